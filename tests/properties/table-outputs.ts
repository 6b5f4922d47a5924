import { toAkomaNtoso } from "../../src/export/akn.ts";
import { toCsv } from "../../src/export/csv.ts";
import { tableFormats, tableFile } from "../../src/export/document-files.ts";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import { toMarkdownFile } from "../../src/export/markdown-file.ts";
import { toTextFile } from "../../src/export/plain-text.ts";
import { tableRows, toTableWorkbook } from "../../src/export/table-files.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { listTablePlaces } from "../../src/model/table-places.ts";
import { planBoardSets } from "../../src/print/board-sets.ts";
import { blocksToHtml } from "../../src/print/page-html.ts";
import { PAPERS, SCREENS } from "../../src/print/paper.ts";
import { slidesToHtml } from "../../src/print/slides-html.ts";
import { planSlides } from "../../src/print/slides.ts";
import { proveDataFiles } from "../../src/proof/data-files.ts";
import type { Failure } from "../../src/proof/pages.ts";
import { proveDocument } from "../../src/proof/pages.ts";
import { proveTableFiles } from "../../src/proof/table-files.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { renderDocument } from "../../src/view/document-text.ts";
import { structureErrors } from "../export/akn-structure.ts";
import { PLACE } from "../export/documents.ts";

/**
 * What is wrong with the outputs of a document that are made without files: its page, sheets and slides as HTML, its data
 * files. Nothing where all of them have all words in order; a document of running text, without problems.
 *
 * @param pages which pages are looked at beside the data files
 */
export async function listPureFaults(
  document: OfficialDocument,
  source: string,
  pages: ReadonlyMap<string, string> = new Map([["", pageOf(document)], ...setPagesOf(document)]),
): Promise<string[]> {
  const files = await dataFilesOf(document, source);
  const inside = (path: string) => path.replace(`documents/${document.id}/`, "");
  const readText = (path: string) => new TextDecoder().decode(files.get(inside(path)));
  return [
    ...proveDocument(document, source, (page) => pages.get(inside(page)))
      .filter(({ page }) => pages.has(inside(page)))
      .map(sayFailure),
    ...proveDataFiles(document.id, source, readText).map(sayFailure),
    ...proveTableFiles(document, source, (path) => files.get(inside(path))).map(sayFailure),
    ...structureErrors(toAkomaNtoso(document, PLACE) ?? "").map((error) => `akn.xml: ${error}`),
  ];
}

function sayFailure({ page, before, expected, actual }: Failure): string {
  return `${page}: “${before}” → “${expected}”, not “${actual}”`;
}

/** The page of a document as far as its text goes. */
export function pageOf(document: OfficialDocument): string {
  const { parts } = renderDocument(document, PLACE.addresses);
  return `<main data-verbatim="document">${parts.map(({ html }) => html).join("")}</main>`;
}

/** Sheets for browsers and slides, by their address below the document's. */
export function setPagesOf(document: OfficialDocument): [address: string, html: string][] {
  const source = toPrintSource(document, PLACE.site.url);
  const asNamed = (name: string) => name;
  const sheets = PAPERS.map((paper): [string, string] => {
    const own = { source, lists: [], contacts: [], pictureFile: asNamed };
    // 一张纸 quotes, and is no official text.
    const sets = planBoardSets(own, paper).filter(({ id }) => id !== "brief");
    const html = sets.flatMap(({ id, pages }) =>
      pages.map(({ blocks }) => `<div data-verbatim="${id}">${blocksToHtml(blocks)}</div>`),
    );
    return [`print/${paper.id}/`, html.join("")];
  });
  const slides = SCREENS.map((screen): [string, string] => [
    `screen/${screen.id}/`,
    slidesToHtml(planSlides(source, screen, asNamed)),
  ]);
  return [...sheets, ...slides];
}

/** The data files of a document by their names. */
async function dataFilesOf(document: OfficialDocument, source: string): Promise<Map<string, Uint8Array>> {
  const texts: [string, string][] = [
    ["index.json", JSON.stringify(toDocumentRecord(document, PLACE))],
    ["document.md", toMarkdownFile(document, source)],
    ["document.txt", toTextFile(document)],
    ["akn.xml", toAkomaNtoso(document, PLACE) ?? ""],
  ];
  const files = new Map<string, Uint8Array>(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
  for (const place of listTablePlaces(document))
    for (const format of tableFormats(place)) {
      const made =
        format === "csv" ? new TextEncoder().encode(toCsv(tableRows(place.table))) : await toTableWorkbook(place, "甲");
      files.set(tableFile(place.table.anchor, format), made);
    }
  return files;
}
