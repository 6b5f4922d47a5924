import { hash32 } from "./fingerprint.ts";

/** Digits and letters that nobody mistakes for one another; no u and no l. */
const ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 5;

/**
 * A code of a document that can be typed from a sheet on the wall: five letters or digits, always the same for the
 * same folder name and version: a sheet leads for ever to what was printed on it. Two may meet (one in 24 million);
 * `checkShortCodes` tells.
 *
 * @param id folder name of the document
 * @param revision number of the version
 */
export function shortCode(id: string, revision = 1): string {
  return writeCode(hash32(revision === 1 ? id : `${id}/r${revision}`), LENGTH);
}

/** The last digits of a whole number, written with letters too. */
function writeCode(number: number, length: number): string {
  let [code, rest] = ["", number];
  for (let at = 0; at < length; at++) {
    code = (ALPHABET[rest % ALPHABET.length] ?? "") + code;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return code;
}

const VALUE_LENGTH = 7;

/**
 * A code of words: seven letters or digits, always the same for the same words. Of a thousand, two meet once in 40,000 sites.
 */
export function wordsCode(words: string): string {
  // 53 bits, of two numbers that have nothing to do with one another.
  return writeCode(hash32(words) * 2 ** 21 + (hash32(`${words}\0`) >>> 11), VALUE_LENGTH);
}
