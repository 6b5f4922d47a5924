import { textUnits, textWidth } from "../model/text-units.ts";
import type { Run } from "./runs.ts";
import { sliceRuns, textOfRuns } from "./runs.ts";

/** A run as the templates take it. */
export type TemplateRun = Run & {
  /** A word, number or address that is wider than a line: it may be broken at any of its characters. */
  torn?: true;
};

/**
 * Runs with the words apart that are wider than a line: Typst breaks no word, and what is wider than a line would run off
 * the paper.
 *
 * @param width of a line, in full-width characters
 */
export function tearRuns(runs: readonly Run[], width: number): TemplateRun[] {
  const text = textOfRuns(runs);
  if (!(text.match(WORD) ?? []).some((word) => textWidth(word) > width)) return [...runs];
  const torn: TemplateRun[] = [];
  let [from, to] = [0, 0];
  for (const unit of textUnits(text)) {
    const end = to + unit.length;
    if (textWidth(unit) > width) {
      torn.push(...sliceRuns(runs, from, to));
      torn.push(...sliceRuns(runs, to, end).map((run) => ({ ...run, torn: true as const })));
      from = end;
    }
    to = end;
  }
  return [...torn, ...sliceRuns(runs, from, to)];
}

const WORD = /[!-~]+/gu;
