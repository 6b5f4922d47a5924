import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { FIELD_LIST } from "../model/field-list.ts";
import { withoutBlanks } from "../model/text.ts";
import { collectProblems } from "../model/walk.ts";
import { reportError } from "../parse/report.ts";
import type { PlacedBlock } from "../print/placed-block.ts";
import { runsIn } from "../print/placed-block.ts";
import { textOfRuns } from "../print/runs.ts";
import type { Piece } from "../proof/pieces.ts";
import { listPieces, pieceAt } from "../proof/pieces.ts";
import { AS_PICTURE, ROW_TORN, SLIDE_OVERFULL } from "./plan-messages.ts";
import type { PlannedPage } from "./planned-pages.ts";
import { isAtRisk, listPlannedSets } from "./planned-pages.ts";
import { toPrintSource } from "./to-print-source.ts";

/** Finds of one message at one place: on several kinds of paper and screen they are told as one. */
class Finds<At> {
  readonly #media = new Map<At, string[]>();

  add(at: At, medium: string): void {
    const known = this.#media.get(at) ?? [];
    if (!known.includes(medium)) this.#media.set(at, [...known, medium]);
  }

  tell(report: (at: At, media: string) => void): void {
    for (const [at, media] of this.#media) report(at, media.join("、"));
  }
}

/**
 * Tells what of a document cannot be put onto sheets and slides: rows of tables that are torn there, and what is higher
 * than a slide. What is told here would stop a build when its pages are proven and its pictures counted.
 *
 * @param file document.md
 * @param url 网址 of site.yaml
 */
export function checkPlans(document: OfficialDocument, file: VFile, url: string | undefined): void {
  const source = toPrintSource(document, url);
  if (!isAtRisk(document, source)) return;
  const problems = collectProblems(document).map(({ problem }) => problem);
  const texts = new Map<string | undefined, Piece[]>(
    problems.length === 0
      ? [["document", listPieces(document.parts)]]
      : problems.map((problem) => [problem.id, listPieces([problem])]),
  );
  const torn = new Finds<Piece>();
  const high = new Finds<Piece>();
  const fields = new Finds<string>();
  const tables = new Map<Piece["table"], Piece>();
  // Of one table one row is told, whichever it is on another screen.
  const firstOf = (piece: Piece): Piece => {
    if (!piece.table) return piece;
    if (!tables.has(piece.table)) tables.set(piece.table, piece);
    return tables.get(piece.table) ?? piece;
  };
  for (const { name, pages } of listPlannedSets(source)) {
    for (const [key, pieces] of texts) {
      const own = pages.filter((page) => page.key === key);
      for (const piece of listTorn(pieces, own)) torn.add(piece, name);
      for (const piece of listHigh(pieces, own)) high.add(firstOf(piece), name);
    }
    for (const label of listHighFields(pages)) fields.add(label, name);
  }
  torn.tell(({ position }, media) => {
    reportError(file, ROW_TORN, `表格的这一行在${media}上要拆成两半，几列的字会交错`, { place: position });
  });
  high.tell(({ position, row }, media) => {
    if (row)
      reportError(file, SLIDE_OVERFULL, `表格的这一行连同表头，${media}一屏放不下`, {
        place: position,
        note: AS_PICTURE,
      });
    else reportError(file, SLIDE_OVERFULL, `这一段在${media}上一屏放不下`, { place: position });
  });
  fields.tell((label, media) => {
    reportError(file, SLIDE_OVERFULL, `“${label}”太长，${media}一屏放不下`, {
      place: placeOfField(document, label),
      note: "只写信息表上的原词；别的说明写在正文里",
    });
  });
}

/** Where the value of a field stands, by its label on sheets. */
function placeOfField({ disclosure: { positions } }: OfficialDocument, label: string): Position | Point {
  const name = FIELD_LIST.find((field) => field.label === label)?.name;
  return (name && positions[name]) ?? { line: 1, column: 1 };
}

/** Of each row whose words stand in another order on the pages, the first cell that is not in its place. */
function listTorn(pieces: readonly Piece[], pages: readonly PlannedPage[]): Piece[] {
  const shown = [...pages.map(({ blocks }) => officialText(blocks)).join("")];
  const torn = new Map<Piece["row"], Piece>();
  let from = 0;
  for (const piece of pieces) {
    const { characters, row } = piece;
    const isTorn = characters.some((character, index) => character !== shown[from + index]);
    if (row && isTorn && !torn.has(row)) torn.set(row, piece);
    from += characters.length;
  }
  return [...torn.values()];
}

/** What stands at the top of pages that are too full; of one table the first row only. */
function listHigh(pieces: readonly Piece[], pages: readonly PlannedPage[]): Piece[] {
  const found: Piece[] = [];
  let before = 0;
  for (const { blocks, overfull } of pages) {
    const piece = overfull ? pieceAt(pieces, before) : undefined;
    if (piece && !found.some(({ table }) => table !== undefined && table === piece.table)) found.push(piece);
    before += [...officialText(blocks)].length;
  }
  return found;
}

/** Labels of the fields of 公开信息 that stand at the top of pages that are too full. */
function listHighFields(pages: readonly PlannedPage[]): string[] {
  return pages.flatMap(({ blocks, overfull }) => {
    const facts = overfull ? blocks.find((block) => block.type === "facts") : undefined;
    const longest = facts?.rows[0]?.toSorted((a, b) => b.values.flat().length - a.values.flat().length)[0];
    return longest ? [textOfRuns(longest.label)] : [];
  });
}

/** The words of a page, blanks and heads of tables that are repeated apart. */
function officialText(blocks: readonly PlacedBlock[]): string {
  const runs = blocks.flatMap((block) =>
    block.type === "table" && block.continued ? runsIn({ ...block, rows: block.rows.slice(1) }) : runsIn(block),
  );
  return withoutBlanks(textOfRuns(runs));
}
