import type { OfficialDocument } from "../model/document.ts";
import type { PrintFile } from "../model/print-files.ts";
import { collectProblems } from "../model/walk.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import { listCitations } from "./citation.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { beginningOf, sectionTitle } from "./titles.ts";

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
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  const seen = new Set<string>();
  const [official, archive] = [link("official.pdf"), link("archive.pdf")];
  return {
    title: officialLine(document.disclosure.title),
    ...(official ? { official } : {}),
    ...(archive ? { archive } : {}),
    boards: [
      row(words.printWhole, "", false),
      ...collectProblems(document).flatMap(({ problem, sections }) => {
        const group = sections.at(-1);
        const isNew = group !== undefined && !seen.has(group.id) && link(`board-a4-${group.id}.pdf`) !== undefined;
        if (group) seen.add(group.id);
        return [
          ...(group && isNew ? [row((group.marker?.text ?? "") + sectionTitle(group), `-${group.id}`, false)] : []),
          row(`${citations.get(problem.id) ?? ""} ${beginningOf(problem)}`, `-${problem.id}`, true),
        ];
      }),
    ],
  };
}

function describe({ pages, bytes }: PrintFile): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return words.printFile(pages, kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`);
}
