/**
 * The path segment of a facet value: figures stay, every other character is its code
 * point: `扶贫` → `u6276-u8d2b`.
 *
 * Reasons: made of the value alone, so it never changes with wording lists, order or a
 * library's version; two values never share one; and ASCII, because portals unpack
 * the site on servers and from archives where Chinese file names break. Copied from
 * the address bar, a Chinese path would be just as unreadable.
 */
export function slugOf(value: string): string {
  const pieces = value.normalize("NFC").match(/[0-9]+|[^0-9]/gu) ?? [];
  return pieces.map((piece) => (/^[0-9]/u.test(piece) ? piece : `u${codePoint(piece)}`)).join("-");
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}
