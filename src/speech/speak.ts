import { ADDRESS_READINGS } from "./addresses.ts";
import { DAY_READINGS } from "./days.ts";
import { MARK_READINGS } from "./marks.ts";
import { QUANTITY_READINGS } from "./quantities.ts";
import type { Reading } from "./reading.ts";
import { PAUSES, SIGN_READINGS, UNHEARD } from "./signs.ts";

/** A stretch of text and what is said for it. Put together, the `text`s are what was to be read. */
export interface SpokenRun {
  text: string;
  /** The same where it is said as it is written. */
  spoken: string;
}

/** In this order: a day is no number, and a number of an item is none either. */
const READINGS: readonly Reading[] = [
  ...DAY_READINGS,
  ...ADDRESS_READINGS,
  ...MARK_READINGS,
  ...QUANTITY_READINGS,
  ...SIGN_READINGS,
];

/** What is said as it is written, and takes most of a text. */
const PLAIN = /[\p{Script=Han}、。]+/uy;
const WIDE_ASCII = /[\uff01-\uff5e\u3000]/gu;

/** How a sentence, or a paragraph, of an official document is read aloud, run by run. */
export function speak(sentence: string): SpokenRun[] {
  const text = sentence.replace(WIDE_ASCII, (wide) =>
    wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const runs: SpokenRun[] = [];
  for (let at = 0; at < text.length;) {
    const { length, spoken } = readAt(text, at);
    const end = at + length;
    runs.push({ text: sentence.slice(at, end), spoken: apart(spoken, text, at, end) });
    at = end;
  }
  return runs;
}

/**
 * A sentence as it is read aloud: `〔2022〕22号` as 二零二二年第二十二号, `①` as 第一，, `14:30—17:30` as 十四点三十分至十七点三十分. Only
 * for the ear.
 */
export function toSpeech(sentence: string): string {
  return joinSpoken(speak(sentence));
}

/** What runs say one after the other: of pauses that meet, the longest. */
export function joinSpoken(runs: readonly SpokenRun[]): string {
  return runs
    .map(({ spoken }) => spoken)
    .join("")
    .replace(/，*([。！？；：、])，*/gu, "$1")
    .replace(/，{2,}/gu, "，")
    .replace(/^[，、]+|，$/gu, "");
}

const NUMBER_WORD = /^[零一二三四五六七八九〇两十]/u;
const NUMBER_WORD_AT_END = /[零一二三四五六七八九〇两幺十百千万亿]$/u;
const ANY_NUMBER = /[0-9零一二三四五六七八九〇两十百千万亿]/u;
const FIGURE = /[0-9]/u;
/** Two numbers that only a sign without sound holds apart: “十·一”, 二十 三. */
const RUNS_TOGETHER = /[十百千万亿][0-9零一二三四五六七八九〇两十百千万亿]|[零一二三四五六七八九〇两][0-9十百千万亿]/u;
const UNHEARD_BEHIND = new RegExp(`${UNHEARD}(?<next>.)`, "suy");

/** What is said for figures, with a pause where another number stands beside them: 统一20个, 2022十佳, 5%15日. */
function apart(spoken: string, text: string, start: number, end: number): string {
  const first = text[start] ?? "";
  UNHEARD_BEHIND.lastIndex = end;
  const next = UNHEARD_BEHIND.exec(text)?.groups?.["next"] ?? "";
  if (spoken === "" && RUNS_TOGETHER.test((text[start - 1] ?? "") + next)) return "，";
  const isNextFigure = UNHEARD_BEHIND.lastIndex > end + 1 && FIGURE.test(next);
  // Behind figures 万 belongs to them: 3万, but 5%万.
  const isNextNumber = FIGURE.test(text[end - 1] ?? "")
    ? isNextFigure || NUMBER_WORD.test(next)
    : ANY_NUMBER.test(next);
  const before = FIGURE.test(first) && NUMBER_WORD_AT_END.test(text[start - 1] ?? "");
  const behind = isNextNumber && spoken !== text.slice(start, end) && NUMBER_WORD_AT_END.test(spoken);
  return `${before ? "，" : ""}${spoken}${behind ? "，" : ""}`;
}

function readAt(text: string, at: number): { length: number; spoken: string } {
  PLAIN.lastIndex = at;
  const plain = PLAIN.exec(text);
  if (plain) return { length: plain[0].length, spoken: plain[0] };
  const pause = PAUSES[text[at] ?? ""];
  if (pause !== undefined) return { length: 1, spoken: pause };
  for (const { pattern, say } of READINGS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const spoken = found && found[0] !== "" ? say(found, text) : undefined;
    if (found && spoken !== undefined) return { length: found[0].length, spoken };
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { length: character.length, spoken: character };
}
