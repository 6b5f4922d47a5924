import { withoutBlanks } from "../../model/text.ts";
import { LABELS } from "../../model/field-list.ts";
import { joinPieces } from "../body/write-words.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoPair } from "../info/info-reading.ts";
import type { Span } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { signsOf } from "../input/read-lines.ts";
import type { Piece } from "../paragraphs/draft-block.ts";
import type { TextRegion } from "../region/text-region.ts";
import type { TitleReading } from "../title/find-title.ts";
import { TITLE_DIFFERS } from "../title/find-title.ts";
import type { StatedFields } from "./stated-fields.ts";

/** The title as printed over the text counts, whatever a table says. */
export function stateTitle(
  page: ReadPage,
  { segments }: TextRegion,
  reading: TitleReading,
  pairs: readonly InfoPair[],
  fields: StatedFields,
  doubts: Doubts,
): void {
  const { run, from } = reading;
  const pieces = run ? segments.slice(run.from, run.to).map((segment) => toPiece(segment)) : linesOf(page, from);
  const stated = fields.values[LABELS.title];
  const title = joinPieces(pieces, { title: true, typed: page.kind === "docx" });
  fields.values[LABELS.title] = title;
  fields.sources.push({ value: title, from: pieces, read: "verbatim", shown: { label: LABELS.title, where: "标题" } });
  fields.spans.push(...repeatsOf(page, reading.title));
  const place = pairs.find(({ meaning }) => meaning.kind === "official" && meaning.key === LABELS.title)?.value;
  if (stated !== undefined && place && withoutBlanks(stated) !== withoutBlanks(title))
    doubts.add(place.start, TITLE_DIFFERS, `公开信息的标题“${stated}”和正文的标题“${title}”不一样`, {
      actual: stated,
      expected: [title],
    });
}

function toPiece({ start, end, signs }: Omit<Piece, "glue">): Piece {
  return { start, end, signs, glue: "" };
}

/** The pieces of a title that is read from lines of the page. */
function linesOf(page: ReadPage, span: Span): Piece[] {
  return page.lines
    .filter((line) => line.start < span.end && line.end > span.start)
    .map((line) => {
      const part = { start: Math.max(line.start, span.start), end: Math.min(line.end, span.end) };
      return toPiece({ ...part, signs: signsOf(page, line, part) });
    });
}

/**
 * The places where a page repeats the title besides the text: whole lines, and the head
 * of the window's title (标题_某县人民政府). They state 标题 and count as 公开信息.
 */
function repeatsOf(page: ReadPage, title: string): Span[] {
  return page.lines.flatMap((line): Span[] => {
    if (line.end - line.start > 600) return [];
    const { words } = line.signs;
    if (words === title) return [line];
    if (line.origin !== "title" || !words.startsWith(title)) return [];
    let end = line.start;
    for (let left = title.length; left > 0 && end < line.end; end++)
      if (withoutBlanks(page.text.charAt(end)) !== "") left--;
    return [{ start: line.start, end }];
  });
}
