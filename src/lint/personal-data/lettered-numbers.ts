import { collectCandidates } from "./candidates.ts";
import { classifyNumber } from "./classify-number.ts";
import type { NumberContext } from "./context.ts";
import type { FoundNumber } from "./joined-numbers.ts";

/** Letters that are typed where a digit is meant, or read for one from a picture. */
const DIGITS: Readonly<Record<string, string>> = { O: "0", o: "0", I: "1", l: "1", i: "1" };
/** Digits and such letters, as many as there are: a pattern that asks for both looks at long rows again and again. */
const ROW = /[\dOoIli]+/gu;
const WORD_BEFORE = /^[A-Za-z]/u;
/** X ends an identity number. */
const WORD_AFTER = /^[A-WYZa-wyz]/u;

/**
 * Identity numbers with O for 0, l or I for 1 (11O1011990O1011237): whoever reads them reads the number. With the digits
 * meant they must be checked, or named as such.
 *
 * @param namesIds whether identity numbers are named anywhere in the text
 */
export function findLettered(
  folded: string,
  context: (start: number, end: number) => NumberContext,
  namesIds: boolean,
): FoundNumber[] {
  const meant = folded.replace(ROW, digitsMeant);
  if (meant === folded) return [];
  const found: FoundNumber[] = [];
  for (const candidate of collectCandidates(meant)) {
    const { start, end } = candidate;
    if (meant.slice(start, end) === folded.slice(start, end)) continue;
    const kind = classifyNumber(candidate, () => context(start, end), namesIds);
    if (kind === "id") found.push({ kind, start, end });
  }
  return found;
}

/** A row with the digits that are meant by letters among its digits; those that end or begin a word stay. */
function digitsMeant(row: string, at: number, text: string): string {
  const digit = row.search(/\d/u);
  if (digit < 0) return row;
  const start = WORD_BEFORE.test(text.charAt(at - 1)) ? digit : 0;
  const end = row.length - (WORD_AFTER.test(text.charAt(at + row.length)) ? 1 : 0);
  const meant = row.slice(start, end).replace(/\D/gu, (letter) => DIGITS[letter] ?? letter);
  return row.slice(0, start) + meant + row.slice(end);
}
