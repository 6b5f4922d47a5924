import type { OfficialDocument } from "../model/document.ts";
import type { PrintFile } from "../model/print-files.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { fileSize } from "./file-size.ts";
import { listPrintScopes } from "./print-scopes.ts";

/** A file to download: `PDF，17页，321 KB`. */
export interface PrintLink {
  href: string;
  about: string;
}

/** Everything the print centre of a document offers. */
export interface PrintCentre {
  title: OfficialLine;
  /** The copy on A4. */
  official?: PrintLink;
  /** Sets of sheets for the board, each on A4 and on A3. */
  boards: { name: string; note: string; a4?: PrintLink; a3?: PrintLink }[];
  /** Pages that the browser prints. */
  sheets: { paper: string; href: string }[];
  /** What can be printed alone, each group before its problems: where, and on how many sheets. */
  parts: { scope: OfficialLine; indent: boolean; sheets: PrintLink[] }[];
}

/** How many sheets each part of a document takes on a paper, by its id. */
export type SheetCounts = Readonly<Record<string, ReadonlyMap<string | null, number>>>;

export function buildPrintCentre(
  document: OfficialDocument,
  files: readonly PrintFile[],
  counts: SheetCounts,
  addresses: Addresses,
): PrintCentre {
  const { id } = document;
  const link = (name: string, words: (file: PrintFile) => string = describe): PrintLink | undefined => {
    const file = files.find((one) => one.name === name);
    return file && { href: addresses.printFile(id, name), about: words(file) };
  };
  const papers = Object.entries(counts).map(([paper, own]) => ({ paper, own, href: addresses.sheets(id, paper) }));
  const row = (name: string, note: string, file: string): PrintCentre["boards"][number] => {
    const [a4, a3] = [link(`${file}-a4.pdf`, describeSet), link(`${file}-a3.pdf`, describeSet)];
    return { name, note, ...(a4 ? { a4 } : {}), ...(a3 ? { a3 } : {}) };
  };
  const official = link("official.pdf");
  return {
    title: officialLine(document.disclosure.title),
    sheets: papers.map(({ paper, href }) => ({ paper, href })),
    ...(official ? { official } : {}),
    boards: [
      row(words.printBrief, words.printBriefNote, "brief"),
      row(words.printCompact, words.printCompactNote, "compact"),
      row(words.printLarge, words.printLargeNote, "board"),
      row(words.printLists, words.printListsNote, "lists"),
    ].filter(({ a4 }) => a4 !== undefined),
    parts: listPrintScopes(document).flatMap(({ unit, name, kind }) => {
      const sheets = papers.flatMap(({ paper, own, href }): PrintLink[] => {
        const count = own.get(unit);
        return count === undefined ? [] : [{ href: `${href}#${unit}`, about: words.printPart(paper, count) }];
      });
      return sheets.length === 0 ? [] : [{ scope: officialLine(name), indent: kind === "problem", sheets }];
    }),
  };
}

function describe({ pages, bytes }: PrintFile): string {
  return words.printFile(pages, fileSize(bytes));
}

function describeSet({ pages, bytes }: PrintFile): string {
  return words.printSet(pages, fileSize(bytes));
}
