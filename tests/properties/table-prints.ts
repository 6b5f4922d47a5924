import type { OfficialDocument } from "../../src/model/document.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { headRows } from "../../src/model/table.ts";
import { listTablePlaces } from "../../src/model/table-places.ts";
import { walk } from "../../src/model/walk.ts";
import { planBoard } from "../../src/print/board.ts";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import type { Paper } from "../../src/print/paper.ts";
import { PAPERS, SCREENS } from "../../src/print/paper.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { officialTexts } from "../../src/proof/pages.ts";
import { listPieces } from "../../src/proof/pieces.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { printBoard } from "../../src/typeset/print-document.ts";
import { printSlides } from "../../src/typeset/screen-files.ts";
import type { Typst } from "../../src/typeset/typst.ts";
import { PLACE } from "../export/documents.ts";
import { readPdf } from "../print/read-pdf.ts";
import type { PaperPage } from "../../src/proof/paper/paper-page.ts";
import { listCellTexts, describeFaults, readLayout } from "../typeset/pdf-layout.ts";
import { setPagesOf } from "./table-outputs.ts";

/** A PDF of a document. */
export interface Printed {
  name: string;
  bytes: Uint8Array;
}

/** The official copy, the sheets for both papers and the slides for both screens. */
export function printAll(document: OfficialDocument, typst: Typst, pictureFile: (name: string) => string): Printed[] {
  const source = toPrintSource(document, PLACE.site.url);
  const official = typst.print(document, {
    name: "official",
    template: "official",
    plan: planOfficialCopy(source, pictureFile),
    standard: "ua-1",
  });
  return [
    { name: "official", bytes: official.bytes },
    ...PAPERS.map((paper) => {
      const board = planBoard(source, paper, { whole: true }, pictureFile);
      return { name: `board-${paper.id}`, bytes: printBoard(board, document, typst, paper.id).bytes };
    }),
    ...SCREENS.map((screen) => ({ name: screen.id, bytes: printSlides(source, screen, typst, pictureFile).bytes })),
  ];
}

/**
 * What is wrong with a PDF of a document without problems: words that are not there in order, words of one cell in
 * another, signs out of their places, pictures that are missing.
 */
export async function listPrintFaults(document: OfficialDocument, { name, bytes }: Printed): Promise<string[]> {
  // What the PDF marks as furniture is left out: running heads, heads of tables that come again. A cover comes before the text.
  const shown = withoutBlanks((await readPdf(bytes)).map(({ text }) => text).join(""));
  const pages = await readLayout(bytes);
  const faults = [...lostWords(document, name, shown), ...mixedCells(document, pages), ...describeFaults(pages)];
  const [pictures, drawn] = [countPictures(document), pages.reduce((sum, page) => sum + page.pictures, 0)];
  if (drawn < pictures) faults.push(`${drawn} pictures, not ${pictures}`);
  return faults.map((fault) => `${name}: ${fault}`);
}

/**
 * Words that a PDF has lost. Columns that stand on pages side by side come in the order of these, which is that of the
 * page for browsers; the official copy has none of those, so all its pieces must be there, and nothing else.
 */
function lostWords(document: OfficialDocument, name: string, shown: string): string[] {
  const expected = withoutBlanks(textOf(document));
  if (shown.includes(expected)) return [];
  const html = setPagesOf(document).find(([address]) => name.endsWith(address.split("/")[1] ?? ""))?.[1];
  const inOrder = html === undefined ? undefined : withoutBlanks(shownText(html));
  if (inOrder !== undefined)
    return hasSameSigns(inOrder, expected) ? differences(inOrder, shown) : differences(expected, shown);
  const isWhole =
    hasSameSigns(shown, expected) &&
    listPieces(document.parts).every(({ characters }) => shown.includes(characters.join("")));
  return isWhole ? [] : differences(expected, shown);
}

function hasSameSigns(one: string, other: string): boolean {
  return [...one].sort().join("") === [...other].sort().join("");
}

/** The official text of a page in the order in which it stands there. */
function shownText(html: string): string {
  return officialTexts(html.replace(/ data-place="[^"]*"/gu, "")).get("document") ?? "";
}

/** Cells that hold words which are no stretch of one cell of the document. */
function mixedCells(document: OfficialDocument, pages: readonly PaperPage[]): string[] {
  const facts = planBoard(
    toPrintSource(document, PLACE.site.url),
    PAPERS[0] as Paper,
    { whole: true },
    String,
  ).blocks.flatMap((block) => (block.type === "facts" ? block.rows.flat() : []));
  const known = [
    ...listPieces(document.parts).map(({ characters }) => characters.join("")),
    // Where each row is a record of its own, the head stands once, in one cell.
    ...listTablePlaces(document).map(({ table }) =>
      headRows(table)
        .flatMap(({ cells }) => cells.map(({ value }) => value))
        .join(""),
    ),
    ...facts.flatMap(({ label, values }) => [textOfRuns(label), values.map(textOfRuns).join("")]),
  ].map(withoutBlanks);
  return pages.flatMap((page, at) =>
    listCellTexts(page)
      .filter((text) => !known.some((words) => words.includes(text)))
      .map((text) => `page ${at + 1}: no cell says “${text.slice(0, 40)}”`),
  );
}

function countPictures(document: OfficialDocument): number {
  let count = 0;
  for (const { children } of document.parts) walk(children, ({ type }) => void (count += type === "image" ? 1 : 0));
  return count;
}

/** Where a text goes on otherwise than it should, in a longer one that should hold all of it. */
function differences(expected: string, shown: string): string[] {
  if (shown.includes(expected)) return [];
  let [known, lost] = [0, expected.length];
  while (lost - known > 1) {
    const middle = Math.floor((known + lost) / 2);
    if (shown.includes(expected.slice(0, middle))) known = middle;
    else lost = middle;
  }
  const at = shown.indexOf(expected.slice(0, known)) + known;
  const [before, right, wrong] = [
    expected.slice(Math.max(0, known - 10), known),
    expected.slice(known, known + 20),
    shown.slice(at, at + 20),
  ];
  return [`“${before}” → “${right}”, not “${wrong}”`];
}
