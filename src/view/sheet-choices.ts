import type { OfficialDocument } from "../model/document.ts";
import { sheetWords } from "../ui/print-words.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { listPrintScopes } from "./print-scopes.ts";

/** Something that can be printed or left out. */
export interface SheetChoice {
  /** `front` for what belongs to the whole document, else `c2`, `p6`. */
  unit: string;
  kind: "front" | "group" | "problem";
  line: OfficialLine;
  /** How many sheets it takes. */
  pages: number;
}

/** @param units what each sheet shows, in their order: the id of a group or problem, null for the whole document */
export function listSheetChoices(document: OfficialDocument, units: readonly (string | null)[]): SheetChoice[] {
  const count = (unit: string | null) => units.filter((one) => one === unit).length;
  const choices: SheetChoice[] = [
    { unit: "front", kind: "front", line: officialLine(sheetWords.front), pages: count(null) },
    ...listPrintScopes(document).map(({ unit, kind, name }): SheetChoice => ({
      unit,
      kind,
      line: officialLine(kind === "group" ? sheetWords.group(name) : name),
      pages: count(unit),
    })),
  ];
  // Where a table is set as it is, its problems have no sheets among these.
  return choices.filter(({ pages, kind }) => kind === "front" || pages > 0);
}
