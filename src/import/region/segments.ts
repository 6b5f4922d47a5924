import type { Grid } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { readSigns } from "../lines/signs.ts";
import type { Fragment, Segment } from "./text-region.ts";

/** Cuts the lines of the text into segments; a line that runs on over many paragraphs is cut at each blank. */
export function cutSegments(
  page: ReadPage,
  fragments: readonly Fragment[],
  tables: ReadonlyMap<number, Grid>,
): Segment[] {
  const segments: Segment[] = [];
  const done = new Set<Grid>();
  for (const { start, end, line, gap, indented, signs } of fragments) {
    const grid = tables.get(line);
    if (grid) {
      if (!done.has(grid))
        segments.push({ start, end, text: "", signs: NO_WORDS, gap: "block", indented: false, grid });
      done.add(grid);
      continue;
    }
    const { outline, centred } = page.lines[line] ?? {};
    const looks = { ...(outline !== undefined && { outline }), ...(centred && { centred }) };
    const whole = { start, end, text: signs.text, signs, gap, indented, ...looks };
    if (runsOn(signs.text, page.kind)) pushPieces(segments, whole);
    else segments.push(whole);
  }
  return segments;
}

/** A table shows nothing as a line. */
const NO_WORDS = readSigns("");

/** Whether a line holds several paragraphs: blanks stand in it where paragraphs end or items begin. */
function runsOn(text: string, kind: ReadPage["kind"]): boolean {
  if (kind === "docx") return false;
  let evidence = 0;
  const needed = kind === "html" ? 8 : text.length > 200 ? 1 : 2;
  for (const match of text.matchAll(/\s+/gu)) {
    const after = match.index + match[0].length;
    const before = readSigns(text.slice(Math.max(0, match.index - 8), match.index));
    if (before.endsSentence || /[：:；;]$/u.test(before.text) || readSigns(text.slice(after, after + 24)).item)
      evidence++;
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
      const words = text.slice(at, stop);
      segments.push({
        start: start + at,
        end: start + stop,
        text: words,
        signs: readSigns(words),
        gap: first ? gap : "blank",
        indented: first && indented,
      });
      first = false;
    }
    at = stop + 1;
  }
}
