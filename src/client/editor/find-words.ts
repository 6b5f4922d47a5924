/** Signs that a document.md adds to the words of an original: heads, columns, escapes. */
const ADDED = /[\s#|\\]/u;

/** How many characters of a line are looked for. */
const ENOUGH = 24;

/**
 * Where the words of a line of the original stand in a text, blanks and the signs of a document.md apart.
 *
 * @param from after which they are looked for first
 * @returns undefined where they do not
 */
export function findWords(text: string, words: string, from = 0): { start: number; end: number } | undefined {
  const wanted = squeeze(words).letters.slice(0, ENOUGH);
  if (wanted === "") return undefined;
  const { letters, places } = squeeze(text);
  const begin = places.findIndex((place) => place >= from);
  const at = begin < 0 ? -1 : letters.indexOf(wanted, begin);
  const found = at < 0 ? letters.indexOf(wanted) : at;
  if (found < 0) return undefined;
  return { start: places[found] ?? 0, end: (places[found + wanted.length - 1] ?? 0) + 1 };
}

function squeeze(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (ADDED.test(sign)) continue;
    letters += sign;
    places.push(at);
  }
  return { letters, places };
}
