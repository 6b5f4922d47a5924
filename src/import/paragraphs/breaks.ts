import type { MarkerStyle } from "../../model/document.ts";
import type { MarkerReading } from "../../parse/read-marker.ts";
import { countOf, isInserted } from "../../parse/read-marker.ts";
import { needsBlank } from "../input/blanks.ts";
import { partsOrgans } from "../lines/organs.ts";
import type { Segment } from "../region/text-region.ts";
import type { Break } from "./break-doubts.ts";
import { JOINED, NO_STOP, joinDoubt, shorten, split } from "./break-doubts.ts";
import type { OpenParagraph } from "./open-paragraph.ts";

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
  const isParted = needsBlank(open.tail.slice(-1), next.text.charAt(0)) || partsOrgans(open.tail, next.text);
  const glue = !cut && isParted ? "space" : "join";
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
  const item = next.signs.marker ?? next.signs.label;
  return /[，、,]$/u.test(open.tail) && !item ? split(open, next, "以逗号或顿号结尾") : { move: "new" };
}

function decide(open: OpenParagraph, next: Segment, glue: "join" | "space", context: BreakContext): Break {
  if (open.bareMarker) return { move: open.bareMarker === "spaced" ? "space" : "join" };
  const { marker, label, prose } = next.signs;
  if (CLOSING.test(next.text) && !marker) return { move: "join" };
  if (goesOnAtMargin(open, next, context)) return { move: glue };
  if (open.depth > 0 && !(marker && next.gap === "block"))
    return next.gap === "block" && prose ? split(open, next) : { move: glue };
  if (marker && next.text.length >= marker.text.length) return decideMarker(open, next, marker, glue, context);
  if (label || OPENING.test(next.text)) return { move: "new" };
  if (open.endsSentence) return afterSentence(open, next, glue, context);
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
  const number = countOf(marker);
  const expected = number === 1 || isInserted(marker) || number === (context.last.get(marker.style) ?? Number.NaN) + 1;
  const ended = open.endsSentence || /[：:；;]$/u.test(open.tail) || open.titleLine || !open.prose;
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
  const { label, text } = open.opening;
  const kind = label?.kind;
  return kind === "responsible" || kind === "limit" || /^附件?[:：]/u.test(text);
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
  if (open.prose && open.length >= 20 && !next.indented && next.signs.prose && !open.titleLine)
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
  const { signs } = next;
  const prose = signs.prose || /[，,：:]/u.test(next.text);
  if (open.titleLine) {
    const begins = prose || signs.endsSentence || open.length < 16 || next.text.length >= 20;
    return begins ? { move: "new" } : joinDoubt(next, "标题行后面的这几个字像是标题折行", glue);
  }
  if (open.length < 40 && /^\p{Script=Han}{2,8}[：:]./u.test(next.text)) return split(open, next);
  if (open.prose) return open.length < 20 ? joinDoubt(next, "上一行很短，没有句号", "space") : { move: glue };
  if (prose && open.length < 20 && !signs.item) return split(open, next);
  return open.length < 20 ? joinDoubt(next, "前后都没有标点", "space") : { move: glue };
}
