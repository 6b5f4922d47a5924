import { withoutBlanks } from "../../model/text.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../proof/doubts.ts";
import type { InfoReading } from "../fields/info-pairs.ts";
import type { Page, Span } from "../input/page.ts";
import type { Fragment } from "../region/region.ts";
import type { Segment } from "../paragraphs/segments.ts";
import { findGuess, findRun } from "./title-runs.ts";
import type { SegmentRun } from "./title-runs.ts";
import { findSetTitle } from "./set-title.ts";
import { isFrame } from "../region/frame.ts";
import { readTitle } from "../signs.ts";

/** No mark of the input says which words are the title. */
export const TITLE_GUESS = declareMessage({
  id: "title-guess",
  title: "看得出哪几个字是标题",
  why: "没有标明的标题，是按位置、长短和用词判断的，可能认错，也可能缺一行",
  fix: "对照原件，看 document.md 的标题对不对、全不全。",
  examples: [],
});

/** Two places state two titles. */
export const TITLE_DIFFERS = declareMessage({
  id: "title-differs",
  title: "各处写的标题一样",
  why: "标题是公文的名字，目录、查找和引用都靠它",
  fix: "草稿用了正文的标题；核对后改正 document.md 开头的“标题”。",
  examples: [],
});

/** The title of a document and where it stands. */
export interface TitleReading {
  /** Without blanks. */
  title: string;
  /** The stretch it was read from. */
  from: Span;
  /** The segments of the text that are its title line, wherever in the text it stands. */
  run?: SegmentRun;
  /** A line above the text that is its title: it belongs to the text. */
  above?: { from: number; to: number };
}

interface Candidate {
  title: string;
  from: Span;
  /** Lines [first, last] of a visible candidate. */
  lines?: [number, number];
  rank: number;
}

/** Finds the title: printed over the text, above it on the page, or in the page's head, in this order. */
export function findTitle(
  page: Page,
  info: InfoReading,
  segments: readonly Segment[],
  fragments: readonly Fragment[],
  doubts: Doubts,
): TitleReading | undefined {
  const first = fragments[0]?.line ?? page.lines.length;
  const candidates = [...readSetTitle(page, info), ...collectCandidates(page, info, first)].sort(
    (a, b) => b.rank - a.rank,
  );
  for (const { title } of candidates) {
    const run = findRun(segments, title, 0, 16);
    if (run) return { title, from: stretch(segments, run), run };
  }
  const above = candidates.find(({ lines }) => lines !== undefined && lines[1] < first);
  const guess = findGuess(segments, 0);
  if (guess && (!above || above.rank < 3)) {
    const title = wordsOf(segments, guess);
    const other = candidates[0];
    const at = segments[guess.from]?.start ?? 0;
    if (readTitle(title) !== "strong") doubts.add(at, TITLE_GUESS, `标题是按位置和文字判断的：“${shorten(title)}”`);
    else if (other && other.rank > 0 && other.title !== title) tellDifference(doubts, other, title);
    return { title, from: stretch(segments, guess), run: guess };
  }
  if (above?.lines) {
    if (above.rank < 2 && readTitle(above.title) !== "strong")
      doubts.add(above.from.start, TITLE_GUESS, `标题是按位置和文字判断的：“${shorten(above.title)}”`);
    return { title: above.title, from: above.from, above: { from: above.lines[0], to: above.lines[1] + 1 } };
  }
  const other = candidates.find(({ title }) => !/(?:政府|网站?|门户|平台|中心)$/u.test(title));
  if (!other) return undefined;
  doubts.add(other.from.start, TITLE_GUESS, `正文里和正文上面没有找到标题，用了页面别处的“${shorten(other.title)}”`, {
    note: "对照原件；如果正文有标题，请在 document.md 正文的最前面补一行“# 标题”。",
  });
  return { title: other.title, from: other.from };
}

function readSetTitle(page: Page, info: InfoReading): Candidate[] {
  const set = findSetTitle(page, info);
  return set ? [{ ...set, title: wordsIn(page, set.from), rank: 9 }] : [];
}

function tellDifference(doubts: Doubts, { from, title }: Candidate, printed: string): void {
  doubts.add(from.start, TITLE_DIFFERS, `页面上的标题“${shorten(title)}”和正文的标题“${shorten(printed)}”不一样`, {
    actual: title,
    expected: [printed],
  });
}

/** Everything on a page that may be the title; the higher its rank the likelier. */
function collectCandidates(page: Page, info: InfoReading, first: number): Candidate[] {
  const found: Candidate[] = [];
  for (const { meaning, value } of info.pairs)
    if (meaning.kind === "official" && meaning.key === "标题" && value)
      found.push({ title: wordsIn(page, value), from: value, rank: 4 });
  page.lines.forEach((line, index) => {
    if (line.end - line.start > 300) return;
    if (line.origin === "title")
      for (const from of titlePrefixes(page, line))
        found.push({ title: wordsIn(page, from), from, rank: readTitle(wordsIn(page, from)) ? 1 : 0 });
    else if (line.origin === "heading" && !info.lines.has(index) && index < first) {
      const title = wordsIn(page, line);
      found.push({
        title,
        from: line,
        lines: [index, index],
        rank: readTitle(title) === "strong" ? 4 : readTitle(title) ? 3 : 1,
      });
    }
  });
  for (let index = Math.max(0, first - 60); index < first; index++)
    for (let last = index; last < Math.min(first, index + 4); last++) {
      const candidate = readLines(page, info, index, last);
      if (candidate) found.push(candidate);
    }
  const plain = nearestLine(page, info, first);
  if (plain) found.push(plain);
  const nearest = found.filter(({ title }) => title.length >= 4);
  const known = new Set(nearest.filter(({ lines }) => lines === undefined).map(({ title }) => title));
  for (const candidate of nearest) if (candidate.lines && known.has(candidate.title)) candidate.rank += 3;
  return nearest.reverse();
}

/** The line right above the text, if it could be a title of any kind. */
function nearestLine(page: Page, info: InfoReading, first: number): Candidate | undefined {
  const index = page.lines.findLastIndex((line, at) => at < first && line.origin === "text" && !info.lines.has(at));
  const line = page.lines[index];
  if (!line || line.linked > 0) return undefined;
  const title = wordsIn(page, line);
  if (
    title.length < 4 ||
    title.length > 60 ||
    isFrame(title) ||
    /[。；;，,：:|]/u.test(title) ||
    !/\p{Script=Han}{3}/u.test(title)
  )
    return undefined;
  return { title, from: line, lines: [index, index], rank: 0 };
}

/** One line, or up to four that make one title: a title with its 《 on one line and its 》 on a later one. */
function readLines(page: Page, info: InfoReading, index: number, last: number): Candidate | undefined {
  const lines = page.lines.slice(index, last + 1);
  const [head] = lines;
  const end = lines.at(-1);
  if (
    !head ||
    !end ||
    lines.some(
      (line, at) => line.origin !== "text" || info.lines.has(index + at) || line.linked * 2 > line.end - line.start,
    )
  )
    return undefined;
  const from = { start: head.start, end: end.end };
  if (from.end - from.start > 300) return undefined;
  const title = wordsIn(page, from);
  const kind = readTitle(title);
  if (
    !kind ||
    (last === index && isFrame(title)) ||
    (last > index && (readTitle(wordsIn(page, head)) !== undefined || kind !== "strong"))
  )
    return undefined;
  return { title, from, lines: [index, last], rank: kind === "strong" ? 2 : 1 };
}

/** A page's title with fewer and fewer of the site's names behind it: 标题_通知公告_某县人民政府. */
function titlePrefixes(page: Page, line: Span): Span[] {
  const words = page.text.slice(line.start, line.end);
  const ends = [...words.matchAll(/[\s\u3000]*(?:[-_–—|｜>]+|\s{2,})[\s\u3000]*/gu)]
    .map(({ index }) => index)
    .filter((index) => index > 3);
  return [words.length, ...ends.slice(0, 12).reverse()]
    .map((length) => ({ start: line.start, end: line.start + length }))
    .reverse();
}

function wordsIn(page: Page, span: Span): string {
  return withoutBlanks(page.text.slice(span.start, span.end));
}

function wordsOf(segments: readonly Segment[], run: SegmentRun): string {
  return withoutBlanks(
    segments
      .slice(run.from, run.to)
      .map(({ text }) => text)
      .join(""),
  );
}

function stretch(segments: readonly Segment[], run: SegmentRun): Span {
  return { start: segments[run.from]?.start ?? 0, end: segments[run.to - 1]?.end ?? 0 };
}

function shorten(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
