import type { VFile } from "vfile";
import type { Marker, MarkerStyle, Node, Numbered, OfficialDocument, Part } from "../model/document.ts";
import { childrenOf } from "../model/walk.ts";
import { reportError, reportNotice } from "../parse/report.ts";

const NAMES: Record<Numbered["type"], string> = { section: "章节", problem: "问题", measure: "整改措施", item: "条目" };

/** What the rule remembers of one part: the last number of each kind, for lists that go on under the next section. */
type Last = Map<string, number>;

/**
 * Numbers run 1, 2, 3 … among siblings, or go on from the list before under another section.
 * A gap, a repeat or a wrong order of sections, problems and measures is an error: one may have been
 * lost, and their numbers are what people cite. In other lists it is a 提醒.
 */
export function checkNumbering(document: OfficialDocument, file: VFile): void {
  for (const part of document.parts) checkList(part, new Map(), file);
}

function checkList(parent: Node | Part, last: Last, file: VFile): void {
  const previous = new Map<MarkerStyle, Numbered & { marker: Marker }>();
  let separated = false;
  for (const node of childrenOf(parent)) {
    if (!hasMarker(node)) separated = true;
    else {
      checkNumber(node, previous.get(node.marker.style), separated, last, file);
      previous.set(node.marker.style, node);
      last.set(keyOf(node), numberOf(node));
      separated = false;
    }
    checkList(node, last, file);
  }
}

function checkNumber(
  node: Numbered & { marker: Marker },
  before: (Numbered & { marker: Marker }) | undefined,
  separated: boolean,
  last: Last,
  file: VFile,
): void {
  const number = numberOf(node);
  const name = NAMES[node.type];
  if (!before) {
    const goesOn = last.get(keyOf(node));
    if (number === 1 || number === (goesOn ?? 0) + 1) return;
    const expected = goesOn === undefined || !runsThrough(node) ? 1 : goesOn + 1;
    const wrong = expected > number ? "重复或倒退，" : "";
    tell(
      node,
      expected,
      `${name}编号${wrong}应为“${printLike(node.marker, expected)}”，实际是“${node.marker.text}”`,
      file,
    );
    return;
  }
  const expected = numberOf(before) + 1;
  if (number === expected) return;
  if (number === 1 && separated && node.type === "item") return;
  const repeated = number <= numberOf(before);
  const reason = repeated
    ? `${name}编号“${node.marker.text}”重复或倒退：上一个是“${before.marker.text}”（第 ${before.marker.position.start.line} 行），这里应为“${printLike(node.marker, expected)}”`
    : `${name}编号应为“${printLike(node.marker, expected)}”，实际是“${node.marker.text}”`;
  tell(node, expected, reason, file);
}

/** Numbers of problems, articles and chapters run through a document; others start anew in each section. */
function runsThrough(node: Numbered & { marker: Marker }): boolean {
  return node.type === "problem" || node.marker.style === "article" || node.marker.style === "chapter";
}

function tell(node: Numbered & { marker: Marker }, expected: number, reason: string, file: VFile): void {
  // A lost item of a list inside the text may be how the sentence was written; a lost address is not.
  const tellEditor = node.type === "item" ? reportNotice : reportError;
  tellEditor(file, reason, {
    ruleId: `${node.type}-number`,
    place: node.marker.position,
    note: "对照原文：是否漏了一项、多了一项或顺序颠倒，补齐或改正编号。如果原文本来就这样，在文档文件夹的 acknowledgements.yaml 里写明理由",
    actual: node.marker.text,
    expected: [printLike(node.marker, expected)],
  });
}

function keyOf(node: Numbered & { marker: Marker }): string {
  return `${node.type} ${node.marker.style} ${node.marker.numbers.length}`;
}

function hasMarker(node: Node): node is Numbered & { marker: Marker } {
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
