import { hash32 } from "../model/fingerprint.ts";
import { wordsCode } from "../model/short-code.ts";

/**
 * The path segment of a facet value: seven letters or digits, `扶贫` → `3bmmcn2`; a year stays as it is.
 *
 * Reasons: made of the value alone, so it never changes with wording lists, order or a library's version; ASCII, because
 * portals unpack the site on servers and from archives where Chinese file names break; and short, because it is typed and
 * dictated, and Windows takes paths of 260 characters only.
 */
export function slugOf(value: string): string {
  return /^\d{4}$/u.test(value) ? value : wordsCode(value.normalize("NFC"));
}

/**
 * A value spelt out in code points, `扶贫` → `u6276-u8d2b`; figures stay. Two never share it. One that would be longer than a
 * file name may be is cut, and told from others by a fingerprint. Earlier releases had it in addresses.
 */
export function spellOut(value: string): string {
  const pieces = value.normalize("NFC").match(/[0-9]+|[^0-9]/gu) ?? [];
  const slug = pieces.map((piece) => (/^[0-9]/u.test(piece) ? piece : `u${codePoint(piece)}`)).join("-");
  return slug.length <= LONGEST ? slug : shorten(slug);
}

/** A file system takes names of 255 bytes, the `.xml` of a feed among them. */
const LONGEST = 251;

/** The beginning of a slug, and eight signs made of all of it behind an `x`, which no other slug has. */
function shorten(slug: string): string {
  return `${slug.slice(0, LONGEST - 20).replace(/-[^-]*$/u, "")}-x${hash32(slug).toString(16).padStart(8, "0")}`;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}
