import type { Element } from "hast";
import { h } from "hastscript";
import type { PlacedBlock } from "../placed-block.ts";
import { sliceRuns, textOfRuns } from "../runs.ts";

/** So many characters stand on the last line of a text at least. */
const TAIL = 3;

/** A text of so many characters stands on one line. */
const SHORT = 10;

/** A text as HTML whose last characters are on one line: none is left alone there. */
export function keepTail(block: PlacedBlock, toHast: (block: PlacedBlock) => Element): Element {
  if (!("runs" in block)) return toHast(block);
  const text = textOfRuns(block.runs);
  const from = text.length - [...text].slice(-TAIL).join("").length;
  if (from <= SHORT) return toHast(block);
  const element = toHast({ ...block, runs: sliceRuns(block.runs, 0, from) });
  const tail = toHast({ ...block, runs: sliceRuns(block.runs, from, text.length) });
  element.children.push(h("span", { className: "set-tail" }, tail.children));
  return element;
}
