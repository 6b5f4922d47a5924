import type { MarkerStyle } from "../../model/document.ts";
import { withoutBlanks } from "../../model/text.ts";
import { readMarker } from "../../parse/numbering.ts";
import { decideBreak, needsBlank } from "./breaks.ts";
import type { BreakContext } from "./breaks.ts";
import type { Doubts } from "../proof/doubts.ts";
import type { OpenParagraph, Piece } from "./open-paragraph.ts";
import { extend, openParagraph } from "./open-paragraph.ts";
import type { Grid } from "../input/page.ts";
import type { Segment } from "./segments.ts";
import { ANNEX_MARK, isAddressee, isDocumentNumber, isOrgan, readDateLine, readTitle } from "../signs.ts";
import type { SegmentRun } from "../title/title-runs.ts";

/** A block of the draft's body. `depth` is the number of `#`. */
export type Block =
  | {
      kind: "paragraph" | "heading";
      depth: number;
      pieces: Piece[];
      head: string;
      /** The outline level of a paragraph in a Word file. */
      outline?: number;
    }
  | { kind: "table"; grid: Grid };

/**
 * Puts segments together as the paragraphs of the text.
 *
 * @param marked whether the input marks its paragraphs
 */
export function buildParagraphs(
  segments: readonly Segment[],
  titles: readonly SegmentRun[],
  doubts: Doubts,
  marked: boolean,
): Block[] {
  const blocks: Block[] = [];
  const last = new Map<MarkerStyle, number>();
  const context: BreakContext = marked
    ? { width: undefined, indents: false, marked, last }
    : { ...measureLines(segments), marked, last };
  let open: OpenParagraph | undefined;
  let outline: number | undefined;
  const close = () => {
    if (!open) return;
    const marker = readMarker(open.head.slice(0, 24));
    if (marker) last.set(marker.style, marker.numbers.at(-1) ?? 0);
    blocks.push({
      kind: "paragraph",
      depth: 0,
      pieces: open.pieces,
      head: open.head,
      ...(outline !== undefined && { outline }),
    });
    open = undefined;
  };
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const fixed = fixedRun(segments, index, titles, open);
    if (segment.grid) {
      close();
      blocks.push({ kind: "table", grid: segment.grid });
    } else if (fixed) {
      close();
      const run = segments.slice(fixed.from, fixed.to);
      blocks.push({ kind: fixed.depth > 0 ? "heading" : "paragraph", depth: fixed.depth, ...joinRun(run) });
      index = fixed.to - 1;
    } else if (!open) {
      open = openParagraph(segment);
      outline = segment.outline;
    } else {
      const { move, doubt } = decideBreak(open, segment, context);
      if (doubt) doubts.add(segment.start, doubt.told, doubt.reason, { note: doubt.note });
      if (move === "new") {
        close();
        open = openParagraph(segment);
        outline = segment.outline;
      } else extend(open, segment, move === "space" ? " " : "");
    }
  }
  close();
  return blocks;
}

function joinRun(run: readonly Segment[]): { pieces: Piece[]; head: string } {
  const pieces = run.map(({ start, end, text }, index): Piece => {
    const before = run[index - 1]?.text.slice(-1) ?? "";
    return { start, end, glue: index > 0 && needsBlank(before, text.charAt(0)) ? " " : "" };
  });
  return { pieces, head: withoutBlanks(run.map(({ text }) => text.slice(0, 200)).join("")).slice(0, 200) };
}

/** Blocks that are known by what they are: titles, 主送机关, 发文字号, 署名, 成文日期, the mark of an annex and its title. */
function fixedRun(
  segments: readonly Segment[],
  index: number,
  titles: readonly SegmentRun[],
  open: OpenParagraph | undefined,
): (SegmentRun & { depth: number }) | undefined {
  const title = titles.find(({ from }) => from === index);
  if (title) return { ...title, depth: 1 };
  const text = segments[index]?.text ?? "";
  if (text.length > 200 || (open && open.depth > 0)) return undefined;
  const own = { from: index, to: index + 1, depth: 0 };
  if (readDateLine(text) !== undefined || isDocumentNumber(text)) return own;
  const mark = readAnnexMark(segments, index);
  if (mark) return { from: index, to: mark, depth: 1 };
  if (isAnnexTitle(segments, index)) return { ...own, depth: 1 };
  if (isSignature(segments, index)) return own;
  return index < 12 ? readAddressee(segments, index, open) : undefined;
}

/** 附件1 as a line of its own; `附件` and `1` may be parted by a blank. A list after it is the 附件说明 of a text instead. */
function readAnnexMark(segments: readonly Segment[], index: number): number | undefined {
  const words = withoutBlanks(segments[index]?.text ?? "");
  if (!ANNEX_MARK.test(words)) return undefined;
  const number = withoutBlanks(segments[index + 1]?.text ?? "");
  const next = segments[index + 1];
  if (words === "附件" && next?.gap === "blank" && /^\d{1,2}$/u.test(number)) return index + 2;
  if (/^(?:1|１|一)[.．、]|^[:：]/u.test(number) && /^附件?$/u.test(words) && !readTitle(number)) return undefined;
  return next ? index + 1 : undefined;
}

function isAnnexTitle(segments: readonly Segment[], index: number): boolean {
  const text = withoutBlanks(segments[index]?.text ?? "");
  const before = withoutBlanks(segments[index - 1]?.text ?? "");
  const marked =
    (ANNEX_MARK.test(before) && before !== "") ||
    (/^\d{1,2}$/u.test(before) && withoutBlanks(segments[index - 2]?.text ?? "") === "附件");
  return (
    marked &&
    text.length >= 3 &&
    text.length <= 60 &&
    !/[。；;：:]/u.test(text) &&
    (readMarker(text) === undefined || /^\d{4}/u.test(text))
  );
}

/** The organ's name over the 成文日期; up to four of them. */
function isSignature(segments: readonly Segment[], index: number): boolean {
  for (let below = index; below < index + 4; below++) {
    const text = segments[below]?.text ?? "";
    if (below > index && readDateLine(text) !== undefined) return true;
    if (!isOrgan(text)) return false;
  }
  return false;
}

/** 主送机关, its names possibly parted by wraps, up to its colon. */
function readAddressee(
  segments: readonly Segment[],
  index: number,
  open: OpenParagraph | undefined,
): (SegmentRun & { depth: number }) | undefined {
  if (open && (open.titleLine || /[，、,]$/u.test(open.tail))) return undefined;
  let words = "";
  for (let next = index; next < Math.min(index + 6, segments.length); next++) {
    const segment = segments[next];
    if (!segment || segment.grid || (next > index && segment.gap === "block")) return undefined;
    words += segment.text;
    if (words.length > 200) return undefined;
    if (isAddressee(words)) return { from: index, to: next + 1, depth: 0 };
    if (/[：:。；]/u.test(words) || readTitle(words)) return undefined;
  }
  return undefined;
}

/** Whether lines are cut at a width: many lines of nearly the greatest width end without a full stop. */
function measureLines(segments: readonly Segment[]): { width: number | undefined; indents: boolean } {
  const lines = segments.filter(({ grid }) => !grid);
  const widths = lines.map(({ text, indented }) =>
    [...text.slice(0, 200)].reduce((sum, one) => sum + (one > "\u00ff" ? 2 : 1), indented ? 4 : 0),
  );
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  const cut = lines.filter(
    ({ text }, index) => (widths[index] ?? 0) >= width * 0.8 && !/[。！？；;：:”）)]$/u.test(text),
  );
  const usual = width <= 160 && cut.length >= 3 && cut.length * 5 >= lines.length;
  return { width: usual ? width : undefined, indents: lines.some(({ indented }) => indented) };
}
