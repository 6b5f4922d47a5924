/** Which kind of number a find is; `id-typo` has the shape of an identity number, but not its check character. */
export type PersonalKind = "id" | "id-typo" | "old-id" | "mobile" | "bank-card";

/** How many characters stay at the start and at the end: 430921********1234, 138****5678, the last four of a card. */
const KEPT: Readonly<Record<PersonalKind, readonly [start: number, end: number]>> = {
  id: [6, 4],
  "id-typo": [6, 4],
  "old-id": [6, 3],
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
  const total = written.match(CHARACTER)?.length ?? 0;
  let index = 0;
  return written.replace(CHARACTER, (character) => {
    index += 1;
    return index <= start || index > total - end ? character : "*";
  });
}

const CHARACTER = /[\dXx\uff10-\uff19\uff38\uff58]/gu;

/** Family names of two characters that are still met. */
const LONG_NAMES =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木|百里|南宫|西门|独孤|轩辕|呼延|闻人|澹台|申屠|太史|公羊|淳于|单于|钟离|鲜于|闾丘|亓官|司空|赫连)/u;

/** A name with stars: 李*, 张*三, 欧阳*兰. One that has stars, or is none, stays as it is. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (!/^\p{Script=Han}{2,4}$/u.test(characters.join(""))) return name;
  const family = characters.length > 2 && LONG_NAMES.test(name.trim()) ? 2 : 1;
  const stars = Math.max(1, characters.length - family - 1);
  const masked = characters.slice(0, family).join("") + "*".repeat(stars) + characters.slice(family + stars).join("");
  return name.replace(name.trim(), () => masked);
}
