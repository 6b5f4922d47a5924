import type { Marker, MarkerStyle, Node, Numbered, OfficialDocument, Part } from "../model/document.ts";
import { childrenOf } from "../model/walk.ts";

/** A number that does not follow from the one before it. */
export interface Misnumbered {
  type: Numbered["type"];
  marker: Marker;
  reason: string;
  /** The number that should stand there, printed in the same way. */
  expected: string;
}

type Marked = Numbered & { marker: Marker };

/** What is remembered of one part: the last number of each kind, for lists that go on under the next section. */
type Last = Map<string, number>;

const NAMES: Record<Numbered["type"], string> = { section: "章节", problem: "问题", measure: "整改措施", item: "条目" };

/**
 * The numbers that do not run 1, 2, 3 … among siblings, and do not go on from the list before under another section: a
 * gap, a repeat or a wrong order. In the order of the source.
 */
export function findMisnumbered(document: OfficialDocument): Misnumbered[] {
  return document.parts.flatMap((part) => checkList(part, new Map()));
}

function checkList(parent: Node | Part, last: Last): Misnumbered[] {
  const found: Misnumbered[] = [];
  const previous = new Map<MarkerStyle, Marked>();
  let separated = false;
  for (const node of childrenOf(parent)) {
    if (!hasMarker(node)) separated = true;
    else {
      const wrong = checkNumber(node, previous.get(node.marker.style), separated, last);
      if (wrong) found.push(wrong);
      previous.set(node.marker.style, node);
      last.set(keyOf(node), numberOf(node));
      separated = false;
    }
    found.push(...checkList(node, last));
  }
  return found;
}

function checkNumber(
  node: Marked,
  before: Marked | undefined,
  separated: boolean,
  last: Last,
): Misnumbered | undefined {
  const { type, marker } = node;
  const number = numberOf(node);
  const name = NAMES[type];
  if (!before) {
    const goesOn = last.get(keyOf(node));
    if (number === 1 || number === (goesOn ?? 0) + 1) return undefined;
    const expected = goesOn === undefined || !runsThrough(node) ? 1 : goesOn + 1;
    const wrong = expected > number ? "重复或倒退，" : "";
    const print = printLike(marker, expected);
    return { type, marker, reason: `${name}编号${wrong}应为“${print}”，实际是“${marker.text}”`, expected: print };
  }
  const expected = numberOf(before) + 1;
  if (number === expected) return undefined;
  if (number === 1 && separated && type === "item") return undefined;
  const print = printLike(marker, expected);
  const reason =
    number <= numberOf(before)
      ? `${name}编号“${marker.text}”重复或倒退：上一个是“${before.marker.text}”（第 ${before.marker.position.start.line} 行），这里应为“${print}”`
      : `${name}编号应为“${print}”，实际是“${marker.text}”`;
  return { type, marker, reason, expected: print };
}

/** Numbers of problems, articles and chapters run through a document; others start anew in each section. */
function runsThrough(node: Marked): boolean {
  return node.type === "problem" || node.marker.style === "article" || node.marker.style === "chapter";
}

function keyOf(node: Marked): string {
  return `${node.type} ${node.marker.style} ${node.marker.numbers.length}`;
}

function hasMarker(node: Node): node is Marked {
  return "marker" in node && node.marker !== undefined;
}

function numberOf(node: { marker: Marker }): number {
  return node.marker.numbers.at(-1) ?? 0;
}

const CHINESE_DIGITS = "零一二三四五六七八九";

/** Another number printed in the way of a marker: 3 like `(一)` is `(三)`. Numbers up to 99 in Chinese. */
function printLike(marker: Marker, number: number): string {
  const chinese = /[一二三四五六七八九十百〇零]+/u;
  if (marker.style === "circled") return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
  if (chinese.test(marker.text)) return marker.text.replace(chinese, chineseNumber(number));
  return marker.text.replace(/[0-9０-９]+(?![0-9０-９]*[.．]?[0-9０-９])/u, String(number));
}

function chineseNumber(number: number): string {
  if (number >= 100) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${CHINESE_DIGITS[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? "" : CHINESE_DIGITS[ones]);
}
