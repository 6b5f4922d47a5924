import type { Labelled, Node, Numbered, OfficialDocument, Part, Table } from "./document.ts";

/** The nodes inside a node: of a table the pictures in its cells, none for other leaves. */
export function childrenOf(node: Node | Part): Node[] {
  if (node.type === "table") return node.rows.flatMap(({ cells }) => cells.flatMap(({ images }) => images));
  return "children" in node ? node.children : [];
}

/** Calls `visit` for every node of a tree, parents before children, in the order of the source. */
export function walk(nodes: readonly Node[], visit: (node: Node, ancestors: readonly Node[]) => void): void {
  walkThrough(nodes, visit, childrenOf, []);
}

/** What a node says: the nodes inside it, of a table that lists problems these, in their groups, in place of its cells. */
export function readingOf(node: Node | Part): Node[] {
  return node.type === "table" ? (node.problems ?? []) : childrenOf(node);
}

/** As {@link walk}, and through the problems of tables that list them: every numbered unit of a text is met. */
export function walkUnits(nodes: readonly Node[], visit: (node: Node, ancestors: readonly Node[]) => void): void {
  walkThrough(nodes, visit, readingOf, []);
}

function walkThrough(
  nodes: readonly Node[],
  visit: (node: Node, ancestors: readonly Node[]) => void,
  inside: (node: Node) => Node[],
  ancestors: readonly Node[],
): void {
  for (const node of nodes) {
    visit(node, ancestors);
    const children = inside(node);
    if (children.length > 0) walkThrough(children, visit, inside, [...ancestors, node]);
  }
}

/** A problem and where it stands. */
export interface ProblemPlace {
  problem: Numbered;
  part: Part;
  /** The sections around it, outermost first; the last one is its group (`c2`) where there is one. */
  sections: Numbered[];
  /** The table that lists it; none of a problem in running text. */
  table?: Table;
}

/** Every problem of a document in the order of the source. */
export function collectProblems(document: OfficialDocument): ProblemPlace[] {
  const found: ProblemPlace[] = [];
  for (const part of document.parts)
    walkUnits(part.children, (node, ancestors) => {
      if (node.type !== "problem") return;
      const table = ancestors.find((one) => one.type === "table");
      found.push({ problem: node, part, sections: ancestors.filter(isSection), ...(table && { table }) });
    });
  return found;
}

/** The measures of one problem, in the order of the source. */
export function collectMeasures(problem: Numbered): Numbered[] {
  const found: Numbered[] = [];
  walk(problem.children, (node) => {
    if (node.type === "measure") found.push(node);
  });
  return found;
}

/** What a table says of one measure and not of the whole problem: the cells of its row. */
export function listBeside(problem: Numbered, measure: Numbered): Labelled[] {
  return problem.children
    .filter((node) => node.type === "labelled")
    .filter(({ holdsFor }) => holdsFor?.includes(measure));
}

function isSection(node: Node): node is Numbered {
  return node.type === "section";
}
