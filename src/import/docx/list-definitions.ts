import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf } from "../../office/xml-tree.ts";
import type { WordStyles } from "./word-styles.ts";
import { isOn, numberOf, valueOf } from "./word-xml.ts";

/** One level of a list: how its numbers are counted and printed (ISO 29500-1, 17.9.6). */
export interface Level {
  start: number;
  format: string;
  /** The example of a custom format: `001, 002, 003, ...`. */
  custom?: string;
  /** What is printed, `%1` … `%9` standing for the numbers of the levels. */
  text: string;
  suffix: "tab" | "space" | "nothing";
  /** Numbers of other levels are printed in figures. */
  legal: boolean;
  /** Restarts after a level up to this one, counted from 1; 0 never; undefined after any higher one. */
  restart?: number;
  /** The paragraph style that stands for the level. */
  style?: string;
  /** The font of the number: bullets are of symbol fonts. */
  font?: string;
}

/** A list that paragraphs belong to. Those with the same key are counted together. */
export interface List {
  id: number;
  key: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew, with their first number. */
  starts: ReadonlyMap<number, number>;
}

/** What list a paragraph is numbered in, and on which level. */
export interface Lists {
  of: (paragraph: XmlElement | undefined) => { list: List; level: number } | undefined;
}

/** @param part `word/numbering.xml` */
export function readLists(part: XmlElement | undefined, styles: WordStyles): Lists {
  const abstracts = new Map(
    elementsOf(part, "abstractNum").map((one) => [Number(one.attributes["abstractNumId"]), one]),
  );
  const numbers = new Map(elementsOf(part, "num").map((one) => [Number(one.attributes["numId"]), one]));
  const lists = new Map<number, List | undefined>();

  /** Follows `w:numStyleLink` through the numbering style to the definition itself (17.9.21). */
  function definitionOf(id: number, seen: readonly number[]): { key: number; element: XmlElement } | undefined {
    const key = numberOf(numbers.get(id), "abstractNumId") ?? -1;
    const element = abstracts.get(key);
    const link = valueOf(element, "numStyleLink");
    if (!element || link === undefined || seen.includes(id)) return element && { key, element };
    const linked = styles
      .chain(link, "numbering")
      .map((style) => numberOf(childOf(childOf(style, "pPr"), "numPr"), "numId"))
      .find((value) => value !== undefined);
    const direct = [...abstracts].find(([, one]) => valueOf(one, "styleLink") === link);
    const found = linked === undefined ? undefined : definitionOf(linked, [...seen, id]);
    return found ?? (direct ? { key: direct[0], element: direct[1] } : { key, element });
  }

  function listOf(id: number): List | undefined {
    if (lists.has(id)) return lists.get(id);
    const number = numbers.get(id);
    const definition = number && definitionOf(id, []);
    let list: List | undefined;
    if (definition) {
      const levels = new Map(elementsOf(definition.element, "lvl").map((one) => [levelOf(one), readLevel(one)]));
      const starts = new Map<number, number>();
      for (const override of elementsOf(number, "lvlOverride")) {
        const level = childOf(override, "lvl");
        if (level) levels.set(levelOf(override), readLevel(level));
        const start = numberOf(override, "startOverride");
        if (start !== undefined) starts.set(levelOf(override), Math.max(0, start));
      }
      list = { id, key: String(definition.key), levels, starts };
    }
    lists.set(id, list);
    return list;
  }

  return {
    of(paragraph) {
      const own = childOf(paragraph, "numPr");
      const chain = styles.chain(valueOf(paragraph, "pStyle"), "paragraph");
      const styled = chain.map((style) => childOf(childOf(style, "pPr"), "numPr"));
      const id = [own, ...styled].map((one) => numberOf(one, "numId")).find((value) => value !== undefined);
      if (id === undefined || id === 0) return undefined;
      const list = listOf(id);
      if (!list) return undefined;
      const names = chain.map((style) => style.attributes["styleId"]);
      const linked = [...list.levels].find(([, { style }]) => style !== undefined && style === names[0])?.[0];
      const named = [...list.levels].find(([, { style }]) => style !== undefined && names.includes(style))?.[0];
      const stated = styled.map((one) => numberOf(one, "ilvl")).find((value) => value !== undefined);
      const direct = numberOf(own, "ilvl") ?? (numberOf(own, "numId") === undefined ? undefined : 0);
      const level = direct ?? linked ?? stated ?? named ?? 0;
      return list.levels.has(level) ? { list, level } : undefined;
    },
  };
}

function levelOf({ attributes }: XmlElement): number {
  return Number(attributes["ilvl"] ?? 0);
}

function readLevel(element: XmlElement): Level {
  const format = childOf(element, "numFmt");
  const suffix = valueOf(element, "suff");
  const restart = numberOf(element, "lvlRestart");
  const style = valueOf(element, "pStyle");
  const fonts = childOf(childOf(element, "rPr"), "rFonts")?.attributes ?? {};
  const font = fonts["ascii"] ?? fonts["hAnsi"] ?? fonts["eastAsia"];
  const custom = format?.attributes["format"];
  return {
    start: Math.max(0, numberOf(element, "start") ?? 0),
    format: format?.attributes["val"] ?? "decimal",
    text: valueOf(element, "lvlText") ?? "",
    suffix: suffix === "space" || suffix === "nothing" ? suffix : "tab",
    legal: isOn(element, "isLgl") ?? false,
    ...(custom !== undefined && { custom }),
    ...(restart !== undefined && { restart }),
    ...(style !== undefined && { style }),
    ...(font !== undefined && { font }),
  };
}
