import { hasIdShape, isIdChecked, isLuhn } from "./checksums.ts";
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

/**
 * Numbers of persons that run together without a sign between them (11010119900101123713800138000), and numbers of 残疾证:
 * the whole row of digits must come out as such numbers.
 *
 * @param namedDisability whether the words before a place name a 残疾证; its check is not asked for then
 */
export function findJoined(folded: string, namedDisability: (start: number, end: number) => boolean): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: row, index } of folded.toUpperCase().matchAll(/\d{17,}[\dX]*/gu)) {
    if (row.length < 20 || row.length > LONGEST) continue;
    const named = row.length === 20 && namedDisability(index, index + 20);
    const pieces = named && DISABILITY.test(row) ? [{ kind: "disability", length: 20 } as const] : cut(row);
    let start = index;
    for (const { kind, length } of pieces ?? []) {
      found.push({ kind, start, end: start + length });
      start += length;
    }
  }
  return found;
}

interface Piece {
  kind: PersonalKind;
  length: number;
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

function beginnings(row: string): Piece[] {
  const pieces: Piece[] = [];
  const id = row.slice(0, 18);
  if (hasIdShape(id) && isIdChecked(id)) {
    if (DISABILITY.test(row.slice(0, 20))) pieces.push({ kind: "disability", length: 20 });
    pieces.push({ kind: "id", length: 18 });
  }
  for (const length of [19, 18, 17, 16])
    if (/^62/u.test(row) && /^\d+$/u.test(row.slice(0, length)) && row.length >= length && isLuhn(row.slice(0, length)))
      pieces.push({ kind: "bank-card", length });
  if (/^1[3-9]\d{9}/u.test(row)) pieces.push({ kind: "mobile", length: 11 });
  return pieces;
}
