import { collectCandidates } from "./candidates.ts";
import { findCertificates } from "./certificates.ts";
import { classifyNumber, mobilePrefix } from "./classify-number.ts";
import { readContext } from "./context.ts";
import { chineseRows } from "./digits.ts";
import { foldText } from "./folded-text.ts";
import type { FoundNumber } from "./joined-numbers.ts";
import { findJoined } from "./joined-numbers.ts";
import { findLettered } from "./lettered-numbers.ts";
import type { PersonalKind } from "./mask.ts";
import { maskNumber } from "./mask.ts";
import { findThinMasks } from "./thin-masks.ts";

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
const SUREST: readonly PersonalKind[] = [
  "disability",
  "id",
  "bank-card",
  "mobile",
  "thin-id",
  "thin-card",
  "thin-mobile",
  "old-id",
  "certificate",
  "id-typo",
];
/** (138)0013-8000 */
const IN_BRACKETS =
  /(?<![\d)])(?:\+?86[ -]?)?\(1[3-9]\d\)[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)1[3-9]\d[ -]?\(\d{4}\)[ -]?\d{4}(?!\d)/gu;

/**
 * Finds numbers of persons in the order of the text: identity numbers (18 and 15 digits), 残疾证, papers that are named as
 * such, mobile numbers and bank cards. They may have signs between, run together, stand in Chinese, circled or full-width
 * digits, be masked too little, or go over a line end. Numbers that are named as something else, amounts, web addresses
 * and masked numbers are none.
 */
export function findPersonalData(text: string): PersonalDatum[] {
  if (!mayHold(text)) return [];
  const { value: folded, offsets } = foldText(text);
  const context = (start: number, end: number) => readContext(folded, start, end);
  const found: FoundNumber[] = [];
  const namesIds = /身份|居民证|证件/u.test(folded);
  for (const candidate of collectCandidates(folded)) {
    const { start, end, number } = candidate;
    const kind = classifyNumber(candidate, () => context(start, end), namesIds);
    if (kind) found.push({ kind, start: start + (kind === "mobile" ? mobilePrefix(number) : 0), end });
  }
  found.push(...findLettered(folded, context, namesIds));
  for (const { index, 0: number } of folded.matchAll(IN_BRACKETS)) {
    const { otherNumber, inAddress } = context(index, index + number.length);
    if (!otherNumber && !inAddress) found.push({ kind: "mobile", start: index, end: index + number.length });
  }
  found.push(...findJoined(folded, context), ...findThinMasks(folded, context), ...findCertificates(folded));
  return withoutOverlaps(found).map(({ kind, start: from, end: to }) => {
    const start = offsets[from] ?? 0;
    const last = offsets[to - 1] ?? 0;
    const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    const written = text.slice(start, end);
    return { kind, start, end, text: written, masked: maskNumber(kind, written) };
  });
}

/** Whether there are digits enough, of any script. */
function mayHold(text: string): boolean {
  return (text.match(/[\p{Nd}\p{No}]/gu)?.length ?? 0) >= 7 || chineseRows(text).length > 0;
}

/** In the order of the text; of finds that overlap, the surest stays. */
function withoutOverlaps(found: FoundNumber[]): FoundNumber[] {
  const kept: FoundNumber[] = [];
  for (const one of found.sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= one.start) kept.push(one);
    else if (SUREST.indexOf(one.kind) < SUREST.indexOf(last.kind)) kept[kept.length - 1] = one;
  }
  return kept;
}
