/** No line begins with these. */
const CLOSING = /^[，、。；：！？）〕］】》〉」』”’,.;:!?)\]%％·]/u;
/** No line ends with these. */
const OPENING = /[（〔［【《〈「『“‘([]$/u;
/** Between two years or days. */
const DASH = /^[-—–―~～〜至]$/u;
/** Words that stay with the one before, and units with their figure. */
const TIED = /^(?:的|和|与|及|年|月|日|号)/u;

/**
 * Breaks a title for paper as GB/T 9704-2012 clause 7.3.1 asks: lines of about the same length that keep words whole.
 *
 * @param most how many full-width characters a line holds
 * @returns the lines; put together they are the title
 */
export function breakTitle(title: string, most: number): string[] {
  const words = [...new Intl.Segmenter("zh-CN", { granularity: "word" }).segment(title)].map(({ segment }) => segment);
  const total = widthOf(title);
  for (let count = Math.max(1, Math.ceil(total / most)); count <= words.length; count++) {
    const lines = fill(words, count, total / count, most);
    if (lines) return lines;
  }
  return [title];
}

/** Width in full-width characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/u.test(character) ? 0.55 : 1;
  return width;
}

interface Filled {
  cost: number;
  lines: string[];
}

/** So many lines with the least difference from the wanted width; undefined where a line would be too long. */
function fill(words: readonly string[], count: number, wanted: number, most: number): string[] | undefined {
  let rows: (Filled | undefined)[] = words.map(() => undefined);
  const costOf = (line: string) => (widthOf(line) > most ? Infinity : (widthOf(line) - wanted) ** 2);
  for (let row = 1; row <= count; row++) {
    const next: (Filled | undefined)[] = words.map(() => undefined);
    for (let end = 0; end < words.length; end++) {
      if (end < words.length - 1 && !mayBreak(words[end] ?? "", words[end + 1] ?? "")) continue;
      for (let start = 0; start <= end; start++) {
        const before = row === 1 ? (start === 0 ? { cost: 0, lines: [] } : undefined) : rows[start - 1];
        if (!before) continue;
        const line = words.slice(start, end + 1).join("");
        const cost = before.cost + costOf(line) + tornCost(words[end] ?? "", words[end + 1]);
        if (cost < (next[end]?.cost ?? Infinity)) next[end] = { cost, lines: [...before.lines, line] };
      }
    }
    rows = next;
  }
  return rows.at(-1)?.lines;
}

/** A character that stands alone in the dictionary mostly belongs to the word before it, 办公|室, and some begin the one behind. */
function tornCost(before: string, after: string | undefined): number {
  return after !== undefined && (SUFFIX.test(after) || PREFIX.test(before)) ? TORN : 0;
}

const SUFFIX = /^(?![同在对向于由为关印整压])\p{Script=Han}$/u;
const PREFIX = /^[省各本我全该拟]$/u;
/** So much more may lines differ from the wanted width, squared, that no such word is torn. */
const TORN = 9;

function mayBreak(before: string, after: string): boolean {
  const isRange = (/\d$/u.test(before) && DASH.test(after)) || (DASH.test(before) && /^\d/u.test(after));
  return !isRange && !CLOSING.test(after) && !TIED.test(after) && !OPENING.test(before);
}
