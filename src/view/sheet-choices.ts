import type { OfficialDocument } from "../model/document.ts";
import { sheetWords } from "../ui/print-words.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { listPrintScopes } from "./print-scopes.ts";

/** Something that can be printed alone. */
export interface SheetChoice {
  /** `document`, or the id of a group or problem: `c2`, `p6`. */
  unit: string;
  kind: "document" | "group" | "problem";
  line: OfficialLine;
  /** How many sheets it takes. */
  pages: number;
}

/**
 * The whole document, then each of its groups before its problems.
 *
 * @param counts how many sheets each takes, by its id; null is the whole document. What is not there cannot be chosen
 */
export function listSheetChoices(
  document: OfficialDocument,
  counts: ReadonlyMap<string | null, number>,
): SheetChoice[] {
  return [
    { unit: "document", kind: "document", line: officialLine(sheetWords.whole), pages: counts.get(null) ?? 0 },
    ...listPrintScopes(document).flatMap(({ unit, kind, name }): SheetChoice[] => {
      const pages = counts.get(unit);
      return pages === undefined ? [] : [{ unit, kind, line: officialLine(name), pages }];
    }),
  ];
}
