/** A line without its blanks, with the way back. */
export interface ClosedLine {
  /** As it stands. */
  line: string;
  words: string;
  /** For each character of `words` where it stands in `line`. */
  offsets: readonly number[];
}

const BLANK = /[\s\u00ad\u180e\u200b-\u200d\u2060\ufeff]/u;

/** Takes the blanks out of a line: words are spread with them (机 密 ★ 5 年). */
export function closeLine(line: string): ClosedLine {
  const offsets: number[] = [];
  let words = "";
  for (let at = 0; at < line.length; at += 1) {
    if (BLANK.test(line.charAt(at))) continue;
    offsets.push(at);
    words += line.charAt(at);
  }
  return { line, words, offsets };
}

/** Where a stretch of the words stands in the line; its end is not included. */
export function spanInLine({ offsets }: ClosedLine, from: number, to: number): { start: number; end: number } {
  const start = offsets[from] ?? 0;
  return { start, end: (offsets[to - 1] ?? start) + 1 };
}

const QUOTES: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["〈", "〉"],
];

/** Whether the character at a place is quoted: words about a mark are no mark. */
export function isQuoted(words: string, at: number): boolean {
  return QUOTES.some(([open, close]) => {
    const opened = words.lastIndexOf(open, at);
    return opened >= 0 && words.indexOf(close, opened) > at;
  });
}
