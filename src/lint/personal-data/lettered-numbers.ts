import { collectCandidates } from "./candidates.ts";
import { classifyNumber } from "./classify-number.ts";
import type { NumberContext } from "./context.ts";
import type { FoundNumber } from "./joined-numbers.ts";

/** Letters that are typed where a digit is meant, or read for one from a picture. */
const DIGITS: Readonly<Record<string, string>> = { O: "0", o: "0", I: "1", l: "1", i: "1" };
/** Digits with such letters among them, and nothing of a word beside them. */
const LETTERED = /(?<![A-Za-z])(?=[^\d]*\d)(?=\d*[OoIli])[\dOoIli]+(?![A-WYZa-wyz])/gu;

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
  const meant = folded.replace(LETTERED, (row) => row.replace(/\D/gu, (letter) => DIGITS[letter] ?? letter));
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
