import type { Candidate } from "./candidates.ts";
import { isCutAsUsual } from "./candidates.ts";
import { hasIdShape, isCreditCode, isIdChecked, isLuhn, isOldIdNumber } from "./checksums.ts";
import type { NumberContext } from "./context.ts";
import type { PersonalKind } from "./mask.ts";

/** After how many digits people cut the numbers. */
const ID_CUTS = [
  [6],
  [14],
  [6, 14],
  [6, 10, 14],
  [6, 10, 12, 14],
  [4, 8, 12, 16],
  [3, 6, 9, 12, 15],
  [17],
  [6, 14, 17],
];
const OLD_ID_CUTS = [[6], [12], [6, 12], [6, 8, 10, 12], [3, 6, 9, 12], [4, 8, 12]];
const CARD_CUTS = [[6], [4, 8, 12], [4, 8, 12, 16], [6, 10, 14], [6, 12], [6, 16]];
const MOBILE_CUTS = [
  [3, 7],
  [4, 7],
  [3, 6],
];
const MOBILE_HYPHEN_CUTS = [[3], [7]];

/** First digits of the cards that Chinese banks give out: 银联 62, old cards of single banks, VISA, MasterCard, JCB. */
const CARD = /^(?:62\d{14,17}|9558\d{15}|60(?:1[34]|3\d|5\d)\d{12,15}|(?:4\d|5[1-5]|35)\d{14})$/u;
/** Those that are hardly ever the start of another number. */
const SURE_CARD = /^(?:62|9558|60)/u;

/** A mobile number, also with the 86 of the country or the 0 that was once dialled before it. */
const MOBILE = /^(?<prefix>0086|86|0)?1[3-9]\d{9}$/u;

/**
 * What a candidate is.
 *
 * @param context asked for only where the digits themselves speak for a number of a person
 * @param namesIds whether identity numbers are named anywhere in the text
 */
export function classifyNumber(
  candidate: Candidate,
  context: () => NumberContext,
  namesIds: boolean,
): PersonalKind | undefined {
  const { number } = candidate;
  const shape = hasIdShape(number);
  if (shape && isIdChecked(number)) return isOfOther(number, context()) ? undefined : "id";
  if (namesIds && isWrittenId(candidate) && context().namedId) return "id";
  const kind = shape
    ? classifyUncheckedId(candidate)
    : (classifyOther(candidate) ?? classifyCalled(candidate, context));
  if (!kind || candidate.inFigures()) return undefined;
  const { otherNumber, touched, amount, inAddress, aboutCards, aboutPhones } = context();
  if (otherNumber || touched || amount || inAddress) return undefined;
  // Figures in a row have commas between them too.
  if (candidate.cuts.some(({ gap }) => gap.includes(",")) && !(kind === "mobile" && aboutPhones)) return undefined;
  return kind === "bank-card" && !SURE_CARD.test(number) && !aboutCards ? undefined : kind;
}

/** How many digits of a mobile number's candidate are dialled before it. */
export function mobilePrefix(number: string): number {
  return MOBILE.exec(number)?.groups?.["prefix"]?.length ?? 0;
}

/** 18 characters that could be written for an identity number; figures in a row have commas between them. */
function isWrittenId({ number, cuts }: Candidate): boolean {
  return /^\d{17}[\dX]$/u.test(number) && cuts.length < 17 && !cuts.some(({ gap }) => /[,|\n]/u.test(gap));
}

/** One in eleven codes that begin with a place and a day passes as an identity number too. */
function isOfOther(number: string, { codeOfOffice, numberOfThing, inAddress }: NumberContext): boolean {
  return numberOfThing || inAddress || (isCreditCode(number) && (codeOfOffice || number.startsWith("9")));
}

/** A mobile number with one blank anywhere, where a telephone is named before it. */
function classifyCalled({ number, cuts }: Candidate, context: () => NumberContext): PersonalKind | undefined {
  const isOnce = cuts.length === 1 && cuts[0]?.gap === " ";
  return isOnce && /^1[3-9]\d{9}$/u.test(number) && context().aboutPhones ? "mobile" : undefined;
}

function classifyUncheckedId(candidate: Candidate): PersonalKind | undefined {
  return !isCreditCode(candidate.number) && isCutAsUsual(candidate, ID_CUTS) ? "id-typo" : undefined;
}

function classifyOther(candidate: Candidate): PersonalKind | undefined {
  const { number, cuts } = candidate;
  if (MOBILE.test(number)) {
    const prefix = mobilePrefix(number);
    const own = { ...candidate, cuts: cuts.map(({ after, gap }) => ({ after: after - prefix, gap })) };
    const patterns = cuts.every(({ gap }) => /^ ?[-/_.] ?$/u.test(gap))
      ? [...MOBILE_CUTS, ...MOBILE_HYPHEN_CUTS]
      : MOBILE_CUTS;
    return own.cuts.every(({ after }) => after > 0) && isCutAsUsual(own, patterns) ? "mobile" : undefined;
  }
  if (number.length === 15) return isOldIdNumber(number) && isCutAsUsual(candidate, OLD_ID_CUTS) ? "old-id" : undefined;
  return CARD.test(number) && isLuhn(number) && isCutAsUsual(candidate, CARD_CUTS) ? "bank-card" : undefined;
}
