import { diffArrays, diffChars } from "diff";
import { LINE_END } from "./split-file.ts";

/** Some characters of a line, and whether the other version has others there. */
export interface Run {
  words: string;
  changed: boolean;
}

/** A line of a comparison of two versions of a file. */
export interface LineChange {
  kind: "same" | "removed" | "added";
  /** Its number in the old file for one that was removed, else in the new one. */
  line: number;
  runs: Run[];
}

/** Unchanged lines shown above and below a change. */
const AROUND = 1;
/** Longer pairs of lines are not compared by character: it would take too long while somebody waits. */
const LONGEST = 4000;

/** What was changed, line by line, with a line around each change; nothing where the lines are the same. */
export function listLineChanges(before: string, after: string): LineChange[] {
  const lines: LineChange[] = [];
  const changes = diffArrays(before.split(LINE_END), after.split(LINE_END));
  let [old, next] = [1, 1];
  for (const [index, { added, removed, value }] of changes.entries()) {
    const kind = added ? "added" : removed ? "removed" : "same";
    const other = changes[removed ? index + 1 : index - 1];
    const partners = (removed && other?.added) || (added && other?.removed) ? other.value : [];
    for (const [at, words] of value.entries())
      lines.push({ kind, line: (removed ? old : next) + at, runs: compare(words, partners[at], removed) });
    if (!added) old += value.length;
    if (!removed) next += value.length;
  }
  const near = (index: number) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1);
  return lines.filter((_, index) => near(index).some(({ kind }) => kind !== "same"));
}

function compare(words: string, other: string | undefined, isOld: boolean): Run[] {
  if (other === undefined || words.length + other.length > LONGEST) return [{ words, changed: false }];
  const [before, after] = isOld ? [words, other] : [other, words];
  return diffChars(before, after).flatMap(({ added, removed, value }) =>
    (isOld ? added : removed) ? [] : [{ words: value, changed: added || removed }],
  );
}
