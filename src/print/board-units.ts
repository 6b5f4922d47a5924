import type { Numbered, OfficialDocument } from "../model/document.ts";
import type { SheetUnit } from "../model/sheet-units.ts";
import { listSheetUnits } from "../model/sheet-units.ts";
import type { ProblemPlace } from "../model/walk.ts";
import { collectProblems } from "../model/walk.ts";
import { printWords as words } from "../ui/print-words.ts";
import type { PrintSource } from "./print-source.ts";

/** Problems that stand in one section. */
export interface ProblemGroup {
  section: Numbered | undefined;
  places: ProblemPlace[];
}

export function groupProblems(places: readonly ProblemPlace[]): ProblemGroup[] {
  const groups: ProblemGroup[] = [];
  for (const place of places) {
    const section = place.sections.at(-1);
    const last = groups.at(-1);
    if (last && last.section === section) last.places.push(place);
    else groups.push({ section, places: [place] });
  }
  return groups;
}

/** Throws where a document has no such unit: what can be chosen was listed before. */
export function findUnit(document: OfficialDocument, id: string): SheetUnit {
  const unit = listSheetUnits(document).find((one) => one.id === id);
  if (!unit) throw new Error(`${document.path}: There is no group or problem ${id}.`);
  return unit;
}

/** What a unit is among its like: `问题6（共23个）`, `3个问题`. */
export function positionOf({ id, kind }: SheetUnit, { document, citations }: PrintSource): string {
  const places = collectProblems(document);
  if (kind === "problem") return words.place(citations.get(id) ?? "", places.length);
  return words.problems(places.filter(({ sections }) => sections.at(-1)?.id === id).length);
}
