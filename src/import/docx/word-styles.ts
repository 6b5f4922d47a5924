import type { Fonts } from "../input/symbol-fonts.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll } from "../../office/xml-tree.ts";
import { isOn, numberOf, valueOf } from "./word-xml.ts";

/** What a paragraph's style, and those it is based on, add to what it says itself. */
export interface WordStyles {
  /** The styles of a paragraph or run from its own to the first one, by id; each `w:style`. */
  chain: (id: string | undefined, type: "paragraph" | "character" | "numbering") => XmlElement[];
  /** `w:outlineLvl` 0 … 8, or the number of a style called 标题 1, heading 1. */
  outlineOf: (paragraph: XmlElement | undefined) => number | undefined;
  /** Whether it stands in the middle. */
  isCentred: (paragraph: XmlElement | undefined) => boolean;
  /** Whether it stands in the middle and is set as the title of an official document is (18 pt and more, or 小标宋), or is of the style Title. */
  looksLikeTitle: (paragraph: XmlElement | undefined, run: XmlElement | undefined) => boolean;
  /** The fonts of a run's letters: ASCII, other western ones, Chinese. */
  fontsOf: (paragraph: XmlElement | undefined, run: XmlElement | undefined) => Fonts;
  /** Whether a run is hidden text. */
  hides: (paragraph: XmlElement | undefined, run: XmlElement | undefined) => boolean;
}

/** Half points: 二号 is 22 pt; narrower titles are set down to 小二, 18 pt. */
const TITLE_SIZE = 36;

const SLOTS = ["ascii", "hAnsi", "eastAsia"] as const;

/**
 * @param part `word/styles.xml`
 * @param theme `word/theme/theme1.xml`, which names the fonts that a style may only point to
 */
export function readWordStyles(part: XmlElement | undefined, theme?: XmlElement): WordStyles {
  const byId = new Map<string, XmlElement>();
  const usual = new Map<string, XmlElement>();
  for (const style of elementsOf(part, "style")) {
    byId.set(style.attributes["styleId"] ?? "", style);
    if (/^(?:1|true|on)$/u.test(style.attributes["default"] ?? "")) usual.set(style.attributes["type"] ?? "", style);
  }
  const defaults = childOf(childOf(childOf(part, "docDefaults"), "rPrDefault"), "rPr");

  const chain: WordStyles["chain"] = (id, type) => {
    const found: XmlElement[] = [];
    let style = (id === undefined ? undefined : byId.get(id)) ?? (type === "numbering" ? undefined : usual.get(type));
    while (style && !found.includes(style)) {
      found.push(style);
      style = byId.get(valueOf(style, "basedOn") ?? "");
    }
    return found;
  };
  const paragraphChain = (paragraph: XmlElement | undefined) => chain(valueOf(paragraph, "pStyle"), "paragraph");

  /** The elements of run properties of that name, the nearest first: the run's own, of its style, of the paragraph's, the default. */
  const runElements = (paragraph: XmlElement | undefined, run: XmlElement | undefined, name: string) => {
    const styled = [...chain(valueOf(run, "rStyle"), "character"), ...paragraphChain(paragraph)];
    const places = [run, ...styled.map((style) => childOf(style, "rPr")), defaults];
    return places.map((place) => childOf(place, name)).filter((found) => found !== undefined);
  };

  const isCentred: WordStyles["isCentred"] = (paragraph) => {
    const places = [paragraph, ...paragraphChain(paragraph).map((style) => childOf(style, "pPr"))];
    return places.map((place) => valueOf(place, "jc")).find((value) => value !== undefined) === "center";
  };

  return {
    chain,
    isCentred,
    outlineOf(paragraph) {
      const own = numberOf(paragraph, "outlineLvl");
      if (own !== undefined) return own < 9 ? own : undefined;
      for (const style of paragraphChain(paragraph)) {
        const level = numberOf(childOf(style, "pPr"), "outlineLvl");
        if (level !== undefined) return level < 9 ? level : undefined;
        const named = /^(?:heading|标题)\s*(?<level>[1-9])$/iu.exec(valueOf(style, "name") ?? "")?.groups?.["level"];
        if (named !== undefined) return Number(named) - 1;
      }
      return undefined;
    },
    looksLikeTitle(paragraph, run) {
      const styles = paragraphChain(paragraph);
      if (styles.some((style) => /^(?:title|标题)$/iu.test(valueOf(style, "name") ?? ""))) return true;
      if (!isCentred(paragraph)) return false;
      const fonts = Object.values(runElements(paragraph, run, "rFonts")[0]?.attributes ?? {});
      const size = Number(runElements(paragraph, run, "sz")[0]?.attributes["val"] ?? 0);
      return size >= TITLE_SIZE || fonts.some((font) => font.includes("小标宋"));
    },
    fontsOf(paragraph, run) {
      const said = runElements(paragraph, run, "rFonts").map(({ attributes }) => attributes);
      const nearest = (slot: string) =>
        said.map((fonts) => themeFont(theme, fonts[`${slot}Theme`]) ?? fonts[slot]).find((font) => font !== undefined);
      return Object.fromEntries(SLOTS.map((slot) => [slot, nearest(slot)]));
    },
    hides(paragraph, run) {
      const own = isOn(run, "vanish");
      if (own !== undefined) return own;
      const said = (styles: XmlElement[]) =>
        styles.map((style) => isOn(childOf(style, "rPr"), "vanish")).find((value) => value !== undefined) ?? false;
      const character = said(chain(valueOf(run, "rStyle"), "character"));
      // A toggle that both styles set is off again (17.7.3).
      return character !== said(paragraphChain(paragraph)) || (isOn(defaults, "vanish") ?? false);
    },
  };
}

/** The font that a theme gives a name such as `minorHAnsi` (ISO 29500-1, 17.18.96). */
function themeFont(theme: XmlElement | undefined, name: string | undefined): string | undefined {
  const [, kind, script] = /^(?<kind>major|minor)(?<script>\w+)$/u.exec(name ?? "") ?? [];
  const fonts = theme && kind !== undefined ? findAll(theme, [`${kind}Font`])[0] : undefined;
  const face = childOf(fonts, script === "EastAsia" ? "ea" : "latin")?.attributes["typeface"];
  return face === "" ? undefined : face;
}
