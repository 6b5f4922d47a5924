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

/** All sentences of a node, each by itself; none of tables and pictures. */
export function sentencesOf(node: Node): Run[][] {
  if (node.type === "paragraph" && !isSaid(node)) return [];
  // In a table other cells may stand between a number and its words.
  const { marker, ...rest } = "marker" in node ? node : { ...node, marker: undefined };
  const number = marker ? furniture(`${marker.text} `) : [];
  return listPrintBlocks([rest]).flatMap((block, at): Run[][] => {
    if (!("runs" in block)) return [];
    // The labels of the columns of a table stay.
    const runs = at === 0 ? [...number, ...block.runs] : block.runs;
    const text = textOfRuns(runs);
    const sentences: Run[][] = [];
    for (let from = 0; from < text.length;) {
      const end = from + firstSentence(text.slice(from)).length;
      sentences.push(sliceRuns(runs, from, end));
      from = end;
    }
    return sentences;
  });
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
