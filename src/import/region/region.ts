import { withoutBlanks } from "../../model/text.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../proof/doubts.ts";
import { isFoot, isFrame, isPageDate } from "./frame.ts";
import type { InfoReading } from "../fields/info-pairs.ts";
import type { Line, Page, Span } from "../input/page.ts";
import { trimSpan } from "../input/page.ts";
import type { Scope } from "./scope.ts";
import { chooseScope, linesWithin } from "./scope.ts";
import {
  ANNEX_MARK,
  beginsItem,
  isAddressee,
  isDocumentNumber,
  isOrgan,
  isProse,
  readDateLine,
  readSignedDate,
  readTitle,
} from "../signs.ts";

/** A web page does not say where its text is. */
export const REGION_GUESS = declareMessage({
  id: "region-guess",
  title: "网页标明哪里是正文",
  why: "没有标明的，按文字的样子判断，可能多收，也可能少收",
  fix: "对照原网页，看 document.md 的开头和结尾有没有缺、有没有多。",
  examples: [],
});

/** A line of page frame between two stretches of text. */
export const FRAME_INSIDE = declareMessage({
  id: "frame-inside",
  title: "正文中间没有页面框架",
  why: "“打印”“上一篇”这样的字有时夹在正文里，也有正文写得像它们",
  fix: "这一行没有收进正文，它后面的文字仍算正文；对照原网页，若它是正文，请补进 document.md。",
  examples: [],
});

/** A line of the text, or the part of a line that is text. */
export interface Fragment extends Span {
  line: number;
  gap: Line["gap"];
  indented: boolean;
}

/** Finds the lines of the official text between the frame, the tools and the 公开信息 of a page. */
export function findRegion(page: Page, info: InfoReading, doubts: Doubts): Fragment[] {
  const scope = info.text ? linesWithin(page, info.text) : chooseScope(page, info);
  const kinds = new Map<number, LineKind>();
  const kindOf = (index: number): LineKind => {
    const known = kinds.get(index) ?? classifyLine(page, index, info);
    kinds.set(index, known);
    return known;
  };
  const start = findStart(page, scope, kindOf, info);
  if (start === undefined) return [];
  const end = findEnd(page, scope, start, kindOf, info, doubts);
  const sure = range(start, end).find((index) => kindOf(index) === "strong") ?? end;
  const fragments: Fragment[] = [];
  for (let index = start; index < end; index++) {
    const line = page.lines[index];
    const kind = kindOf(index);
    if (!line || kind === "off" || kind === "foot") continue;
    if (index < sure && (kind === "info" || kind === "frame")) continue;
    const span = info.text ? clip(page, line, info.text) : line;
    if (span.end > span.start) fragments.push({ ...span, line: index, gap: line.gap, indented: line.indented });
  }
  const [first] = fragments;
  if (page.kind === "html" && !scope.sure && first)
    doubts.add(first.start, REGION_GUESS, "网页没有标明哪里是正文，按文字的样子判断从这里开始");
  return fragments;
}

type LineKind = "strong" | "plain" | "info" | "frame" | "foot" | "off";

function classifyLine(page: Page, index: number, info: InfoReading): LineKind {
  const line = page.lines[index];
  if (!line || line.origin === "title" || line.origin === "meta" || line.origin === "hidden") return "off";
  const text = page.text.slice(line.start, Math.min(line.end, line.start + 2000));
  const short = line.end - line.start < 240;
  if (short && isFoot(text)) return "foot";
  if (info.lines.has(index)) return "info";
  if (short && (isFrame(text) || isPageDate(text))) return "frame";
  if (line.linked * 2 > line.end - line.start) return "plain";
  return isStrong(text) ? "strong" : "plain";
}

/** Whether a line shows by itself that it is official text. */
export function isStrong(text: string): boolean {
  return (
    isProse(text) ||
    isAddressee(text) ||
    isDocumentNumber(text) ||
    beginsItem(text) ||
    readSignedDate(text) !== undefined
  );
}

function findStart(
  page: Page,
  scope: Scope,
  kindOf: (index: number) => LineKind,
  info: InfoReading,
): number | undefined {
  let first = scope.from;
  if (scope.sure || info.text) {
    while (first < scope.to && kindOf(first) !== "strong" && kindOf(first) !== "plain") first++;
    return first < scope.to ? first : undefined;
  }
  while (first < scope.to && kindOf(first) !== "strong") first++;
  if (first === scope.to) return startOfTable(page, scope, info) ?? startUnderTitle(page, scope, kindOf);
  return climb(page, scope.from, first, kindOf);
}

/** Takes in the plain lines above the first sure line, up to a title or a paragraph's worth of them. */
function climb(page: Page, from: number, first: number, kindOf: (index: number) => LineKind): number {
  for (let above = first - 1; above >= Math.max(from, first - 10); above--) {
    const line = page.lines[above];
    if (!line || kindOf(above) === "foot") break;
    if (kindOf(above) !== "plain" || line.linked > 0) {
      if (kindOf(above) === "off") break;
      continue;
    }
    const text = page.text.slice(line.start, line.end);
    if (readTitle(text) && !/[《(（“][^》)）”]*$/u.test(text)) {
      const between = range(above + 1, first).filter((index) => kindOf(index) === "plain");
      return between[0] ?? first;
    }
  }
  return first;
}

/** A text that is only a table begins with it. */
function startOfTable(page: Page, scope: Scope, info: InfoReading): number | undefined {
  return page.grids.find(
    ({ from, rows, outer }) =>
      !outer && from >= scope.from && from < scope.to && rows.length > 1 && !info.grid.has(from),
  )?.from;
}

/** A short text without full stops stands under its title. */
function startUnderTitle(page: Page, scope: Scope, kindOf: (index: number) => LineKind): number | undefined {
  const title = range(scope.from, scope.to).findLast((index) => {
    const line = page.lines[index];
    return (
      line &&
      kindOf(index) === "plain" &&
      line.linked === 0 &&
      readTitle(page.text.slice(line.start, line.end)) === "strong"
    );
  });
  return title === undefined ? undefined : range(title + 1, scope.to).find((index) => kindOf(index) === "plain");
}

function findEnd(
  page: Page,
  scope: Scope,
  start: number,
  kindOf: (index: number) => LineKind,
  info: InfoReading,
  doubts: Doubts,
): number {
  let end = start;
  for (; end < scope.to; end++) {
    const kind = kindOf(end);
    if (kind === "info" && info.grid.has(end)) break;
    if (kind !== "foot") continue;
    const line = page.lines[end];
    const rest = countStrong(end + 1, Math.min(scope.to, end + 400), kindOf);
    if (!line || rest < 3 || (!scope.sure && rest < countStrong(start, end, kindOf))) break;
    const words = page.text.slice(line.start, line.start + 20);
    doubts.add(line.start, FRAME_INSIDE, `正文中间有一行像页面框架：“${words}”`);
  }
  while (end > start + 1 && isTail(page, end - 1, kindOf(end - 1))) end--;
  return end;
}

/** A line at the end of a text that does not belong to it: tools, fields, links. */
function isTail(page: Page, index: number, kind: LineKind): boolean {
  if (kind === "info" || kind === "frame" || kind === "foot" || kind === "off") return true;
  const line = page.lines[index];
  if (!line || kind === "strong") return false;
  const text = withoutBlanks(page.text.slice(line.start, Math.min(line.end, line.start + 300)));
  if (readDateLine(text) || isOrgan(text) || ANNEX_MARK.test(text) || /^附件/u.test(text)) return false;
  const attached = page.remarks.some(({ kind: what, at }) => what === "file" && at >= line.start - 1 && at <= line.end);
  if (attached) return false;
  return line.linked * 10 > (line.end - line.start) * 8 || (page.kind === "text" && /^[-*·•]\s*\S{2,12}$/u.test(text));
}

function countStrong(from: number, to: number, kindOf: (index: number) => LineKind): number {
  return range(from, to).filter((index) => kindOf(index) === "strong").length;
}

/** A line's part inside the labelled place, without the `|` that a scraper ends a cell with. */
export function clip(page: Page, line: Line, span: Span): Span {
  const start = Math.max(line.start, span.start);
  let cut = trimSpan(page.text, { start, end: Math.min(line.end, span.end) });
  if (page.kind === "text" && page.text.slice(cut.start, cut.end).split(/[|｜]/u).length === 2)
    while (cut.end > cut.start && /[|｜]/u.test(page.text.charAt(cut.end - 1)))
      cut = trimSpan(page.text, { start: cut.start, end: cut.end - 1 });
  return cut;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
}
