import type { TIME_KINDS } from "../model/annotations.ts";
import type { Stretch } from "./sentences.ts";
import { TIME_PATTERNS } from "./time-patterns.ts";

/** Words behind 每 that make it an amount for somebody, not a rhythm: 每人每年不得超过15元. */
const AMOUNT = /^(?:最高)?(?:不得超过|不超过|累计|补助|补贴|可?享受|增收)?[^,;。]{0,4}?[0-9.]+万?元/u;
/** What has been, or is only looked back on. */
const PAST =
  /截至|截止到?[0-9]|以来|印发的|(?:已|曾)(?:经|于|在|被)?|去年|同比|仅|近[一二两三0-9]+年|进行了|反馈了|下发的|开展了/u;

/** Words of a time in a sentence, and why they are taken for one. */
export interface TimePhrase extends Stretch {
  otherwise: keyof typeof TIME_KINDS;
  always?: true;
  reason: string;
}

/** Every time of a clause; of two that overlap the one whose way stands first in the list. */
export function findTimes(clause: Stretch, sentence: Stretch, isProblem: boolean): TimePhrase[] {
  const found: TimePhrase[] = [];
  for (const { find, inProblems, inTitles, ...pattern } of TIME_PATTERNS) {
    if (isProblem && !inProblems?.test(clause.plain)) continue;
    for (const match of clause.plain.matchAll(find)) {
      const start = clause.start + match.index;
      const end = start + match[0].length;
      const rest = clause.plain.slice(match.index + match[0].length);
      if (match[0] === "" || found.some((one) => start < one.end && one.start < end)) continue;
      if (/^每/u.test(match[0]) && AMOUNT.test(rest)) continue;
      const goesOn = rest === "" ? sentence.plain.slice(end - sentence.start) : rest;
      if (isPast(clause, match.index, match[0], goesOn) || (!inTitles && isInTitle(sentence, start))) continue;
      found.push({ ...slice(clause, match.index, match[0].length), ...pattern });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function slice(clause: Stretch, at: number, length: number): Stretch {
  return {
    start: clause.start + at,
    end: clause.start + at + length,
    text: clause.text.slice(at, at + length),
    plain: clause.plain.slice(at, at + length),
  };
}

/** 以来 and 印发的 stand behind, 已 and 去年 in front. What is done before some day (3月前印发) has not been. */
function isPast({ plain }: Stretch, at: number, words: string, rest: string): boolean {
  const isDue = /(?:前|内|起)$/u.test(words);
  return (
    PAST.test(plain.slice(0, at)) ||
    (!isDue && /^(?:印发|下发|出台)/u.test(rest)) ||
    /^(?:以来|,?[^,]{0,30}(?:进行了|开展了)|,?[^,]{0,6}已|[^,]{0,6}将(?:有|出现|迎来))/u.test(rest)
  );
}

/** Whether a place stands in the title of a document. */
function isInTitle(sentence: Stretch, at: number): boolean {
  const before = sentence.plain.slice(0, at - sentence.start);
  return before.split("《").length > before.split("》").length;
}
