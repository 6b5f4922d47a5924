import type { OfficialDocument } from "../../src/model/document.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { planBoard } from "../../src/print/board.ts";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { PAPERS, SCREENS } from "../../src/print/paper.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { printBoard } from "../../src/typeset/print-document.ts";
import { printSlides } from "../../src/typeset/screen-files.ts";
import type { Typst } from "../../src/typeset/typst.ts";
import { PLACE } from "../export/documents.ts";
import { readPdf } from "../print/read-pdf.ts";
import { listLayoutFaults, readLayout } from "../typeset/pdf-layout.ts";

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
    ...SCREENS.map((screen) => ({ name: screen.id, bytes: printSlides(source, screen, typst).bytes })),
  ];
}

/** What is wrong with a PDF of a document without problems: words that are not there in order, signs out of their places. */
export async function listPrintFaults(document: OfficialDocument, { name, bytes }: Printed): Promise<string[]> {
  const expected = withoutBlanks(textOf(document));
  // What the PDF marks as furniture is left out: running heads, heads of tables that come again. A cover comes before the text.
  const shown = withoutBlanks((await readPdf(bytes)).map(({ text }) => text).join(""));
  const faults = [...lostWords(expected, shown), ...listLayoutFaults(await readLayout(bytes))];
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Where a text goes on otherwise than it should, in a longer one that should hold all of it. */
function lostWords(expected: string, shown: string): string[] {
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
