import type { Numbered, OfficialDocument } from "./document.ts";
import { collectProblems } from "./walk.ts";

/** A part of a document that can be put up alone: a group of problems, or a problem. */
export interface SheetUnit {
  /** `c2`, `p6` */
  id: string;
  kind: "group" | "problem";
  node: Numbered;
  /** 1-based place of a problem among all, of a group that of its first. */
  at: number;
  /** Number of the page that has it on sheets, behind that of the whole document; undefined where it is that page itself. */
  stack?: number;
}

/** So many problems stand alone on the page that has the whole document on sheets; a phone would take long over more. */
const MOST_BESIDE = 200;
/** Of a longer list so many stand on each of the pages behind it. */
const STACK = 100;

const known = new WeakMap<OfficialDocument, SheetUnit[]>();

/** The groups of a document, each before its problems. */
export function listSheetUnits(document: OfficialDocument): SheetUnit[] {
  const units = known.get(document) ?? collectUnits(document);
  known.set(document, units);
  return units;
}

function collectUnits(document: OfficialDocument): SheetUnit[] {
  const places = collectProblems(document);
  const units = new Map<string, SheetUnit>();
  for (const [index, { problem, sections }] of places.entries()) {
    const group = sections.at(-1);
    const place = { at: index + 1, ...(places.length > MOST_BESIDE && { stack: Math.floor(index / STACK) + 1 }) };
    if (group && !units.has(group.id)) units.set(group.id, { id: group.id, kind: "group", node: group, ...place });
    units.set(problem.id, { id: problem.id, kind: "problem", node: problem, ...place });
  }
  return [...units.values()];
}

/** The numbers of the pages that have units alone behind that of the whole document; none of most documents. */
export function listStacks(document: OfficialDocument): number[] {
  return [...new Set(listSheetUnits(document).flatMap(({ stack }) => stack ?? []))];
}
