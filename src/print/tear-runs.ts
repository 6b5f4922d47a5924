import { textUnits, textWidth, tornPieces } from "../model/text-units.ts";
import type { Run } from "./runs.ts";
import { sliceRuns, textOfRuns } from "./runs.ts";

/**
 * Runs in which a word, number or address that is wider than a line stands in pieces behind which a line may end: Typst
 * breaks no word, and what is wider than a line would run off the paper.
 *
 * @param width of a line, in full-width characters
 */
export function tearRuns(runs: readonly Run[], width: number): Run[] {
  const text = textOfRuns(runs);
  if (!(text.match(WORD) ?? []).some((word) => textWidth(word) > width)) return [...runs];
  const torn: Run[] = [];
  let [from, to] = [0, 0];
  for (const unit of textUnits(text)) {
    if (textWidth(unit) > width) {
      torn.push(...sliceRuns(runs, from, to));
      from = to;
      for (const piece of tornPieces(unit)) {
        const own = sliceRuns(runs, from, (from += piece.length));
        torn.push(...own.map((run, at) => ({ ...run, break: at === own.length - 1 })));
      }
    }
    to += unit.length;
  }
  return [...torn, ...sliceRuns(runs, from, to)];
}

const WORD = /[!-~]+/gu;
