import { trimSpan } from "../input/blanks.ts";
import type { Span } from "../input/page.ts";
import type { ReadLine, ReadPage } from "../input/read-lines.ts";
import { signsOf } from "../input/read-lines.ts";
import type { Fragment } from "./text-region.ts";

/** A line as a line of the text: its part inside the labelled place where there is one; undefined where nothing is left. */
export function toFragment(page: ReadPage, index: number, place: Span | undefined): Fragment | undefined {
  const line = page.lines[index];
  if (!line) return undefined;
  const { start, end } = place ? clip(page, line, place) : line;
  if (end <= start) return undefined;
  return {
    start,
    end,
    line: index,
    gap: line.gap,
    indented: line.indented,
    signs: signsOf(page, line, { start, end }),
  };
}

/** A line's part inside the labelled place, without the `|` that a scraper ends a cell with. */
function clip(page: ReadPage, line: ReadLine, place: Span): Span {
  const start = Math.max(line.start, place.start);
  let cut = trimSpan(page.text, { start, end: Math.min(line.end, place.end) });
  if (page.kind === "text" && page.text.slice(cut.start, cut.end).split(/[|｜]/u).length === 2)
    while (cut.end > cut.start && /[|｜]/u.test(page.text.charAt(cut.end - 1)))
      cut = trimSpan(page.text, { start: cut.start, end: cut.end - 1 });
  return cut;
}
