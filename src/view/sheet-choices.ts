import type { OfficialDocument } from "../model/document.ts";
import { sheetWords } from "../ui/print-words.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { listPrintScopes } from "./print-scopes.ts";

/** Something that can be printed alone. */
export interface SheetChoice {
  /** `document`, `compact`, `brief`, `lists`, or the id of a group or problem: `c2`, `p6`. */
  unit: string;
  kind: "document" | "group" | "problem";
  line: OfficialLine;
  /** How many sheets it takes. */
  pages: number;
}

/**
 * The sets of the whole document, then each of its groups before its problems. A set goes with nothing else.
 *
 * @param counts how many sheets each takes, by its id. What is not there cannot be chosen
 */
export function listSheetChoices(document: OfficialDocument, counts: ReadonlyMap<string, number>): SheetChoice[] {
  const sets = (["document", "compact", "brief", "lists"] as const).map((unit) => ({
    unit,
    kind: "document" as const,
    name: sheetWords.sets[unit],
  }));
  return [...sets, ...listPrintScopes(document)].flatMap(({ unit, kind, name }): SheetChoice[] => {
    const pages = counts.get(unit);
    return pages === undefined ? [] : [{ unit, kind, line: officialLine(name), pages }];
  });
}
