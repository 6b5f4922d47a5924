import { collectCandidates } from "./candidates.ts";
import { classifyNumber, mobilePrefix } from "./classify-number.ts";
import { readContext } from "./context.ts";
import { foldText } from "./folded-text.ts";
import type { PersonalKind } from "./mask.ts";
import { maskNumber } from "./mask.ts";

/** A number of a person in a text. */
export interface PersonalDatum {
  kind: PersonalKind;
  /** Where it stands in the text (UTF-16 offsets), the end not included. */
  start: number;
  end: number;
  /** As it stands there, with the blanks, hyphens and line ends inside. */
  text: string;
  /** The same with stars. */
  masked: string;
}

/** Where two finds overlap, the surer one stays. */
const SUREST: readonly PersonalKind[] = ["id", "bank-card", "id-typo", "mobile", "old-id"];

/**
 * Finds identity numbers (18 and 15 digits), mobile numbers and bank cards, in the order of the text, also with blanks,
 * hyphens, dots or full-width digits, and across a line end. Numbers that are named as something else, amounts, web
 * addresses and masked numbers are none.
 */
export function findPersonalData(text: string): PersonalDatum[] {
  if (!/(?:[\d\uff10-\uff19][^\d\uff10-\uff19]*){11}/u.test(text)) return [];
  const { value: folded, offsets } = foldText(text);
  const found: { kind: PersonalKind; start: number; end: number }[] = [];
  for (const candidate of collectCandidates(folded)) {
    const { start, end, number } = candidate;
    const kind = classifyNumber(candidate, () => readContext(folded, start, end));
    if (kind) found.push({ kind, start: start + (kind === "mobile" ? mobilePrefix(number) : 0), end });
  }
  return withoutOverlaps(found).map(({ kind, start: from, end: to }) => {
    const [start, end] = [offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1];
    const written = text.slice(start, end);
    return { kind, start, end, text: written, masked: maskNumber(kind, written) };
  });
}

/** In the order of the text; of finds that overlap, the surest stays. */
function withoutOverlaps<Range extends { kind: PersonalKind; start: number; end: number }>(found: Range[]): Range[] {
  const kept: Range[] = [];
  for (const one of found.sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= one.start) kept.push(one);
    else if (SUREST.indexOf(one.kind) < SUREST.indexOf(last.kind)) kept[kept.length - 1] = one;
  }
  return kept;
}
