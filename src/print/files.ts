import type { OfficialDocument } from "../model/document.ts";
import { MOST_SHEETS, collectProblems, isSetByProblem } from "../model/walk.ts";
import type { BoardChoice } from "./board.ts";
import { groupProblems } from "./board.ts";
import type { Paper } from "./paper.ts";
import { PAPERS } from "./paper.ts";

/** A PDF file of a document, before it is made. */
export interface PrintTask {
  /** `official.pdf`, `archive.pdf`, `board-a4.pdf`, `board-a4-problems.pdf`, `board-a3-c2.pdf`, `board-a4-p6.pdf` */
  name: string;
  /** PDF/UA-1 for reading, PDF/A-2a for the archive. */
  standard: "ua-1" | "a-2a";
  /** Undefined for the official copy. */
  board?: { paper: Paper; choice: BoardChoice };
}

/**
 * All PDF files of a document: the copies, then the sheets for the board, whole, all problems where the whole is a table, by
 * group, by problem; of a long list the last three are left out.
 */
export function listPrintTasks(document: OfficialDocument): PrintTask[] {
  const places = collectProblems(document);
  const isFew = places.length <= MOST_SHEETS;
  const groups = groupProblems(places).flatMap(({ section }) => section?.id ?? []);
  const choices: [string, BoardChoice][] = [
    ["", { whole: true }],
    ...(isFew && places.length > 1 && !isSetByProblem(places)
      ? [["-problems", { problems: true }] satisfies [string, BoardChoice]]
      : []),
    ...(isFew && groups.length > 1 ? groups.map((group): [string, BoardChoice] => [`-${group}`, { group }]) : []),
    ...(isFew ? places : []).map(({ problem: { id } }): [string, BoardChoice] => [`-${id}`, { problem: id }]),
  ];
  return [
    { name: "official.pdf", standard: "ua-1" },
    // PDF/A asks for a date, and none is made up.
    ...(document.disclosure.formedOn || document.disclosure.publishedOn
      ? [{ name: "archive.pdf", standard: "a-2a" } as const]
      : []),
    ...PAPERS.flatMap((paper) =>
      choices.map(([suffix, choice]): PrintTask => ({
        name: `board-${paper.id}${suffix}.pdf`,
        standard: "ua-1",
        board: { paper, choice },
      })),
    ),
  ];
}
