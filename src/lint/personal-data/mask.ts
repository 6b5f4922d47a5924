import { LONG_FAMILY_NAME } from "../../model/family-names.ts";
import { digitOf, wordDigit } from "./digits.ts";

/** Which kind of number a find is. */
export type PersonalKind =
  | "id"
  | "id-typo" // the shape of an identity number, but not its check character
  | "old-id" // 15 digits
  | "disability" // 残疾证: an identity number with kind and grade
  | "certificate" // 护照, 军官证, 通行证, 社保卡: named as such
  | "mobile"
  | "bank-card"
  | "thin-id" // one or two digits are hidden: they can be worked out
  | "thin-mobile"
  | "thin-card";

/** How many characters stay at the start and at the end: 430921********1234, 138****5678, the last four of a card. */
const KEPT: Readonly<Record<PersonalKind, readonly [start: number, end: number]>> = {
  id: [6, 4],
  "id-typo": [6, 4],
  "old-id": [6, 3],
  "thin-id": [6, 4],
  disability: [6, 2],
  certificate: [2, 2],
  "thin-mobile": [3, 4],
  "thin-card": [0, 4],
  mobile: [3, 4],
  "bank-card": [0, 4],
};

/**
 * The number with stars in place of the digits that must not be published. Blanks, hyphens and widths stay as they
 * are.
 *
 * @param written as it stands, e.g. `138 0013 8000`; of a telephone number also with its 86
 */
export function maskNumber(kind: PersonalKind, written: string): string {
  const [start, end] = KEPT[kind];
  const characters = [...written];
  const total = characters.filter(isOfNumber).length;
  let index = 0;
  return characters
    .map((character) => {
      if (!isOfNumber(character)) return character;
      index += 1;
      return index <= start || index > total - end ? character : "*";
    })
    .join("");
}

function isOfNumber(character: string): boolean {
  if (/[A-Za-z*×ＸｘⅩⅹ]/u.test(character)) return true;
  return digitOf(character) !== undefined || wordDigit(character) !== undefined;
}

/** A name with stars: 李*, 张*三, 欧阳*兰. One that has stars, or is none, stays as it is. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (!/^\p{Script=Han}{2,4}$/u.test(characters.join(""))) return name;
  const family = characters.length > 2 && LONG_FAMILY_NAME.test(name.trim()) ? 2 : 1;
  const stars = Math.max(1, characters.length - family - 1);
  const masked = characters.slice(0, family).join("") + "*".repeat(stars) + characters.slice(family + stars).join("");
  return name.replace(name.trim(), () => masked);
}
