import type { OfficialDocument } from "../model/document.ts";
import { collectProblems, isSetByProblem } from "../model/walk.ts";
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
  /** Copies on A4; `archive` is missing where the source states no date. */
  official?: PrintLink;
  archive?: PrintLink;
  /** Sheets for the board: what is on them, on A4 and on A3. */
  boards: { scope: OfficialLine; indent: boolean; a4?: PrintLink; a3?: PrintLink }[];
  /** Pages that the browser prints. */
  sheets: { paper: string; href: string }[];
}

export function buildPrintCentre(
  document: OfficialDocument,
  files: readonly PrintFile[],
  addresses: Addresses,
): PrintCentre {
  const link = (name: string): PrintLink | undefined => {
    const file = files.find((one) => one.name === name);
    return file && { href: addresses.printFile(document.id, name), about: describe(file) };
  };
  const row = (scope: string, suffix: string, indent: boolean): PrintCentre["boards"][number] => {
    const [a4, a3] = [link(`board-a4${suffix}.pdf`), link(`board-a3${suffix}.pdf`)];
    return { scope: officialLine(scope), indent, ...(a4 ? { a4 } : {}), ...(a3 ? { a3 } : {}) };
  };
  const [official, archive] = [link("official.pdf"), link("archive.pdf")];
  return {
    title: officialLine(document.disclosure.title),
    sheets: ["a4", "a3"].map((paper) => ({ paper, href: addresses.sheets(document.id, paper) })),
    ...(official ? { official } : {}),
    ...(archive ? { archive } : {}),
    boards:
      files.length > 0 && !link("board-a4.pdf")
        ? []
        : [
            row(isSetByProblem(collectProblems(document)) ? words.printWhole : words.printWholeText, "", false),
            ...[
              row(words.printProblems, "-problems", false),
              ...listPrintScopes(document).map(({ unit, name, kind }) => row(name, `-${unit}`, kind === "problem")),
            ].filter(({ a4 }) => a4 !== undefined),
          ],
  };
}

function describe({ pages, bytes }: PrintFile): string {
  return words.printFile(pages, fileSize(bytes));
}
