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
    const text: ElementContent = { type: "text", value: run.text };
    const shown = run.half ? h("span", { className: "half" }, [text]) : text;
    const own = run.furniture ? h("span", { dataFurniture: "" }, [shown]) : shown;
    const word = marks && run.face !== "song" ? h("b", [own]) : own;
    return run.break ? [word, h("wbr")] : [word];
  });
}
