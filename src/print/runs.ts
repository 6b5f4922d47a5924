import { splitByWidth } from "../markdown/half-width.ts";
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
