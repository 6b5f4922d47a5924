import type { Labelled, Marker, MarkerStyle, Node, Numbered, OfficialDocument, Part } from "../model/document.ts";
import { childrenOf, walk } from "../model/walk.ts";
import { countOf, isInserted } from "../parse/read-marker.ts";

/** A number that does not follow from the one before it. */
export interface Misnumbered {
  type: Numbered["type"];
  marker: Marker;
  reason: string;
  /** The number that should stand there, printed in the same way. */
  expected: string;
}

type Marked = Numbered & { marker: Marker };

/** What is known of one part, by kind of number. */
interface Known {
  /** The last number, for lists that go on under the next section. */
  last: Map<string, number>;
  /** How many more lists go on from the one before than begin anew: what is usual in this part. */
  goingOn: ReadonlyMap<string, number>;
}

const NAMES: Record<Numbered["type"], string> = { section: "章节", problem: "问题", measure: "整改措施", item: "条目" };

/**
 * The numbers that do not run 1, 2, 3 … among siblings, and do not go on from the list before under another section: a
 * gap, a repeat or a wrong order. A list that goes on where the others begin anew, or problems that begin anew where
 * the others go on, are wrong too. In the order of the source; the problems of tables, which have numbers of their own, after
 * the running text of their part.
 */
export function findMisnumbered(document: OfficialDocument): Misnumbered[] {
  return document.parts.flatMap((part) =>
    [[part], tablesIn(part)].flatMap((lists) => {
      const known = { last: new Map<string, number>(), goingOn: countGoingOn(lists) };
      return lists.flatMap((list) => checkList(list, known));
    }),
  );
}

/** What holds a list of siblings. */
type Holder = Node | Part | { children: Node[] };

function tablesIn(part: Part): Holder[] {
  const found: Holder[] = [];
  walk(part.children, (node) => {
    if (node.type === "table" && node.problems) found.push({ children: node.problems });
  });
  return found;
}

function countGoingOn(lists: readonly Holder[]): Map<string, number> {
  const last = new Map<string, number>();
  const goingOn = new Map<string, number>();
  for (const { node, first } of lists.flatMap((list) => [...eachMarked(list)])) {
    const key = keyOf(node);
    const before = last.get(key);
    const more = numberOf(node) === 1 ? -1 : Number(numberOf(node) === (before ?? Number.NaN) + 1);
    if (first && before !== undefined) goingOn.set(key, (goingOn.get(key) ?? 0) + more);
    last.set(key, numberOf(node));
  }
  return goingOn;
}

/** Every numbered unit in the order of the source; `first` of its style among its siblings. */
function* eachMarked(parent: Holder): Generator<{ node: Marked; first: boolean }> {
  const styles = new Set<MarkerStyle>();
  for (const node of siblingsIn(parent)) {
    if (node === ANEW) styles.clear();
    else if (hasMarker(node)) {
      yield { node, first: !styles.has(node.marker.style) };
      styles.add(node.marker.style);
    }
    if (node !== ANEW) yield* eachMarked(node);
  }
}

/** Stands before measures in a row of a table that are counted from 1 again. */
const ANEW = Symbol("anew");

/** The nodes in one list: those right below, and the measures of all rows of a problem in a table. */
function siblingsIn(parent: Holder): (Node | typeof ANEW)[] {
  const children = "type" in parent ? childrenOf(parent) : parent.children;
  return children.flatMap((node) => {
    if (!isColumn(node)) return [node];
    const first = node.children.find(hasMarker);
    return first && numberOf(first) === 1 ? [ANEW, ...node.children] : node.children;
  });
}

function isColumn(node: Node): node is Labelled {
  return node.type === "labelled" && node.kind === "measures" && node.label === "";
}

function checkList(parent: Holder, known: Known): Misnumbered[] {
  const found: Misnumbered[] = [];
  const previous = new Map<MarkerStyle, Marked>();
  let separated = false;
  for (const node of siblingsIn(parent)) {
    if (node === ANEW) previous.clear();
    else if (!hasMarker(node)) separated = true;
    else {
      const before = previous.get(node.marker.style);
      const wrong =
        checkAbove(node, parent, before) ??
        (before ? checkNext(node, before, separated) : checkFirst(node, known, parent)) ??
        checkPrint(node);
      if (wrong) found.push(wrong);
      previous.set(node.marker.style, node);
      known.last.set(keyOf(node), numberOf(node));
      separated = false;
    }
    if (node !== ANEW) for (const one of checkList(node, known)) found.push(one);
  }
  return found;
}

function checkFirst(node: Marked, { last, goingOn }: Known, parent: Holder): Misnumbered | undefined {
  const { type, marker } = node;
  const number = numberOf(node);
  const before = last.get(keyOf(node));
  if (isInserted(marker)) return before === number ? undefined : checkInserted(node, undefined);
  // Under a heading without a number another text of the same paper may begin.
  if (number === 1 && "type" in parent && parent.type === "section" && !parent.marker) return undefined;
  const usual = goingOn.get(keyOf(node)) ?? 0;
  const mustGoOn = before !== undefined && runsThrough(node) && usual > 0;
  if (number === 1 && !mustGoOn) return undefined;
  const mayGoOn = usual > 0 || (usual === 0 && type === "item");
  if (number === (before ?? 0) + 1 && mayGoOn) return undefined;
  const expected = before === undefined || !runsThrough(node) || usual < 0 ? 1 : before + 1;
  if (number === expected) return undefined;
  const wrong = expected > number ? "重复或倒退，" : "";
  const print = printLike(marker, expected);
  return { type, marker, reason: `${NAMES[type]}编号${wrong}应为“${print}”，实际是“${marker.text}”`, expected: print };
}

function checkNext(node: Marked, before: Marked, separated: boolean): Misnumbered | undefined {
  const { type, marker } = node;
  const number = numberOf(node);
  const name = NAMES[type];
  if (isInserted(marker)) return checkInserted(node, before);
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

/** 第二条之一 comes after 第二条, and 第二条之二 after that. */
function checkInserted({ type, marker }: Marked, before: Marked | undefined): Misnumbered | undefined {
  const [base = 0, own = 0] = marker.numbers;
  const [above, last = 0] = before?.marker.numbers ?? [];
  if (base === above && own === last + 1) return undefined;
  const wanted = printLike(marker, base).replace(/之.*$/u, "") + (own > 1 ? `之${chineseNumber(own - 1)}` : "");
  const reason = `${NAMES[type]}编号“${marker.text}”前面应为“${wanted}”`;
  return { type, marker, reason: before ? `${reason}，实际是“${before.marker.text}”` : reason, expected: wanted };
}

/** 2.3.1 stands in 2.3; told at the first of a list only, the others follow it. */
function checkAbove({ type, marker }: Marked, parent: Holder, before: Marked | undefined): Misnumbered | undefined {
  const above = "marker" in parent && parent.marker?.style === "decimal" ? parent.marker.numbers : [];
  if (marker.style !== "decimal" || above.length === 0 || above.length !== marker.numbers.length - 1) return undefined;
  const own = marker.numbers.slice(0, -1).join(".");
  if (own === above.join(".") || own === before?.marker.numbers.slice(0, -1).join(".")) return undefined;
  const expected = [...above, marker.numbers.at(-1) ?? 0].join(".");
  const reason = `${NAMES[type]}编号“${marker.text}”在“${above.join(".")}”下面：应为“${expected}”，或者前面缺了“${own}”`;
  return { type, marker, reason, expected };
}

/** 第一一条 is read as 11, and may be 第十一条 or a slip of any other. */
function checkPrint({ type, marker }: Marked): Misnumbered | undefined {
  const print = printLike(marker, countOf(marker));
  if (print === marker.text || !/^[^〇零百]*[一二三四五六七八九]{2}/u.test(marker.text)) return undefined;
  return { type, marker, reason: `${NAMES[type]}编号“${marker.text}”应写作“${print}”`, expected: print };
}

/** Numbers of problems, articles and chapters run through a document; others start anew in each section. */
function runsThrough(node: Marked): boolean {
  return node.type === "problem" || node.marker.style === "article" || node.marker.style === "chapter";
}

function keyOf(node: Marked): string {
  const levels = node.marker.style === "decimal" ? node.marker.numbers.length : 1;
  return `${node.type} ${node.marker.style} ${levels}`;
}

function hasMarker(node: Node): node is Marked {
  return "marker" in node && node.marker !== undefined;
}

function numberOf(node: { marker: Marker }): number {
  return countOf(node.marker);
}

const CHINESE_DIGITS = "零一二三四五六七八九";

/** Another number printed in the way of a marker: 3 like `(一)` is `(三)`. Numbers up to 99 in Chinese. */
export function printLike(marker: Marker, number: number): string {
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
