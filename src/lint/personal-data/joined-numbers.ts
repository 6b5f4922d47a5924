import { hasIdShape, isIdChecked, isLuhn } from "./checksums.ts";
import type { NumberContext } from "./context.ts";
import type { PersonalKind } from "./mask.ts";

/** A find in a folded text, the end not included. */
export interface FoundNumber {
  kind: PersonalKind;
  start: number;
  end: number;
}

const LONGEST = 80;
/** A 20-digit 残疾证: the identity number, kind 1–7, grade 1–4. */
const DISABILITY = /^(?<id>\d{17}[\dX])[1-7][1-4]$/u;

/** What may stand beside an identity number that is named as one: a running number, the beginning of a landline. */
const BESIDE = 3;

/**
 * Numbers of persons that run together without a sign between them (11010119900101123713800138000), and numbers of 残疾证:
 * the whole row of digits must come out as such numbers.
 *
 * @param context of a place; the check of a 残疾证 is not asked for where it is named
 */
export function findJoined(folded: string, context: (start: number, end: number) => NumberContext): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: row, index } of folded.toUpperCase().matchAll(/\d{17,}[\dX]*/gu)) {
    if (row.length < 19 || row.length > LONGEST) continue;
    const named = row.length === 20 && DISABILITY.test(row) && context(index, index + 20).namedDisability;
    const pieces = named ? [{ kind: "disability", length: 20 } as const] : cutJoined(row);
    if (pieces && context(index, index + row.length).numberOfThing) continue;
    if (!pieces && row.length <= 18 + BESIDE && context(index, index + row.length).namedId) {
      const at = [0, 1, 2, 3].find((one) => isChecked(row.slice(one, one + 18)));
      if (at !== undefined) found.push({ kind: "id", start: index + at, end: index + at + 18 });
    }
    let start = index;
    for (const { kind, length } of pieces ?? []) {
      if (kind) found.push({ kind, start, end: start + length });
      start += length;
    }
  }
  return found;
}

interface Piece {
  /** None of what is nobody's. */
  kind: PersonalKind | undefined;
  length: number;
}

/** One number alone is found for itself. */
function cutJoined(row: string): Piece[] | undefined {
  const pieces = cut(row);
  return pieces && (pieces.length > 1 || pieces[0]?.kind === "disability") ? pieces : undefined;
}

/** Cuts all of a row of digits into numbers of persons, the longest first. */
function cut(row: string): Piece[] | undefined {
  if (row === "") return [];
  for (const piece of beginnings(row)) {
    const rest = cut(row.slice(piece.length));
    if (rest) return [piece, ...rest];
  }
  return undefined;
}

function isChecked(number: string): boolean {
  return hasIdShape(number) && isIdChecked(number);
}

function beginnings(row: string): Piece[] {
  const pieces: Piece[] = [];
  const id = row.slice(0, 18);
  if (isChecked(id)) {
    if (DISABILITY.test(row.slice(0, 20))) pieces.push({ kind: "disability", length: 20 });
    pieces.push({ kind: "id", length: 18 });
  }
  for (const length of [19, 18, 17, 16])
    if (/^62/u.test(row) && /^\d+$/u.test(row.slice(0, length)) && row.length >= length && isLuhn(row.slice(0, length)))
      pieces.push({ kind: "bank-card", length });
  // The area code of a landline that goes on behind a hyphen, or all of it.
  if (/^0\d{2,3}$|^0[1-9]\d{8,10}$/u.test(row)) pieces.push({ kind: undefined, length: row.length });
  if (/^1[3-9]\d{9}/u.test(row)) pieces.push({ kind: "mobile", length: 11 });
  return pieces;
}
