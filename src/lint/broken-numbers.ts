import type { Point } from "unist";
import type { Marker, MarkerStyle, Node, Numbered } from "../model/document.ts";
import { walk } from "../model/walk.ts";
import { readNumbers } from "../parse/read-marker.ts";
import type { RuleContext } from "./define-rule.ts";
import { printLike } from "./misnumbered.ts";
import { matchPairs } from "./pairs.ts";
import type { Prose } from "./prose.ts";
import { pointIn, proseOf } from "./prose.ts";

/** What is left of a printed number that has lost a character. */
export interface BrokenNumber {
  /** What its neighbour in the list is. An item beside problems, or under 整改措施, is a problem or measure: the list was torn. */
  type: Numbered["type"];
  text: string;
  place: Point;
  /** The whole number; undefined where its figure is lost. */
  expected: string | undefined;
}

type Marked = Numbered & { marker: Marker };

/** How a number looks that has lost a character, and what it was. */
interface Remains {
  styles: readonly MarkerStyle[];
  pattern: RegExp;
  /** Stands at the beginning of a paragraph only, or behind a whole number of its list in one; or in title lines only. */
  only?: "paragraph" | "heading";
  /** Its bracket, at this index, has no other half. */
  half?: "first" | "last";
}

const CHINESE = "〇零一二三四五六七八九十百";

/** What stands after a figure that counts or measures: 3个月, 2022年, 三大类. */
const COUNTED =
  "[0-9０-９%％‰°万亿千百十元倍个名户项次条种类份批组支件位人年月日号天周期分厘公米亩吨里度等大级届轮者是要所座栋间台辆家村乡镇县市区省处口头只棵株本册套张片块根把场队班院站点门层岁斤克升秒时成折角]";

const REMAINS: readonly Remains[] = [
  { styles: ["arabic-paren", "chinese-paren"], pattern: /^[(（][)）]/u },
  { styles: ["arabic-paren"], pattern: /^(?<n>[0-9０-９]{1,2})[)）]/u, half: "last" },
  { styles: ["chinese-paren"], pattern: new RegExp(`^(?<n>[${CHINESE}]{1,3})[)）]`, "u"), half: "last" },
  { styles: ["arabic-paren"], pattern: /^[(（](?<n>[0-9０-９]{1,2})(?![0-9０-９)）])/u, half: "first" },
  {
    styles: ["chinese-paren"],
    pattern: new RegExp(`^[(（](?<n>[${CHINESE}]{1,3})(?![${CHINESE})）])`, "u"),
    half: "first",
  },
  { styles: ["chinese", "arabic"], pattern: /^、/u, only: "paragraph" },
  { styles: ["arabic"], pattern: /^[.．](?=\p{Script=Han})/u, only: "paragraph" },
  {
    styles: ["arabic"],
    pattern: new RegExp(`^(?<n>[0-9０-９]{1,2})(?!${COUNTED})(?=\\p{Script=Han})`, "u"),
    only: "paragraph",
  },
  {
    styles: ["chinese"],
    pattern: new RegExp(`^(?<n>[${CHINESE}]{1,3})(?![${CHINESE}]|${COUNTED})(?=\\p{Script=Han})`, "u"),
    only: "heading",
  },
  { styles: ["point"], pattern: /^是(?=\p{Script=Han})/u, only: "paragraph" },
  { styles: ["article"], pattern: /^第条/u, only: "paragraph" },
  { styles: ["chapter"], pattern: /^第章/u, only: "paragraph" },
  {
    styles: ["article", "chapter"],
    pattern: new RegExp(`^第(?<n>[${CHINESE}]{1,4})(?=[ \\u3000])`, "u"),
    only: "paragraph",
  },
  { styles: ["article"], pattern: new RegExp(`^(?<n>[${CHINESE}]{1,4})条(?=[ \\u3000])`, "u"), only: "paragraph" },
  { styles: ["chapter"], pattern: new RegExp(`^(?<n>[${CHINESE}]{1,4})章(?=[ \\u3000])`, "u"), only: "paragraph" },
];

/**
 * Numbers that have lost a character: `(3`, `3)`, `()`, `、`, `23` without its stop, `第三` without 条. What is left
 * counts only where the whole number would go on from the one before it, or lead to the one behind it.
 */
export function findBrokenNumbers(context: RuleContext): BrokenNumber[] {
  const marked: Marked[] = [];
  const measures: [start: number, end: number][] = [];
  const labelEnds = new Set<number>();
  for (const part of context.document.parts)
    walk(part.children, (node) => {
      const start = offsetOf(node);
      if (node.type === "labelled") {
        labelEnds.add(start + node.label.length);
        if (node.kind === "measures") measures.push([start, node.position.end.offset ?? 0]);
      } else if ("marker" in node && node.marker) marked.push(node as Marked);
    });
  const byStyle = Map.groupBy(marked, ({ marker }) => marker.style);
  const whole = new Map(marked.map((node) => [offsetOf(node), node]));
  const read = (prose: Prose, at: number, first: boolean): BrokenNumber[] => {
    const offset = (prose.start.offset ?? 0) + at;
    const own = whole.get(offset);
    if (own && !isLone(own, byStyle)) return [];
    const found = readRemains(prose, at, first, (style) => neighbours(byStyle.get(style) ?? [], offset));
    if (!found) return [];
    const inMeasures = measures.some(([start, end]) => start < offset && offset < end);
    const beside = inMeasures ? "measure" : "problem";
    const isAddress = inMeasures || byStyle.get(found.style)?.some(({ type }) => type === beside);
    const type = found.type === "item" && isAddress ? beside : found.type;
    return [{ type, text: found.text, expected: found.expected, place: pointIn(prose, at) }];
  };
  return proseOf(context)
    .filter(({ kind, role }) => kind !== "cell" && role === undefined)
    .flatMap((prose) => spotsOf(prose, labelEnds).flatMap(({ at, first }) => read(prose, at, first)));
}

/** Where a number may stand; `first`: at the beginning of its paragraph, or right behind a label. */
function spotsOf({ text, start }: Prose, labelEnds: ReadonlySet<number>): { at: number; first: boolean }[] {
  const spots: { at: number; first: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const first = at === 0 || labelEnds.has((start.offset ?? 0) + at);
    if (!first && !/[。；;！？!?]/u.test(text[at - 1] ?? "")) continue;
    while (/\s/u.test(text[at] ?? "")) at++;
    if (at < text.length) spots.push({ at, first });
  }
  return spots;
}

function readRemains(
  { kind, text, start }: Prose,
  at: number,
  first: boolean,
  around: (style: MarkerStyle) => Neighbours,
): (Omit<BrokenNumber, "place"> & { style: MarkerStyle }) | undefined {
  const words = text.slice(at, at + 12);
  for (const { styles, pattern, only, half } of REMAINS) {
    const match = pattern.exec(words);
    if (!match || (only === "heading" && (at > 0 || kind !== "heading"))) continue;
    if (half && isPaired(text, half === "last" ? at + match[0].length - 1 : at)) continue;
    const figure = match.groups?.["n"];
    const number = figure === undefined ? undefined : readNumbers(figure)[0];
    for (const [before, behind] of byNearest(styles.map(around))) {
      const goesOn = at === 0 || offsetOf(before) >= (start.offset ?? 0) || (first && number === 1);
      if (only && !goesOn) continue;
      const neighbour =
        number === undefined ? lostFigure(match[0], before, behind) : fit(number, first, before, behind);
      if (!neighbour) continue;
      const expected = number === undefined ? undefined : printLike(neighbour.marker, number);
      return { type: neighbour.type, style: neighbour.marker.style, text: match[0], expected };
    }
  }
  return undefined;
}

function isPaired(text: string, bracket: number): boolean {
  return matchPairs(text).matched.some(({ open, close }) => open.index === bracket || close.index === bracket);
}

/** The neighbour whose number shows that this one belongs to its list. */
function fit(number: number, first: boolean, before?: Marked, behind?: Marked): Marked | undefined {
  if (number < 1) return undefined;
  if (before && numberOf(before) === number - 1) return before;
  if (behind && numberOf(behind) === number + 1) return behind;
  return number === 1 && first ? (before ?? behind) : undefined;
}

/** The neighbour that is printed with the same signs: `、` belongs to `二、`, `.` to `2.`. */
function lostFigure(signs: string, before?: Marked, behind?: Marked): Marked | undefined {
  const sign = signs.slice(-1).normalize("NFKC");
  return [before, behind].find((one) => one?.marker.text.normalize("NFKC").includes(sign));
}

/** Whether `3)` is in no list of such numbers. */
function isLone(node: Marked, byStyle: ReadonlyMap<MarkerStyle, readonly Marked[]>): boolean {
  if (node.marker.style !== "arabic-half-paren") return false;
  const list = byStyle.get("arabic-half-paren") ?? [];
  const at = list.indexOf(node);
  const [before, behind] = [list[at - 1], list[at + 1]];
  return !(before && numberOf(before) === numberOf(node) - 1) && !(behind && numberOf(behind) === numberOf(node) + 1);
}

/** The list whose last number is nearest first. */
function byNearest(lists: Neighbours[]): Neighbours[] {
  return lists.sort(([one], [other]) => offsetOf(other) - offsetOf(one));
}

/** The last number before a place and the first behind it. */
type Neighbours = [before: Marked | undefined, behind: Marked | undefined];

function neighbours(list: readonly Marked[], offset: number): Neighbours {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetOf(list[middle]) < offset) low = middle + 1;
    else high = middle;
  }
  return [list[low - 1], list[low]];
}

function offsetOf(node: Node | undefined): number {
  return node?.position.start.offset ?? 0;
}

function numberOf({ marker }: Marked): number {
  return marker.numbers.at(-1) ?? 0;
}
