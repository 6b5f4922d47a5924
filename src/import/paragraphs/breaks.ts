import { withoutBlanks } from "../../model/text.ts";
import type { DeclaredMessage } from "../../parse/declare-message.ts";
import type { MarkerStyle } from "../../model/document.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import { readLabel } from "../../parse/labels.ts";
import type { MarkerReading } from "../../parse/numbering.ts";
import { readMarker } from "../../parse/numbering.ts";
import type { OpenParagraph } from "./open-paragraph.ts";
import type { Segment } from "./segments.ts";
import { beginsItem, endsSentence, isProse } from "../signs.ts";

/** Two lines became one paragraph. */
export const JOINED = declareMessage({
  id: "joined",
  title: "没有把两段接成一段",
  why: "旧网页和文本在行尾折断，是不是同一段，是按标点和长短判断的",
  fix: "若原文是另起一段，请在 document.md 里把它分开，中间空一行。",
  examples: [],
});

/** A paragraph may have been cut in two. */
export const SPLIT = declareMessage({
  id: "split",
  title: "没有把一段断成两段",
  why: "旧网页和文本在行尾折断，是不是同一段，是按标点和长短判断的",
  fix: "若原文是同一段，请在 document.md 里把两段接上。",
  examples: [],
});

/** A number comes after a paragraph that does not end. */
export const NO_STOP = declareMessage({
  id: "no-stop",
  title: "编号前面的一段有句号",
  why: "前面的一段没有句号，后面的编号也许在句子中间",
  fix: "草稿从这里另起一段；若原文是同一段，请在 document.md 里接上。原文缺句号的，照原文，不要补。",
  examples: [],
});

/** What happens between a paragraph so far and the next segment. */
export interface Break {
  /** `new` begins a paragraph; `join` goes on without, `space` with one blank. */
  move: "new" | "join" | "space";
  /** Why an editor should look. */
  doubt?: { told: DeclaredMessage; reason: string; note?: string };
}

/** What is known of the whole text. */
export interface BreakContext {
  /** Width of a full line where the file's lines are cut at a width, else undefined. */
  width: number | undefined;
  /** Whether paragraphs of such a file are indented. */
  indents: boolean;
  /** Whether the input marks its paragraphs, as Word does: then no two are joined. */
  marked: boolean;
  /** The last number of each style, so that the next is expected. */
  last: ReadonlyMap<MarkerStyle, number>;
}

const CLOSING = /^[。，、；：？！,;:?!.)）》〉」』】〕”’%％]/u;

/** Words that official paragraphs begin with. */
const OPENING =
  /^(?:(?:抄送|抄报|分送|联系人|联系电话|监督电话|附件?)[:：]|特此(?:通知|公告|通告|公示|批复|函复|报告|说明)|[(（](?:此件|此文|联系人))/u;

/** Decides whether a segment begins a paragraph of its own. It weighs only what is printed around the gap. */
export function decideBreak(open: OpenParagraph, next: Segment, context: BreakContext): Break {
  if (context.marked && next.gap === "block") return afterMark(open, next);
  const figures = /\d$/u.test(open.tail) && /^\d/u.test(next.text);
  const cut = figures && isFull(open, context);
  const glue = !cut && needsBlank(open.tail.slice(-1), next.text.charAt(0)) ? "space" : "join";
  const decided = decide(open, next, glue, context);
  if (!figures || decided.move === "new" || decided.doubt) return decided;
  const done = decided.move === "join" ? "接在了一起" : "留了一个空格";
  return {
    ...decided,
    doubt: {
      told: JOINED,
      reason: `“${shorten(next.text)}”前面的数字在原来的空白处${done}`,
      note: "对照原件，看是一个数还是两个数，在 document.md 里改正。",
    },
  };
}

/** A new paragraph, as the input marks it; told where the one before is broken off. */
function afterMark(open: OpenParagraph, next: Segment): Break {
  const item = readMarker(next.text.slice(0, 24)) ?? readLabel(next.text.slice(0, 24));
  return /[，、,]$/u.test(open.tail) && !item ? split(open, next, "以逗号或顿号结尾") : { move: "new" };
}

function decide(open: OpenParagraph, next: Segment, glue: "join" | "space", context: BreakContext): Break {
  if (open.bareMarker) return { move: open.bareMarker === "spaced" ? "space" : "join" };
  if (CLOSING.test(next.text) && !readMarker(next.text.slice(0, 24))) return { move: "join" };
  if (goesOnAtMargin(open, next, context)) return { move: glue };
  const marker = readMarker(next.text.slice(0, 24));
  if (open.depth > 0 && !(marker && next.gap === "block"))
    return next.gap === "block" && isProse(next.text) ? split(open, next) : { move: glue };
  if (marker && next.text.length >= marker.text.length) return decideMarker(open, next, marker, glue, context);
  if (readLabel(next.text.slice(0, 24)) || OPENING.test(next.text)) return { move: "new" };
  if (endsSentence(open.tail)) return afterSentence(open, next, glue, context);
  if (/[，、,]$/u.test(open.tail))
    return next.gap === "block" ? joinDoubt(next, "上一行以逗号或顿号结尾", glue) : { move: glue };
  if (/[：:]$/u.test(open.tail)) return { move: "new" };
  if (/[；;]$/u.test(open.tail))
    return next.gap === "blank" ? joinDoubt(next, "上一行以分号结尾", glue) : { move: "new" };
  if (next.gap === "block") return { move: "new" };
  if (next.gap === "line") return decideLine(open, next, glue, context);
  return decideBlank(open, next, glue, context);
}

/** Before a number: a new paragraph, unless it stands in the middle of a sentence and is not the next one. */
function decideMarker(
  open: OpenParagraph,
  next: Segment,
  marker: MarkerReading,
  glue: Break["move"],
  context: BreakContext,
): Break {
  const number = marker.numbers.at(-1) ?? 0;
  const expected = number === 1 || number === (context.last.get(marker.style) ?? Number.NaN) + 1;
  const ended = endsSentence(open.tail) || /[：:；;]$/u.test(open.tail) || open.titleLine || !open.prose;
  if (
    ended ||
    needsNoStop(open) ||
    next.gap === "block" ||
    (next.gap === "line" && (next.indented || context.width === undefined))
  )
    return { move: "new" };
  if (expected) {
    const reason = `“${marker.text}”前面的一段没有句号`;
    return { move: "new", doubt: { told: NO_STOP, reason } };
  }
  return joinDoubt(next, `这里的“${marker.text}”像在句子中间`, glue);
}

/** Lines that are complete without a full stop: 责任单位:镇财政所, 附件:1.… */
function needsNoStop(open: OpenParagraph): boolean {
  const kind = readLabel(open.head.slice(0, 24))?.kind;
  return kind === "responsible" || kind === "limit" || /^附件?[:：]/u.test(open.head);
}

/** Whether a line of a file cut at a width is full and the next one goes on at the margin, where paragraphs are indented. */
function goesOnAtMargin(open: OpenParagraph, next: Segment, context: BreakContext): boolean {
  if (context.width === undefined || !context.indents || next.gap !== "line" || next.indented) return false;
  return open.lastWidth >= context.width * 0.8;
}

/** After a full stop: a new paragraph, unless the stop fills the last place of a line that was cut at a width. */
function afterSentence(open: OpenParagraph, next: Segment, glue: Break["move"], context: BreakContext): Break {
  if (context.width === undefined || context.indents || next.gap === "block" || !isFull(open, context))
    return { move: "new" };
  return open.lastWidth >= context.width - 1
    ? joinDoubt(next, "上一行正好写满", glue)
    : split(open, next, "这一行快写满了");
}

function decideLine(open: OpenParagraph, next: Segment, glue: Break["move"], context: BreakContext): Break {
  if (context.width !== undefined)
    return isFull(open, context) && !(context.indents && next.indented) ? { move: glue } : { move: "new" };
  if (open.prose && open.length >= 20 && !next.indented && isProse(next.text) && !open.titleLine)
    return joinDoubt(next, "上一行没有句号，这一行像是接着上一行", glue);
  return { move: "new" };
}

/** Whether the last line reached the width at which the lines of a file are cut. */
function isFull(open: OpenParagraph, { width }: BreakContext): boolean {
  return width !== undefined && open.lastWidth >= width * 0.8;
}

/** Inside a scraped line, where a blank is a wrap or the end of a paragraph. */
function decideBlank(open: OpenParagraph, next: Segment, glue: Break["move"], context: BreakContext): Break {
  if (isFull(open, context)) return { move: glue };
  const prose = isProse(next.text) || /[，,：:]/u.test(next.text);
  if (open.titleLine) {
    const begins = prose || endsSentence(next.text) || open.length < 16 || next.text.length >= 20;
    return begins ? { move: "new" } : joinDoubt(next, "标题行后面的这几个字像是标题折行", glue);
  }
  if (open.length < 40 && /^\p{Script=Han}{2,8}[：:]./u.test(next.text)) return split(open, next);
  if (open.prose) return open.length < 20 ? joinDoubt(next, "上一行很短，没有句号", "space") : { move: glue };
  if (prose && open.length < 20 && !beginsItem(next.text)) return split(open, next);
  return open.length < 20 ? joinDoubt(next, "前后都没有标点", "space") : { move: glue };
}

function joinDoubt(next: Segment, why: string, move: Break["move"]): Break {
  return { move, doubt: { told: JOINED, reason: `${why}，“${shorten(next.text)}”接在了上一段后面` } };
}

function split(open: OpenParagraph, next: Segment, why = "后面没有句号"): Break {
  const reason = `“${shortenEnd(open.tail)}”${why}，“${shorten(next.text)}”另起了一段`;
  return { move: "new", doubt: { told: SPLIT, reason } };
}

function shorten(words: string): string {
  const plain = withoutBlanks(words.slice(0, 40));
  return plain.length > 12 ? `${plain.slice(0, 12)}…` : plain;
}

function shortenEnd(words: string): string {
  return words.length > 12 ? `…${words.slice(-12)}` : words;
}

/** Blanks between Latin letters and figures mean something; those at Chinese characters were wraps. */
export function needsBlank(before: string, after: string): boolean {
  return /[A-Za-z0-9.,;:!?)\]%]/u.test(before) && /[A-Za-z0-9(["']/u.test(after) && /[A-Za-z0-9]/u.test(before + after);
}
