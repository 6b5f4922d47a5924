/** Digits and letters that nobody mistakes for one another; no u and no l. */
const ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 5;

/**
 * A code of a document that can be typed from a sheet on the wall: five letters or digits, always the same for the
 * same folder name. Two documents may meet (one in 24 million); `checkShortCodes` tells.
 *
 * @param id folder name of the document
 */
export function shortCode(id: string): string {
  let number = hash(id) % ALPHABET.length ** LENGTH;
  let code = "";
  for (let at = 0; at < LENGTH; at++) {
    code = (ALPHABET[number % ALPHABET.length] ?? "") + code;
    number = Math.floor(number / ALPHABET.length);
  }
  return code;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
