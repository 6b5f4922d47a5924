import type { VFile } from "vfile";
import type { Node, OfficialDocument, Part } from "../model/document.ts";
import { listTablePlaces } from "../model/table-places.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { collectProblems } from "../model/walk.ts";
import { reportError } from "../parse/report.ts";
import { forgetLayouts } from "../print/tables/lay-out.ts";
import { forgetTable, setTable } from "../print/tables/set-table.ts";
import { placedText } from "./placed-text.ts";
import type { Piece } from "../proof/pieces.ts";
import { listPieces, pieceAt } from "../proof/pieces.ts";
import { PLAN_DIFFERS } from "./plan-messages.ts";
import type { PlannedPage } from "./planned-pages.ts";
import { hasTables, listPlannedSets } from "./planned-pages.ts";
import { toPrintSource } from "./to-print-source.ts";

/**
 * Proves that what is planned for sheets and slides has every word of a document in its order, furniture apart, and tells
 * where it has not. What is told here would stop a build when its pages are proven.
 *
 * @param file document.md
 * @param url 网址 of site.yaml
 */
export function checkPlans(document: OfficialDocument, file: VFile, url: string | undefined): void {
  if (!hasTables(document)) return;
  const source = toPrintSource(document, url);
  const texts = new Map<string | undefined, readonly (Node | Part)[]>([
    ["document", document.parts],
    ...collectProblems(document).flatMap(({ problem, sections }) =>
      [...sections.slice(-1), problem].map((unit): [string, Node[]] => [unit.id, [unit]]),
    ),
  ]);
  const found = new Map<Piece, string[]>();
  const tables = listTablePlaces(document).map(({ table }) => table);
  for (const { name, pages } of listPlannedSets(source)) {
    for (const [key, own] of Map.groupBy(pages, (page) => page.key)) {
      const piece = findDifference(texts.get(key) ?? [], own);
      if (piece) found.set(piece, [...(found.get(piece) ?? []), name]);
    }
    // What is made of a long table is several times as large, and no other set takes it.
    for (const table of tables) forgetLayouts(setTable(table));
  }
  for (const table of tables) forgetTable(table);
  for (const [{ position, row }, media] of found) {
    const place = row ? `表格的这一行` : "这里";
    reportError(file, PLAN_DIFFERS, `${place}在${media.join("、")}上排得和原文不一样`, { place: position });
  }
}

/** The first piece of a text that does not stand on its pages as it should; undefined where all do. */
export function findDifference(nodes: readonly (Node | Part)[], pages: readonly PlannedPage[]): Piece | undefined {
  const words = withoutBlanks(placedText(pages.flatMap(({ blocks }) => blocks)));
  // The characters of a long table one by one take a lot of memory, and nearly always all is well.
  if (words === withoutBlanks(nodes.map(textOf).join("\n"))) return undefined;
  const shown = [...words];
  const pieces = listPieces(nodes);
  let index = 0;
  for (const piece of pieces)
    for (const character of piece.characters) {
      if (character !== shown[index]) return piece;
      index++;
    }
  return index < shown.length ? pieceAt(pieces, index) : undefined;
}
