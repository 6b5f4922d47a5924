import { beginsItem, endsSentence } from "../signs.ts";
import type { Grid, Page, Span } from "../input/page.ts";
import type { Fragment } from "../region/region.ts";

/** A stretch of text that is either kept whole or joined to its neighbours, never cut. */
export interface Segment extends Span {
  text: string;
  /** What parts it from the one before: a blank of a scraped line, a line end, an empty line or block. */
  gap: "blank" | "line" | "block";
  indented: boolean;
  /** The outline level of a paragraph in a Word file. */
  outline?: number;
  /** A table that stands here instead of text. */
  grid?: Grid;
}

/** Cuts the lines of the text into segments; a line that runs on over many paragraphs is cut at each blank. */
export function cutSegments(page: Page, fragments: readonly Fragment[], tables: ReadonlyMap<number, Grid>): Segment[] {
  const segments: Segment[] = [];
  const done = new Set<Grid>();
  for (const fragment of fragments) {
    const grid = tables.get(fragment.line);
    if (grid) {
      if (!done.has(grid))
        segments.push({ start: fragment.start, end: fragment.end, text: "", gap: "block", indented: false, grid });
      done.add(grid);
      continue;
    }
    const text = page.text.slice(fragment.start, fragment.end);
    const outline = page.lines[fragment.line]?.outline;
    const whole: Segment = {
      start: fragment.start,
      end: fragment.end,
      text,
      gap: fragment.gap,
      indented: fragment.indented,
      ...(outline !== undefined && { outline }),
    };
    if (runsOn(text, page.kind)) pushPieces(segments, whole);
    else segments.push(whole);
  }
  return segments;
}

/** Whether a line holds several paragraphs: blanks stand in it where paragraphs end or items begin. */
function runsOn(text: string, kind: Page["kind"]): boolean {
  if (kind === "docx") return false;
  let evidence = 0;
  const needed = kind === "html" ? 8 : text.length > 200 ? 1 : 2;
  for (const match of text.matchAll(/\s+/gu)) {
    const after = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (endsSentence(before) || /[：:；;]$/u.test(before) || beginsItem(text.slice(after, after + 24))) evidence++;
    if (evidence >= needed) return true;
  }
  return false;
}

function pushPieces(segments: Segment[], { start, end, text, gap, indented }: Segment): void {
  let first = true;
  let at = 0;
  while (at < end - start) {
    let stop = at;
    while (stop < text.length && !/\s/u.test(text.charAt(stop))) stop++;
    if (stop > at) {
      segments.push({
        start: start + at,
        end: start + stop,
        text: text.slice(at, stop),
        gap: first ? gap : "blank",
        indented: first && indented,
      });
      first = false;
    }
    at = stop + 1;
  }
}
