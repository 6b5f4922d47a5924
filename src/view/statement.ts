import type { Labelled, Node, Numbered } from "../model/document.ts";

/** A problem as the lists show it: what is wrong, what is done, and the facts that hold for all of it. */
export interface ProblemContent {
  /** What is wrong: everything before the first label, and 问题表现. */
  statement: Node[];
  /** 整改措施 and other labels that introduce text; what a table says of one measure alone is not here (`listBeside`). */
  actions: Labelled[];
  /** 责任单位, 整改时限 … of the problem as a whole. */
  facts: Labelled[];
}

/** Sorts what stands directly in a problem and holds for all of it. The order within each kind is the source's. */
export function readProblem(problem: Numbered): ProblemContent {
  const content: ProblemContent = { statement: [], actions: [], facts: [] };
  for (const node of problem.children) {
    if (node.type !== "labelled" || node.kind === "problem") content.statement.push(node);
    else if (node.holdsFor) continue;
    else if (node.kind === "responsible" || node.kind === "limit") content.facts.push(node);
    else content.actions.push(node);
  }
  return content;
}
