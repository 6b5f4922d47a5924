import { withoutBlanks } from "../../model/text.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { Span } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { readSigns } from "../lines/signs.ts";
import type { Segment, SegmentRun, TextRegion } from "../region/text-region.ts";
import type { Candidate } from "./title-candidates.ts";
import { collectCandidates } from "./title-candidates.ts";
import { findFirstLine, findGuess, findRun, withOrgansAbove } from "./title-runs.ts";

/** No mark of the input says which words are the title. */
export const TITLE_GUESS = declareMessage({
  id: "title-guess",
  title: "看得出哪几个字是标题",
  why: "没有标明的标题，是按位置、长短和用词判断的，可能认错，也可能缺一行",
  fix: "对照原件，看 document.md 的标题对不对、全不全。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "防汛安排\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["1:1 存疑 标题是按位置和文字判断的：“防汛安排”"],
    },
    {
      txt: "关于印发《某县防汛工作方案》的通知\n各村要加强值守，按时报送进度。\n某镇人民政府\n2022年6月15日\n防汛工作方案\n一、各村要加强值守，按时报送进度。",
      messages: ["5:1 存疑 第二部分的标题是按位置和文字判断的：“防汛工作方案”"],
    },
  ],
});

/** Two places state two titles. */
export const TITLE_DIFFERS = declareMessage({
  id: "title-differs",
  title: "各处写的标题一样",
  why: "标题是公文的名字，目录、查找和引用都靠它",
  fix: "草稿用了正文的标题；核对后改正 document.md 开头的“标题”。",
  examples: [
    {
      html: '<table><tr><td>标题</td><td>关于防汛的通知</td></tr><tr><td>索引号</td><td>1</td></tr></table><h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: '<table><tr><td>标题</td><td>防汛通知</td></tr><tr><td>索引号</td><td>1</td></tr></table><h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p></div>',
      messages: ["1:27 存疑 公开信息的标题“防汛通知”和正文的标题“关于防汛的通知”不一样"],
    },
  ],
});

/** The title of a document and where it stands. */
export interface TitleReading {
  /** Without blanks. */
  title: string;
  /** The stretch it was read from. */
  from: Span;
  /** The segments of the text that are its title line, wherever in the text it stands. */
  run?: SegmentRun;
  /** Lines [from, to) above the text that are its title: they belong to the text. */
  above?: { from: number; to: number };
}

/** Finds the title: printed over the text, above it on the page, or in the page's head, in this order. */
export function findTitle(
  page: ReadPage,
  info: InfoReading,
  { first, segments }: TextRegion,
  doubts: Doubts,
): TitleReading | undefined {
  const candidates = collectCandidates(page, info, first);
  // Lines that an editor takes in above are looked at last.
  const begin = Math.max(
    segments.findIndex(({ start }) => start >= (page.lines[first]?.start ?? 0)),
    0,
  );
  for (const { signs } of candidates) {
    const found = findRun(segments, signs.words, begin, begin + 16);
    if (!found) continue;
    const run = withOrgansAbove(segments, found);
    return { title: wordsOf(segments, run), from: stretch(segments, run), run };
  }
  const above = candidates.find(({ lines }) => lines !== undefined && lines[1] < first);
  const guess = findGuess(segments, begin);
  if (guess && (!above || above.rank < 3)) return takeGuess(segments, guess, candidates[0], doubts);
  if (above?.lines) {
    const { from, lines, signs, rank } = above;
    if (rank < 2 && signs.title !== "strong") tellGuess(doubts, from, signs.words);
    return { title: signs.words, from, above: { from: lines[0], to: lines[1] + 1 } };
  }
  const line = findFirstLine(segments);
  return takeOther(candidates, doubts) ?? (line && takeGuess(segments, line, undefined, doubts));
}

/** The first lines of the text look like its title. */
function takeGuess(
  segments: readonly Segment[],
  run: SegmentRun,
  other: Candidate | undefined,
  doubts: Doubts,
): TitleReading {
  const title = wordsOf(segments, run);
  const from = stretch(segments, run);
  if (readSigns(title).title !== "strong") tellGuess(doubts, from, title);
  else if (other && other.rank > 0 && other.signs.words !== title) tellDifference(doubts, other, title);
  return { title, from, run };
}

/** A title that stands elsewhere on the page, and is not the name of the site. */
function takeOther(candidates: readonly Candidate[], doubts: Doubts): TitleReading | undefined {
  const other = candidates.find(({ signs }) => !/(?:政府|网站?|门户|平台|中心)$/u.test(signs.words));
  if (!other) return undefined;
  const { from } = other;
  const title = other.signs.words;
  doubts.add(from.start, TITLE_GUESS, `正文里和正文上面没有找到标题，用了页面别处的“${shorten(title)}”`, {
    note: "对照原件；如果正文有标题，请在 document.md 正文的最前面补一行“# 标题”。",
  });
  return { title, from };
}

function tellGuess(doubts: Doubts, { start }: Span, title: string): void {
  doubts.add(start, TITLE_GUESS, `标题是按位置和文字判断的：“${shorten(title)}”`);
}

function tellDifference(doubts: Doubts, { from, signs }: Candidate, printed: string): void {
  doubts.add(
    from.start,
    TITLE_DIFFERS,
    `页面上的标题“${shorten(signs.words)}”和正文的标题“${shorten(printed)}”不一样`,
    {
      actual: signs.words,
      expected: [printed],
    },
  );
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
