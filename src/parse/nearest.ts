import leven from "leven";

/**
 * The word that another may be a slip of: it differs in at most a third of its
 * characters, or one contains the other.
 */
export function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      distance: leven(word, candidate),
      contains: containsOther(word, candidate),
    }))
    .filter(({ candidate, distance, contains }) => contains || distance * 3 <= Math.max(word.length, candidate.length))
    .sort((one, other) => one.distance - other.distance);
  return ranked[0]?.candidate;
}

function containsOther(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 2 && (one.includes(other) || other.includes(one));
}
