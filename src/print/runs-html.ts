import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Run } from "./runs.ts";

/** @param marks whether words in 黑体, such as 整改措施, are set apart */
export function runsToHast(runs: readonly Run[], marks = false): ElementContent[] {
  const from = runs.findIndex(({ tail }) => tail);
  if (from >= 0) {
    const tail = runs.slice(from).map(({ tail: _, ...run }) => run);
    return [...runsToHast(runs.slice(0, from), marks), h("span", { className: "set-tail" }, runsToHast(tail, marks))];
  }
  return runs.flatMap((run): ElementContent[] => {
    const text = keepNumbers(run.text);
    const shown = run.half ? [h("span", { className: "half" }, text)] : text;
    const own = run.furniture ? [h("span", { dataFurniture: "" }, shown)] : shown;
    const words = marks && run.face !== "song" ? [h("b", own)] : own;
    return run.break ? [...words, h("wbr")] : words;
  });
}

/** 0733-6220333, 2024-06-28 */
const HYPHENED = /(?<![\w-])(\d{3,4}(?:-\d{2,8}){1,2})(?![\w-])/u;

/** Browsers end a line behind a hyphen, be it within a telephone number: those are one piece. */
export function keepNumbers(text: string): ElementContent[] {
  return text.split(HYPHENED).flatMap((value, at): ElementContent[] => {
    if (value === "") return [];
    const words: ElementContent = { type: "text", value };
    return [at % 2 === 0 ? words : h("span", { className: "set-tail" }, [words])];
  });
}
