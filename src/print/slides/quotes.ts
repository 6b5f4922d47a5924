import type { Node, Numbered, Paragraph } from "../../model/document.ts";
import { childrenOf } from "../../model/walk.ts";
import { firstSentence } from "../../markdown/lead.ts";
import { listPrintBlocks } from "../print-blocks.ts";
import type { Run } from "../runs.ts";
import { runsOf, sliceRuns, textOfRuns } from "../runs.ts";

/** Words of ours, or a number of the source, beside a quotation. */
export function furniture(text: string): Run[] {
  return runsOf(text, "hei").map((run) => ({ ...run, furniture: true }));
}

/** The first sentence of what a node says, behind its number; none of tables and pictures. */
export function quoteOf(node: Node): Run[] | undefined {
  const number = "id" in node && node.marker ? furniture(`${node.marker.text} `) : [];
  const first = firstText(node);
  if (first === undefined) return undefined;
  const [block] = listPrintBlocks([first]);
  if (!block || !("runs" in block)) return undefined;
  const runs = block.runs.filter((run) => !run.furniture);
  const length = firstSentence(textOfRuns(runs)).length;
  return [...number, ...sliceRuns(runs, 0, length)];
}

/** The paragraph or title line with which a node begins. */
function firstText(node: Node): Node | undefined {
  if (node.type === "heading") return node;
  if (node.type === "paragraph") return isSaid(node) ? node : undefined;
  if (node.type === "table" || node.type === "image") return undefined;
  const [first] = childrenOf(node);
  return first && firstText(first);
}

/** Whether a paragraph says what the document is about: not to whom it goes, nor who signed it. */
function isSaid({ role }: Paragraph): boolean {
  return role === undefined || role === "table-caption" || role === "note";
}

/** The title line of a section with its number, in one face. */
export function headingOf(section: Numbered): Run[] | undefined {
  const [block] = listPrintBlocks([{ ...section, children: section.children.slice(0, 1) }]);
  if (!block || !("runs" in block)) return undefined;
  if (block.type === "heading") return block.runs;
  return sliceRuns(block.runs, 0, firstSentence(textOfRuns(block.runs)).length);
}
