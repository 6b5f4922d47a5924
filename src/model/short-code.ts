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
  let number = hash32(revision === 1 ? id : `${id}/r${revision}`) % ALPHABET.length ** LENGTH;
  let code = "";
  for (let at = 0; at < LENGTH; at++) {
    code = (ALPHABET[number % ALPHABET.length] ?? "") + code;
    number = Math.floor(number / ALPHABET.length);
  }
  return code;
}
