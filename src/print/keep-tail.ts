import { textUnits, textWidth } from "../model/text-units.ts";
import type { Run } from "./runs.ts";
import { sliceRuns, textOfRuns } from "./runs.ts";

/** A text of so many pieces stands on one line, large type or not. */
const SHORT = 8;

/** What goes to the last line with its only character is no wider than this, in full-width characters: 000386号. */
const WIDE = 4;

/**
 * A text whose last character takes along the one before it: none is left alone on the last line. The lines stay as many as they
 * were, for the line before only gives up what the last one has room for.
 */
export function keepTail(runs: readonly Run[]): Run[] {
  const text = textOfRuns(runs);
  const units = textUnits(text);
  const [before = "", last = ""] = units.slice(-2);
  const isAlone = /^\P{L}*\p{Script=Han}\P{L}*$/u.test(last);
  if (units.length <= SHORT || !isAlone || textWidth(before) > WIDE) return [...runs];
  const from = text.length - last.length - before.length;
  const tail = sliceRuns(runs, from, text.length).map((run) => ({ ...run, tail: true as const }));
  return [...sliceRuns(runs, 0, from), ...tail];
}
