import { withoutBlanks } from "../../model/text.ts";
import type { Page } from "../input/page.ts";
import type { Shares } from "./shares.ts";
import { SHARE } from "./shares.ts";

/** A line that a reader of the page sees and that is in no draft. */
export interface FrameLine {
  /** Which line of the page it is, from 1: what shows and what does not, in their order. */
  number: number;
  /** What of it is in no draft; blanks are one. */
  words: string;
}

/** What was taken for page frame, line by line. What a browser does not show is not among it. */
export function listFrame(page: Page, shares: Shares): FrameLine[] {
  return page.lines.flatMap(({ start, end, origin }, index): FrameLine[] => {
    if (origin === "hidden" || origin === "title" || origin === "meta") return [];
    let words = "";
    for (let at = start; at < end; at++) words += shares[at] === SHARE.frame ? page.text.charAt(at) : " ";
    words = words.replaceAll(/\s+/gu, " ").trim();
    // Bars between columns are in the draft as a table.
    return withoutBlanks(words.replaceAll(/[|｜]/gu, "")) === "" ? [] : [{ number: index + 1, words }];
  });
}
