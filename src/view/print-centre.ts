import type { OfficialDocument } from "../model/document.ts";
import { nameSigns } from "../model/sign-name.ts";
import type { PrintFile } from "../model/print-files.ts";
import { madeWords } from "../ui/maker-words.ts";
import { printWords } from "../ui/print-words.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { fileSize } from "./file-size.ts";
import type { PrintScope } from "./print-scopes.ts";
import { listPrintScopes } from "./print-scopes.ts";

/** A file to download: `PDF，17页，321 KB`. */
export interface PrintLink {
  href: string;
  about: string;
}

/** Everything the print centre of a document offers. */
export interface PrintCentre {
  title: OfficialLine;
  /** Why it has no files, where no face has some of its signs. */
  undrawn?: string;
  /** The copy on A4. */
  official?: PrintLink;
  /** Sets of sheets for the board, each on A4 and on A3: a PDF, or where none was made the page that prints it. */
  hasBoardFile: boolean;
  boards: { name: string; note: string; a4?: PrintLink; a3?: PrintLink }[];
  /** Pages that the browser prints. */
  sheets: { paper: string; href: string }[];
  /** What can be printed alone; a long list in pieces that fold, each with its name: `问题1至问题100`. */
  parts: { name?: string; scopes: PrintPart[] }[];
}

/** A group, or a problem, each group before its problems: where it is printed, and on how many sheets. */
interface PrintPart {
  scope: OfficialLine;
  indent: boolean;
  sheets: PrintLink[];
}

/** How many sheets each set and part of a document takes on a paper, by its id. */
export type SheetCounts = Readonly<Record<string, ReadonlyMap<string, number>>>;

export function buildPrintCentre(
  document: OfficialDocument,
  files: readonly PrintFile[],
  counts: SheetCounts,
  addresses: Addresses,
  undrawn?: readonly string[],
): PrintCentre {
  const { id } = document;
  const link = (name: string, words: (file: PrintFile) => string = describe): PrintLink | undefined => {
    const file = files.find((one) => one.name === name);
    return file && { href: addresses.printFile(id, name), about: words(file) };
  };
  const papers = Object.entries(counts).map(([paper, own]) => ({ paper, own, href: addresses.sheets(id, paper) }));
  const page = (paper: string, set: string): PrintLink | undefined => {
    const count = counts[paper]?.get(set);
    return count === undefined
      ? undefined
      : { href: `${addresses.sheets(id, paper)}#${set}`, about: words.printPage(count) };
  };
  const row = (name: string, note: string, file: string, set = file): PrintCentre["boards"][number] => {
    const [a4, a3] = ["a4", "a3"].map((paper) => link(`${file}-${paper}.pdf`, describeSet) ?? page(paper, set));
    return { name, note, ...(a4 ? { a4 } : {}), ...(a3 ? { a3 } : {}) };
  };
  const official = link("official.pdf");
  return {
    title: officialLine(document.disclosure.title),
    sheets: papers.map(({ paper, href }) => ({ paper, href })),
    ...(undrawn && { undrawn: madeWords.undrawn(nameSigns(undrawn)) + madeWords.undrawnSheets }),
    ...(official ? { official } : {}),
    hasBoardFile: files.some(({ name }) => name.startsWith("board-")),
    boards: [
      row(words.printBrief, words.printBriefNote, "brief"),
      row(words.printCompact, words.printCompactNote, "compact"),
      row(words.printLarge, words.printLargeNote, "board", "document"),
      row(words.printLists, words.printListsNote, "lists"),
    ].filter(({ a4, a3 }) => a4 ?? a3),
    parts: [...Map.groupBy(listPrintScopes(document), ({ stack }) => stack)].flatMap(([stack, scopes]) => {
      const parts = scopes.flatMap(({ unit, name, kind }): PrintPart[] => {
        const sheets = papers.flatMap(({ paper, own }): PrintLink[] => {
          const count = own.get(unit);
          const href = `${addresses.sheets(id, paper, stack)}#${unit}`;
          return count === undefined ? [] : [{ href, about: words.printPart(paper, count) }];
        });
        return sheets.length === 0 ? [] : [{ scope: officialLine(name), indent: kind === "problem", sheets }];
      });
      if (parts.length === 0) return [];
      return [{ ...(stack !== undefined && { name: nameStack(scopes) }), scopes: parts }];
    }),
  };
}

/** A piece of a long list by its first and last problem. */
function nameStack(scopes: readonly PrintScope[]): string {
  const problems = scopes.filter(({ kind }) => kind === "problem");
  return printWords.fromTo(problems[0]?.citation ?? "", problems.at(-1)?.citation ?? "");
}

function describe({ pages, bytes }: PrintFile): string {
  return words.printFile(pages, fileSize(bytes));
}

function describeSet({ pages, bytes }: PrintFile): string {
  return words.printSet(pages, fileSize(bytes));
}
