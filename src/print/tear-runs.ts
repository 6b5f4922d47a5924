import { textUnits, textWidth, tornPieces } from "../model/text-units.ts";
import type { Run } from "./runs.ts";
import { sliceRuns, textOfRuns } from "./runs.ts";

/**
 * Runs in which a word, number or address that is wider than a line stands in pieces behind which a line may end: Typst
 * breaks no word, and what is wider than a line would run off the paper. Such an address may end a line behind each of its
 * words too, where the plan counts it: neither Typst nor a browser does so at `=`.
 *
 * @param width of a line, in full-width characters
 */
export function tearRuns(runs: readonly Run[], width: number): Run[] {
  const text = textOfRuns(runs);
  const wide = [...text.matchAll(WORD)].filter(([word]) => textWidth(word) > width);
  if (wide.length === 0) return [...runs];
  const isInWide = (at: number) => wide.some(({ 0: word, index }) => at >= index && at < index + word.length);
  const torn: Run[] = [];
  let [from, to] = [0, 0];
  for (const unit of textUnits(text)) {
    const isWide = textWidth(unit) > width;
    if (isWide || isInWide(to)) {
      torn.push(...sliceRuns(runs, from, to));
      from = to;
      for (const piece of isWide ? tornPieces(unit) : [unit]) {
        const own = sliceRuns(runs, from, (from += piece.length));
        torn.push(...own.map((run, at) => ({ ...run, break: at === own.length - 1 })));
      }
    }
    to += unit.length;
  }
  return [...torn, ...sliceRuns(runs, from, to)];
}

const WORD = /[!-~]+/gu;
