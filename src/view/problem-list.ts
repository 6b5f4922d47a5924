import type { Numbered, OfficialDocument } from "../model/document.ts";
import { collectMeasures, collectProblems } from "../model/walk.ts";
import type { Addresses } from "./addresses.ts";
import { renderExcerpt } from "./document-text.ts";
import { listCitations } from "./citation.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { readProblem } from "./statement.ts";
import { sectionTitle } from "./titles.ts";

/** Problems that stand in one section: the groups of 问题清单. */
export interface ProblemGroup {
  /** `c2`; empty for problems without a section around them. */
  id: string;
  /** Printed number and title of the group. */
  heading: OfficialLine;
  rows: ProblemRow[];
}

/** One line of 问题清单. */
export interface ProblemRow {
  id: string;
  /** Its own page. */
  href: string;
  /** `问题6` */
  citation: string;
  /** The printed number. */
  marker: string;
  statementHtml: string;
  /** Number of measures under it. */
  measures: number;
}

/** 问题清单: every problem under its group, in the order of the source. */
export function listProblems(document: OfficialDocument, addresses: Addresses): ProblemGroup[] {
  const groups: (ProblemGroup & { section: Numbered | undefined })[] = [];
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  for (const { problem, sections } of collectProblems(document)) {
    const section = sections.at(-1);
    let group = groups.at(-1);
    if (!group || group.section !== section) {
      group = { section, id: section?.id ?? "", heading: officialLine(headingOf(section)), rows: [] };
      groups.push(group);
    }
    group.rows.push({
      id: problem.id,
      href: addresses.problem(document.id, problem.id),
      citation: citations.get(problem.id) ?? "",
      marker: problem.marker?.text ?? "",
      statementHtml: renderExcerpt(readProblem(problem).statement, document, addresses),
      measures: collectMeasures(problem).length,
    });
  }
  return groups.map(({ id, heading, rows }) => ({ id, heading, rows }));
}

function headingOf(section: Numbered | undefined): string {
  return section ? (section.marker?.text ?? "") + sectionTitle(section) : "";
}
