import { withoutBlanks } from "../../model/text.ts";
import type { Doubts } from "../proof/doubts.ts";
import type { Fields } from "../fields/fields.ts";
import type { InfoPair } from "../fields/info-pairs.ts";
import type { Piece } from "../paragraphs/open-paragraph.ts";
import type { Page, Span } from "../input/page.ts";
import { joinPieces } from "../write-body.ts";
import type { Segment } from "../paragraphs/segments.ts";
import { findIssuedTitles } from "./title-runs.ts";
import type { SegmentRun } from "./title-runs.ts";
import type { TitleReading } from "./titles.ts";
import { TITLE_DIFFERS, TITLE_GUESS } from "./titles.ts";

/** The title as printed over the text counts, whatever a table says. */
export function stateTitle(
  page: Page,
  fields: Fields,
  pieces: readonly Piece[],
  pairs: readonly InfoPair[],
  doubts: Doubts,
): void {
  const stated = fields.values.标题;
  const title = joinPieces(page.text, pieces, true);
  fields.values.标题 = title;
  fields.sources.push({ value: title, from: pieces, read: "verbatim" });
  const place = pairs.find(({ meaning }) => meaning.kind === "official" && meaning.key === "标题")?.value;
  if (stated !== undefined && place && withoutBlanks(stated) !== withoutBlanks(title))
    doubts.add(place.start, TITLE_DIFFERS, `公开信息的标题“${stated}”和正文的标题“${title}”不一样`, {
      actual: stated,
      expected: [title],
    });
}

/** The title printed above the text as the first lines of the text. */
export function fragmentsAbove(page: Page, { above }: TitleReading) {
  if (!above) return [];
  return page.lines.slice(above.from, above.to).map((line, index) => ({
    start: line.start,
    end: line.end,
    line: above.from + index,
    gap: "block" as const,
    indented: false,
  }));
}

/** The title lines of all parts: the title itself and those of the texts it issues. */
export function placeTitles(
  page: Page,
  segments: readonly Segment[],
  found: TitleReading,
  doubts: Doubts,
): SegmentRun[] {
  const own = found.above ? { from: 0, to: segments.filter(({ start }) => start < found.from.end).length } : found.run;
  const issued = findIssuedTitles(segments, found.title, own?.to ?? 0);
  for (const { run, sure } of issued) {
    const at = segments[run.from]?.start ?? 0;
    if (!sure)
      doubts.add(at, TITLE_GUESS, `第二部分的标题是按位置和文字判断的：“${page.text.slice(at, at + 30)}”`, {
        note: "对照原件，看 document.md 里第二个“# ”标题对不对、全不全。",
      });
  }
  const runs = issued.map(({ run }) => run).sort((a, b) => a.from - b.from);
  return own ? [own, ...runs] : runs;
}

/** The pieces of a title that is a run of segments. */
export function piecesOf(segments: readonly Segment[], run: SegmentRun) {
  return segments.slice(run.from, run.to).map(({ start, end }) => ({ start, end, glue: "" as const }));
}

/** The pieces of a title that is read from lines of the page. */
export function linesOf(page: Page, span: Span) {
  return page.lines
    .filter((line) => line.start < span.end && line.end > span.start)
    .map((line) => ({ start: Math.max(line.start, span.start), end: Math.min(line.end, span.end), glue: "" as const }));
}
