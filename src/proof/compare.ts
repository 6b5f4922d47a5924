import { withoutBlanks } from "../model/text.ts";

/** Where two texts first differ, blanks apart. */
export interface Difference {
  /** 0-based index of the first differing character (code point, blanks apart). */
  index: number;
  /** Up to 20 characters from there, and the 10 before them. */
  expected: string;
  actual: string;
  before: string;
}

/** Compares two texts character for character, blanks apart; undefined where they are the same. */
export function compareText(expected: string, actual: string): Difference | undefined {
  const [a, b] = [withoutBlanks(expected), withoutBlanks(actual)];
  if (a === b) return undefined;
  const [one, other] = [[...a], [...b]];
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  const cut = (characters: string[]) => characters.slice(index, index + 20).join("");
  return { index, expected: cut(one), actual: cut(other), before: one.slice(Math.max(0, index - 10), index).join("") };
}
