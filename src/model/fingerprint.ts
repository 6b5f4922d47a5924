import { withoutBlanks } from "./text.ts";

/**
 * Eight digits and letters that change with any character of a text, blanks apart: tells that a published text was
 * changed by mistake, not by someone who wants to hide it.
 */
export function fingerprint(text: string): string {
  return hash32(withoutBlanks(text)).toString(16).padStart(8, "0");
}

/** FNV-1a, 32 bits, over UTF-16 units. */
export function hash32(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
