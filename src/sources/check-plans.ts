import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { collectProblems } from "../model/walk.ts";
import { reportError } from "../parse/report.ts";
import type { PlacedBlock } from "../print/placed-block.ts";
import { runsIn } from "../print/placed-block.ts";
import { textOfRuns } from "../print/runs.ts";
import type { Piece } from "../proof/pieces.ts";
import { listPieces, pieceAt } from "../proof/pieces.ts";
import { ROW_TORN, SLIDE_OVERFULL } from "./plan-messages.ts";
import type { PlannedPage } from "./planned-pages.ts";
import { isAtRisk, listPlannedSets } from "./planned-pages.ts";
import { toPrintSource } from "./to-print-source.ts";

/** Finds of one message at one place: on several kinds of paper and screen they are told as one. */
class Finds {
  readonly #media = new Map<Piece, string[]>();

  add(at: Piece, medium: string): void {
    const known = this.#media.get(at) ?? [];
    if (!known.includes(medium)) this.#media.set(at, [...known, medium]);
  }

  tell(report: (at: Piece, media: string) => void): void {
    for (const [at, media] of this.#media) report(at, media.join("、"));
  }
}

/**
 * Tells what of a document cannot be put onto sheets and slides: rows of tables that are torn there, and heads of tables
 * that are higher than a slide. What is told here would stop a build when its pages are proven and its pictures counted.
 *
 * @param file document.md
 * @param url 网址 of site.yaml
 */
export function checkPlans(document: OfficialDocument, file: VFile, url: string | undefined): void {
  if (!isAtRisk(document)) return;
  const source = toPrintSource(document, url);
  const texts = new Map<string | undefined, Piece[]>([
    ["document", listPieces(document.parts)],
    ...collectProblems(document).map(({ problem }): [string, Piece[]] => [problem.id, listPieces([problem])]),
  ]);
  const torn = new Finds();
  const high = new Finds();
  for (const { name, pages } of listPlannedSets(source)) {
    for (const [key, own] of Map.groupBy(pages, (page) => page.key)) {
      const pieces = texts.get(key);
      if (!pieces) continue;
      for (const piece of listTorn(pieces, own)) torn.add(piece, name);
      for (const head of listHighHeads(pieces, own)) high.add(head, name);
    }
  }
  torn.tell(({ position }, media) => {
    reportError(file, ROW_TORN, `表格的这一行在${media}上要拆成两半，几列的字会交错`, { place: position });
  });
  high.tell(({ position }, media) => {
    reportError(file, SLIDE_OVERFULL, `表格的表头太高，${media}一屏放不下`, { place: position });
  });
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

/** The first cells of tables whose rows stand on pages that are too full: their heads, which are repeated, leave no room. */
function listHighHeads(pieces: readonly Piece[], pages: readonly PlannedPage[]): Piece[] {
  let before = 0;
  return pages.flatMap(({ blocks, overfull }) => {
    const table = overfull ? pieceAt(pieces, before)?.table : undefined;
    before += [...officialText(blocks)].length;
    return pieces.find((piece) => table !== undefined && piece.table === table) ?? [];
  });
}

/** The words of a page, blanks and heads of tables that are repeated apart. */
function officialText(blocks: readonly PlacedBlock[]): string {
  const runs = blocks.flatMap((block) =>
    block.type === "table" && block.continued ? runsIn({ ...block, rows: block.rows.slice(1) }) : runsIn(block),
  );
  return withoutBlanks(textOfRuns(runs.filter(({ furniture }) => !furniture)));
}
