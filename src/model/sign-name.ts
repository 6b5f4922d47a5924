/** Signs that nobody sees, or only on the computer where they were made (自造字). */
export const HIDDEN = /^[\p{Cc}\p{Cf}\p{Co}\p{Z}]+$/u;

/** So many are told one by one; of a name in Tibetan each sign is one. */
export const MOST_SIGNS = 5;

/** How rare signs are called together: the first ones, and how many there are. */
export function nameSigns(signs: readonly string[]): string {
  const names = signs.slice(0, MOST_SIGNS).map(nameSign).join("、");
  return signs.length > MOST_SIGNS ? `${names}等${signs.length}个字` : names;
}

/** How a rare sign is called: `“𭄠”（U+2D120）`; one that nobody sees by its number alone. */
export function nameSign(sign: string): string {
  const all = [...sign].map(nameCodePoint).join(" ");
  return HIDDEN.test(sign) ? all : `“${sign}”（${all}）`;
}

/** `U+4E00` of a character. */
export function nameCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
