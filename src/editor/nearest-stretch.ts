/** Of the characters of a quote so many may be others; what differs more is another sentence. */
const LARGEST_PART = 0.4;
/** Of the pairs of characters of a quote at least so many stand in a text that is looked at closely. */
const LEAST_PAIRS = 0.3;

/**
 * The stretch of a text with the fewest changes to a quote (Sellers' algorithm: an edit distance that may begin and end anywhere
 * in the text).
 *
 * @returns undefined where nothing is near
 */
export function nearestStretch(text: string, quote: string): string | undefined {
  if (quote === "" || !sharesPairs(text, quote)) return undefined;
  const [letters, wanted] = [[...text], [...quote]];
  // Of each beginning of the quote: the changes of the best stretch that ends here, and where that begins.
  let column = wanted.map((_, at) => ({ changes: at + 1, start: 0 }));
  let best = { changes: wanted.length, start: 0, end: 0 };
  for (const [at, letter] of letters.entries()) {
    let corner = { changes: 0, start: at };
    let above = { changes: 0, start: at + 1 };
    column = column.map((left, index) => {
      const same = { changes: corner.changes + (wanted[index] === letter ? 0 : 1), start: corner.start };
      const longer = { changes: left.changes + 1, start: left.start };
      const shorter = { changes: above.changes + 1, start: above.start };
      corner = left;
      above = [longer, shorter].reduce((one, other) => (other.changes < one.changes ? other : one), same);
      return above;
    });
    // Of two that begin together the longer one: to leave words out is no better than to take some in.
    const isLonger = above.changes === best.changes && above.start === best.start;
    if (above.changes < best.changes || isLonger) best = { ...above, end: at + 1 };
  }
  if (best.changes > wanted.length * LARGEST_PART) return undefined;
  const found = letters.slice(best.start, best.end).join("");
  return found === "" ? undefined : found;
}

/** Whether it is worth to look closely, which takes long. */
function sharesPairs(text: string, quote: string): boolean {
  const pairs = Array.from({ length: Math.max(1, quote.length - 1) }, (_, at) => quote.slice(at, at + 2));
  return pairs.filter((pair) => text.includes(pair)).length >= pairs.length * LEAST_PAIRS;
}
