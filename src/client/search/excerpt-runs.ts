import { splitByWidth } from "../../model/half-width.ts";

/** A stretch of an excerpt that is drawn alike. */
export interface ExcerptRun {
  text: string;
  marked: boolean;
  /** Punctuation that stays narrow. */
  half: boolean;
  /** A line may end after it although the characters alone forbid it. */
  breakAfter: boolean;
}

/**
 * Cuts an excerpt of official text where its marks and the width of its punctuation change, so that it looks as on
 * the page of its document. The texts of the runs, put together, are the excerpt.
 *
 * @param marks beginning and end of each mark in `text`, in order
 */
export function excerptRuns(text: string, marks: readonly (readonly [number, number])[]): ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let at = 0;
  for (const { value, half, breakAfter } of splitByWidth(text)) {
    const end = at + value.length;
    const edges = marks.flat().filter((edge) => edge > at && edge < end);
    for (const edge of [...edges, end]) {
      const start = at;
      const marked = marks.some(([from, to]) => from <= start && start < to);
      runs.push({ text: text.slice(start, edge), marked, half, breakAfter: breakAfter && edge === end });
      at = edge;
    }
  }
  return runs;
}
