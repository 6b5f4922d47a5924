/** Signs that nobody sees, or only on the computer where they were made (自造字). */
export const HIDDEN = /^[\p{Cc}\p{Cf}\p{Co}\p{Z}]+$/u;

/** How a rare sign is called: `“𭄠”（U+2D120）`; one that nobody sees by its number alone. */
export function nameSign(sign: string): string {
  const numbers = [...sign].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  const all = numbers.join(" ");
  return HIDDEN.test(sign) ? all : `“${sign}”（${all}）`;
}
