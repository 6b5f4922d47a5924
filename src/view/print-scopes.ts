import type { OfficialDocument } from "../model/document.ts";
import { collectProblems } from "../model/walk.ts";
import { listCitations } from "./citation.ts";
import { beginningOf, sectionTitle } from "./titles.ts";

/** A part of a document that can be put up alone: a group of problems, or a problem. */
export interface PrintScope {
  /** `c2`, `p6` */
  unit: string;
  name: string;
  kind: "group" | "problem";
}

/** The groups of a document, each before its problems. */
export function listPrintScopes(document: OfficialDocument): PrintScope[] {
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  const seen = new Set<string>();
  return collectProblems(document).flatMap(({ problem, sections }): PrintScope[] => {
    const group = sections.at(-1);
    const isNew = group !== undefined && !seen.has(group.id);
    if (group) seen.add(group.id);
    return [
      ...(isNew
        ? [{ unit: group.id, name: (group.marker?.text ?? "") + sectionTitle(group), kind: "group" } as const]
        : []),
      {
        unit: problem.id,
        name: `${citations.get(problem.id) ?? ""} ${beginningOf(problem)}`.trim(),
        kind: "problem",
      },
    ];
  });
}
