/**
 * The word that another may be a slip of: it differs in at most a third of its
 * characters, or one contains the other.
 */
export function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      distance: distanceOf(word, candidate),
      contains: containsOther(word, candidate),
    }))
    .filter(({ candidate, distance, contains }) => contains || distance * 3 <= Math.max(word.length, candidate.length))
    .sort((one, other) => one.distance - other.distance);
  return ranked[0]?.candidate;
}

function containsOther(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 2 && (one.includes(other) || other.includes(one));
}

/** How many characters have to be changed, added or left out (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column++)
      next.push(
        Math.min(
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (row[column - 1] ?? 0) + (other.charAt(column - 1) === character ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
