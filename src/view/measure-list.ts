import type { Labelled, Numbered, OfficialDocument } from "../model/document.ts";
import { collectMeasures, collectProblems, listBeside } from "../model/walk.ts";
import type { Addresses } from "./addresses.ts";
import { listCitations } from "./citation.ts";
import { renderExcerpt } from "./document-text.ts";
import { readProblem } from "./statement.ts";

/** A problem and its measures: one block of 整改措施清单. */
export interface MeasureGroup {
  problem: { id: string; href: string; citation: string; marker: string; statementHtml: string };
  /** 责任单位, 整改时限 … that hold for the whole problem, as HTML; empty where there are none. */
  factsHtml: string;
  rows: MeasureRow[];
}

/** One measure, numbered or the single unnumbered one. */
export interface MeasureRow {
  id: string;
  /** The measure within the page of its problem. */
  href: string;
  /** `问题6措施(3)` */
  citation: string;
  /** Printed number; empty for a single unnumbered measure. */
  marker: string;
  /** Everything of the measure but its number, its own 责任单位 and 整改时限 included, also those of its row in a table. */
  html: string;
}

/** 整改措施清单: every measure under its problem, in the order of the source. */
export function listMeasures(document: OfficialDocument, addresses: Addresses): MeasureGroup[] {
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  return collectProblems(document).map(({ problem }) => {
    const { statement, facts } = readProblem(problem);
    const href = addresses.problem(document.id, problem.id);
    return {
      problem: {
        id: problem.id,
        href,
        citation: citations.get(problem.id) ?? "",
        marker: problem.marker?.text ?? "",
        statementHtml: renderExcerpt(statement, document, addresses),
      },
      factsHtml: facts.length === 0 ? "" : renderExcerpt(facts satisfies Labelled[], document, addresses),
      rows: collectMeasures(problem).map((measure) => rowOf(measure, `${href}#${measure.id}`)),
    };
    function rowOf(measure: Numbered, address: string): MeasureRow {
      return {
        id: measure.id,
        href: address,
        citation: citations.get(measure.id) ?? "",
        marker: measure.marker?.text ?? "",
        html: renderExcerpt([...measure.children, ...listBeside(problem, measure)], document, addresses),
      };
    }
  });
}

/** Number of measures in a list. */
export function countMeasures(groups: readonly MeasureGroup[]): number {
  return groups.reduce((sum, group) => sum + group.rows.length, 0);
}
