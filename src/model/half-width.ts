import { allMatches } from "./text.ts";

/** ASCII punctuation that official print sets full width; the site's punctuation font draws it so. */
const PUNCTUATION = /[,:;()!?]/u;
const WORD = /[A-Za-z0-9]/u;

/** Addresses keep every sign narrow: `https://…`, `www.…`, `name@host.cn`. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** How a stretch of text is drawn. */
export interface Stretch {
  value: string;
  /** Punctuation that stays narrow. */
  half: boolean;
  /** A line may end after this stretch although the characters alone forbid it (`,2022年`). */
  breakAfter: boolean;
}

/** Whether a text has punctuation that the punctuation font draws. */
export function hasWidePunctuation(text: string): boolean {
  return splitByWidth(text).some(({ value, half }) => !half && PUNCTUATION.test(value));
}

/**
 * Cuts a text where its punctuation changes between narrow and full width. Narrow
 * are: addresses; `, : ; ! ?` between ASCII letters or digits (`1,234`, `10:30`);
 * brackets right after an ASCII letter or digit around ASCII only (`f(x)`).
 * Everything else in an official text is Chinese punctuation, whatever was typed.
 */
export function splitByWidth(text: string): Stretch[] {
  const narrow = findNarrow(text);
  const stretches: Stretch[] = [];
  let start = 0;
  const close = (end: number, half: boolean, breakAfter: boolean) => {
    if (end > start) stretches.push({ value: text.slice(start, end), half, breakAfter });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    if (narrow.has(at)) {
      close(at, false, false);
      while (narrow.has(at + 1)) at++;
      close(at + 1, true, false);
    } else if (mayBreakAfter(text, at, narrow)) close(at + 1, false, true);
  }
  close(text.length, false, false);
  return stretches;
}

function findNarrow(text: string): Set<number> {
  const narrow = new Set<number>();
  for (const match of allMatches(text, ADDRESS)) {
    const address = match[0].replace(/[,.:;!?)]+$/u, "");
    for (let at = match.index; at < match.index + address.length; at++)
      if (PUNCTUATION.test(text[at] ?? "")) narrow.add(at);
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (!PUNCTUATION.test(sign) || narrow.has(at)) continue;
    if (sign === "(") markBracket(text, at, narrow);
    else if (sign !== ")" && isBetweenWords(text, at, narrow)) narrow.add(at);
  }
  return narrow;
}

/** `2022,` before a letter or digit, with or without a blank; `),` after a narrow bracket. */
function isBetweenWords(text: string, at: number, narrow: Set<number>): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at + 1] === " " ? text[at + 2] : text[at + 1];
  return (WORD.test(before) || narrow.has(at - 1)) && WORD.test(after ?? "");
}

function markBracket(text: string, open: number, narrow: Set<number>): void {
  const before = text[open - 1] === " " ? text[open - 2] : text[open - 1];
  if (!WORD.test(before ?? "")) return;
  const inside = /^[\x20-\x27\x2a-\x7e]+\)/u.exec(text.slice(open + 1));
  if (!inside) return;
  narrow.add(open);
  narrow.add(open + inside[0].length);
}

/** Unicode line breaking keeps `,2` and `2(` together, which Chinese setting does not. */
function mayBreakAfter(text: string, at: number, narrow: Set<number>): boolean {
  const sign = text[at] ?? "";
  const next = text[at + 1] ?? "";
  if (/[,:;!?)]/u.test(sign)) return WORD.test(next);
  return WORD.test(sign) && next === "(" && !narrow.has(at + 1);
}
