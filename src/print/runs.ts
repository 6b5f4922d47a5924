import { splitByWidth } from "../model/half-width.ts";
import { joinLines } from "../markdown/rehype-line-wraps.ts";

/** 宋体, 黑体, 楷体; `bold` is a heavy 宋体 in place of 小标宋. */
export type Face = "song" | "hei" | "kai" | "bold";

/** A stretch of official text in one face. */
export interface Run {
  text: string;
  face: Face;
  /** Its ASCII punctuation stays narrow; elsewhere it is drawn full width. */
  half: boolean;
  /** A line may end behind it although the characters alone forbid it. */
  break: boolean;
  /** Words of ours: the label of a column, said again where its table is not. */
  furniture?: true;
  /** The end of a text, which stands on one line. */
  tail?: true;
}

/** Text as runs: the same characters, line wraps of the source taken out. */
export function runsOf(text: string, face: Face = "song"): Run[] {
  return splitByWidth(joinLines(text)).map(({ value, half, breakAfter }) => ({
    text: value,
    face,
    half,
    break: breakAfter,
  }));
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

/** Whether a word is so long that the line before it, spread over its width, would have gaps: a telephone number, an e-mail. */
export function hasLongWord(runs: readonly Run[]): boolean {
  return /[!-~°′″]{10,}/u.test(textOfRuns(runs));
}

/** The characters `from` up to `to` of a text, in UTF-16 units. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    const end = start + run.text.length <= to;
    if (text !== "") slice.push({ ...run, text, break: run.break && end });
    start += run.text.length;
  }
  return slice;
}
