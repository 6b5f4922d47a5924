import type { Numbered, OfficialDocument } from "../model/document.ts";
import type { ProblemPlace } from "../model/walk.ts";
import { MOST_SHEETS, collectProblems } from "../model/walk.ts";
import { printWords as words } from "../ui/print-words.ts";
import type { PrintSource } from "./print-source.ts";

/** A part of a document that can be put up alone: a group of problems, or a problem. */
export interface BoardUnit {
  /** `c2`, `p6` */
  id: string;
  kind: "group" | "problem";
  node: Numbered;
}

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

/** The groups of a document, each before its problems; none where there are too many to choose from. */
export function listBoardUnits(document: OfficialDocument): BoardUnit[] {
  const places = collectProblems(document);
  if (places.length > MOST_SHEETS) return [];
  const units = new Map<string, BoardUnit>();
  for (const { problem, sections } of places) {
    const group = sections.at(-1);
    if (group && !units.has(group.id)) units.set(group.id, { id: group.id, kind: "group", node: group });
    units.set(problem.id, { id: problem.id, kind: "problem", node: problem });
  }
  return [...units.values()];
}

/** Throws where a document has no such unit: what can be chosen was listed before. */
export function findUnit(document: OfficialDocument, id: string): BoardUnit {
  const unit = listBoardUnits(document).find((one) => one.id === id);
  if (!unit) throw new Error(`${document.path}: There is no group or problem ${id}.`);
  return unit;
}

/** What a unit is among its like: `问题6（共23个）`, `3个问题`. */
export function positionOf({ id, kind }: BoardUnit, { document, citations }: PrintSource): string {
  const places = collectProblems(document);
  if (kind === "problem") return words.place(citations.get(id) ?? "", places.length);
  return words.problems(places.filter(({ sections }) => sections.at(-1)?.id === id).length);
}
