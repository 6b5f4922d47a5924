import type { MarkerStyle } from "../../model/document.ts";
import { withoutBlanks } from "../../model/text.ts";
import { findContents } from "../../parse/contents.ts";
import { countOf } from "../../parse/read-marker.ts";
import type { Doubts } from "../doubts.ts";
import { needsBlank } from "../input/blanks.ts";
import { readSigns } from "../lines/signs.ts";
import type { Segment, SegmentRun, TextRegion } from "../region/text-region.ts";
import type { BreakContext } from "./breaks.ts";
import { decideBreak } from "./breaks.ts";
import type { DraftBlock, DraftParagraph, Piece } from "./draft-block.ts";
import type { FixedRun } from "./fixed-runs.ts";
import { fixedRun } from "./fixed-runs.ts";
import { markHeadings } from "./headings.ts";
import { measureLines } from "./line-width.ts";
import type { OpenParagraph } from "./open-paragraph.ts";
import { extend, openParagraph } from "./open-paragraph.ts";

/**
 * Puts the segments of a text together as its paragraphs, tables and title lines.
 *
 * @param titles the title lines of all parts
 * @param marked whether the input marks its paragraphs, as Word does
 */
export function buildParagraphs(
  { segments }: TextRegion,
  titles: readonly SegmentRun[],
  doubts: Doubts,
  marked: boolean,
): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const contents = findContents(segments.map(({ grid, text }) => (grid ? undefined : text)));
  const last = new Map<MarkerStyle, number>();
  const context: BreakContext = marked
    ? { width: undefined, indents: false, marked, last }
    : { ...measureLines(segments), marked, last };
  let open: OpenParagraph | undefined;
  const close = () => {
    if (!open) return;
    const { pieces, opening, outline } = open;
    const { marker } = opening;
    if (marker) last.set(marker.style, countOf(marker));
    blocks.push({ kind: "paragraph", depth: 0, pieces, opening, ...(outline !== undefined && { outline }) });
    open = undefined;
  };
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const fixed = fixedRun(segments, index, titles, open);
    if (contents && index >= contents.from && index < contents.to) {
      close();
      blocks.push({ ...joinRun([segment], { from: index, to: index + 1, depth: 0 }), contents: true });
    } else if (segment.grid) {
      close();
      blocks.push({ kind: "table", grid: segment.grid });
    } else if (fixed) {
      close();
      blocks.push(joinRun(segments.slice(fixed.from, fixed.to), fixed));
      index = fixed.to - 1;
    } else if (!open) open = openParagraph(segment);
    else {
      const { move, doubt } = decideBreak(open, segment, context);
      if (doubt) doubts.add(segment.start, doubt.told, doubt.reason, { note: doubt.note });
      if (move === "new") {
        close();
        open = openParagraph(segment);
      } else extend(open, segment, move === "space" ? " " : "");
    }
  }
  close();
  return markHeadings(blocks);
}

function joinRun(run: readonly Segment[], { depth, isSpaced = false }: FixedRun): DraftParagraph {
  const pieces = run.map(({ start, end, text, signs }, index): Piece => {
    const before = run[index - 1]?.text.slice(-1) ?? "";
    return { start, end, signs, glue: index > 0 && (isSpaced || needsBlank(before, text.charAt(0))) ? " " : "" };
  });
  const opening = readSigns(withoutBlanks(run.map(({ text }) => text.slice(0, 200)).join("")).slice(0, 200));
  return { kind: depth > 0 ? "heading" : "paragraph", depth, pieces, opening };
}
