/** A number of some length that stands in a folded text, in one piece or in several. */
export interface Candidate {
  /** Its digits, and an `X` at its end where it has one. */
  number: string;
  /** Where it stands in the folded text, the end not included. */
  start: number;
  end: number;
  /** After how many digits it is cut, and what stands there in the folded text. */
  cuts: readonly { after: number; gap: string }[];
  /** Whether it is cut by blanks and looks like a piece of a longer line of figures. */
  inFigures: () => boolean;
}

interface Group {
  digits: string;
  start: number;
  end: number;
}

/** What may stand inside a number: some blanks and one sign between, or one line end with its indent. */
const GAP = /^(?:[ \t]{0,3}[-./_,|]?[ \t]{0,3}|[ \t]*\n[ \t]*)$/u;
const LONGEST = 19;
/** How many neighbours are compared; a line that goes on like this is no line of figures. */
const MAX_ROWS = 3;

/** Every row of whole groups of digits with 11 to 19 digits together: `138 0013 8000`, `11010119900101-123X`. */
export function* collectCandidates(folded: string): Generator<Candidate> {
  const groups = [...folded.matchAll(/\d+/gu)].map(({ 0: digits, index }): Group => ({
    digits,
    start: index,
    end: index + digits.length,
  }));
  for (const [first, { start }] of groups.entries()) {
    let number = "";
    let end = start;
    const cuts: { after: number; gap: string }[] = [];
    for (let index = first; index < groups.length; index += 1) {
      const group = groups[index] as Group;
      if (index > first) {
        const gap = folded.slice(end, group.start);
        if (!GAP.test(gap)) break;
        cuts.push({ after: number.length, gap });
      }
      number += group.digits;
      if (number.length > LONGEST) break;
      end = group.end;
      if (number.length < 11) continue;
      const blanks = cuts.some(({ gap }) => gap.startsWith(" "));
      const inFigures = () => blanks && !isWhole(folded, groups, first, index);
      yield { number, start, end, cuts: [...cuts], inFigures };
      const check =
        number.length === 17
          ? /^(?<gap>[ \t]{0,3}[-./_,|]?[ \t]{0,3}|[ \t]*\n[ \t]*)[Xx×](?![\dA-Za-z])/u.exec(
              folded.slice(end, end + 12),
            )
          : null;
      if (!check) continue;
      const gap = check.groups?.["gap"] ?? "";
      const cut = gap === "" ? [] : [{ after: 17, gap }];
      yield { number: `${number}X`, start, end: end + check[0].length, cuts: [...cuts, ...cut], inFigures };
    }
  }
}

/**
 * Whether groups with blanks between them are not a piece of a longer line of figures: nothing beside them, a short
 * running number before them, or only other numbers cut in the same way.
 */
function isWhole(folded: string, groups: readonly Group[], first: number, last: number): boolean {
  const linked = (left: number) => {
    const [a, b] = [groups[left], groups[left + 1]];
    return a !== undefined && b !== undefined && /^[ \t]{1,3}$/u.test(folded.slice(a.end, b.start));
  };
  const size = last - first + 1;
  const lengthOf = (index: number) => groups[index]?.digits.length ?? 0;
  const own = (at: number) =>
    Array.from({ length: size }, (_, index) => lengthOf(first + index) === lengthOf(at + index)).every(Boolean);
  // Digit by digit, any row of figures would be one number after the other.
  if (lengthOf(first) === 1 && lengthOf(last) === 1) return !linked(first - 1) && !linked(last);
  let [from, to] = [first, last];
  for (let row = 0; row < MAX_ROWS && linked(from - 1); row += 1) {
    if (from === 1 || !linked(from - 2)) return lengthOf(from - 1) <= 3;
    if (from < size || !own(from - size)) return false;
    from -= size;
  }
  for (let row = 0; row < MAX_ROWS && linked(to); row += 1) {
    if (!own(to + 1)) return false;
    to += size;
  }
  return true;
}

/**
 * Whether a number is cut as people cut it: not at all, once at a line end, into single digits, or at the places of
 * one of the patterns with the same sign each time.
 *
 * @param patterns lists of the places, e.g. `[3, 7]` for `138-0013-8000`
 */
export function isCutAsUsual({ number, cuts }: Candidate, patterns: readonly (readonly number[])[]): boolean {
  const wraps = cuts.filter(({ gap }) => gap.includes("\n"));
  const inside = cuts.filter(({ gap }) => !gap.includes("\n"));
  if (wraps.length > 1) return false;
  if (inside.length === 0) return true;
  if (!inside.every(({ gap }) => gap === inside[0]?.gap) || !/^(?: | ?[-./_] ?|,)$/u.test(inside[0]?.gap ?? ""))
    return false;
  const places = inside.map(({ after }) => after);
  const all = cuts.map(({ after }) => after);
  if (all.length === number.length - 1) return true;
  return patterns.some((pattern) => pattern.join() === places.join() || pattern.join() === all.join());
}
