import { hasIdShape, isIdChecked } from "./checksums.ts";
import type { NumberContext } from "./context.ts";
import type { FoundNumber } from "./joined-numbers.ts";

const ROW = /(?<![\d*×A-Za-z.])\d[\d*×#?]*(?:[ -][\d*×#?]+){0,5}[Xx]?(?![\d*×A-Za-z])/gu;

/**
 * Numbers of persons of which one or two digits are hidden. Whoever has the rest finds them out: by the check character,
 * the day of birth, or by trying.
 */
export function findThinMasks(folded: string, context: (start: number, end: number) => NumberContext): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: row, index } of folded.matchAll(ROW)) {
    const number = row.replace(/[ -]/gu, "").replace(/[#?]/gu, "*").toUpperCase();
    const hidden = number.match(/[*×]/gu)?.length ?? 0;
    if (hidden < 1 || hidden > 2 || isProduct(number)) continue;
    const kind = kindOf(number);
    if (!kind) continue;
    const [start, end] = [index, index + row.length];
    const { otherNumber, inAddress, amount } = context(start, end);
    if (!otherNumber && !inAddress && !amount) found.push({ kind, start, end });
  }
  return found;
}

/** 1830×3660: a sign of multiplication has figures at both sides. */
function isProduct(number: string): boolean {
  return /\d×\d/u.test(number);
}

function kindOf(number: string): FoundNumber["kind"] | undefined {
  if (number.length === 18) return canBeId(number) ? "thin-id" : /^62/u.test(number) ? "thin-card" : undefined;
  if (number.length === 11) return /^1[3-9*×]\d/u.test(number) && !number.includes("X") ? "thin-mobile" : undefined;
  return /^62[\d*×]{14,17}$/u.test(number) ? "thin-card" : undefined;
}

/** Whether some digits in the hidden places make an identity number of it. */
function canBeId(number: string): boolean {
  const at = number.search(/[*×]/u);
  if (at < 0) return hasIdShape(number) && isIdChecked(number);
  const signs = at === 17 ? "0123456789X" : "0123456789";
  return [...signs].some((sign) => canBeId(number.slice(0, at) + sign + number.slice(at + 1)));
}
