import type { Labelled, Node, Numbered } from "../model/document.ts";

/**
 * Tells problems and measures from other items: a unit that carries 整改措施 is a
 * problem, and so are its siblings of the same style; what stands numbered under the label
 * is a measure, and where nothing is numbered, all of it is one (`m0`).
 */
export function classify(nodes: readonly Node[]): void {
  for (const node of nodes) if ("children" in node) classify(node.children);
  const problemStyles = new Set(
    nodes
      .filter(isNumbered)
      .filter((node) => measuresOf(node).length > 0)
      .map((node) => node.marker?.style),
  );
  for (const node of nodes) {
    if (!isNumbered(node) || !node.marker) continue;
    const labels = measuresOf(node);
    if (labels.length === 0 && !(problemStyles.has(node.marker.style) && node.type === "item")) continue;
    node.type = "problem";
    labels.forEach(markMeasures);
  }
}

/** What stands numbered under the label is a measure; where nothing is, all of it is one. */
export function markMeasures(label: Labelled): void {
  const numbered = label.children.filter(isNumbered);
  const first = numbered[0];
  if (first && !isEmbedded(label, first)) {
    for (const node of numbered) if (node.marker?.style === first.marker?.style) node.type = "measure";
    return;
  }
  const [start, end] = [label.children[0], label.children.at(-1)];
  if (!start || !end) return;
  const position = { start: start.position.start, end: end.position.end };
  label.children = [{ type: "measure", id: "", children: label.children, position }];
}

/** A list inside a sentence (…必须纳入:①…;②…。除以上…) is part of one measure, not the list of measures. */
function isEmbedded(label: Labelled, first: Numbered): boolean {
  const last = label.children.at(-1);
  const goesOn = last?.type === "paragraph" && last.position.start.line === label.children.at(-2)?.position.end.line;
  const inner = first.marker?.style === "circled" || first.marker?.style === "point";
  return goesOn || (inner && label.children[0] !== first);
}

function measuresOf(node: Numbered): Labelled[] {
  return node.children.filter((child) => child.type === "labelled").filter((child) => child.kind === "measures");
}

function isNumbered(node: Node): node is Numbered {
  return node.type === "section" || node.type === "item" || node.type === "problem" || node.type === "measure";
}
