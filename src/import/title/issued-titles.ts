import type { Signs } from "../lines/signs.ts";
import type { Segment, SegmentRun } from "../region/text-region.ts";
import { findGuess, findRun } from "./title-runs.ts";

const ISSUES = /(?:印发|转发|下发|批转|公布|发布)/u;

/** The names of the texts that a cover 通知 issues: in 《》, or between 印发 and 的通知. */
export function issuedNames(title: string): string[] {
  if (!ISSUES.test(title)) return [];
  const quoted = quotedNames(title);
  if (quoted.length > 0) return quoted;
  const plain = /(?:印发|转发|下发|批转|公布|发布)(?<name>.{4,})的(?:通知|函|批复|公告|决定|意见)$/u.exec(title)
    ?.groups?.["name"];
  return plain === undefined ? [] : [plain];
}

/** The names in the sentence of the cover that issues them: 现将《甲规定》《乙规定》印发给你们. */
function namesInText(segments: readonly Segment[], from: number, to: number): string[] {
  const words = segments
    .slice(from, to)
    .map((segment) => segment.signs.words)
    .join("");
  return words.split(/[。；]/u).flatMap((sentence) => (ISSUES.test(sentence) ? quotedNames(sentence) : []));
}

/** What stands in the outer 《》. */
function quotedNames(title: string): string[] {
  const quoted: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < title.length; at++) {
    if (title[at] === "《" && depth++ === 0) from = at + 1;
    if (title[at] === "》" && depth > 0 && --depth === 0) quoted.push(title.slice(from, at));
  }
  return quoted;
}

/**
 * The titles of the texts under a cover 通知: word for word as its title names them, with
 * the organ's name before or a (试行) behind where the wording differs, or by look after the 成文日期.
 */
export function findIssuedTitles(
  segments: readonly Segment[],
  title: string,
  from: number,
): { run: SegmentRun; sure: boolean }[] {
  const signed = segments.findIndex(
    ({ signs }, index) => index >= from && (signs.date ?? signs.signedDate) !== undefined,
  );
  const runs = issuedNames(title).flatMap((name) => {
    const run =
      findRun(segments, name, Math.max(from, signed + 1), segments.length) ??
      findRun(segments, name, from, segments.length);
    return run ? [{ run, sure: true }] : [];
  });
  for (const name of signed < 0 ? [] : namesInText(segments, from, signed)) {
    const run = findRun(segments, name, signed + 1, segments.length);
    if (run && !runs.some(({ run: known }) => known.from === run.from)) runs.push({ run, sure: true });
  }
  if (runs.length > 0 || !ISSUES.test(title)) return runs;
  for (let index = from; index < segments.length; index++) {
    if (segments[index]?.signs.date === undefined) continue;
    const below = skipAnnexMarks(segments, index + 1);
    const guess = findGuess(segments, below);
    if (guess && guess.from === below && !segments[below]?.signs.organ) return [{ run: guess, sure: false }];
  }
  return [];
}

function skipAnnexMarks(segments: readonly Segment[], index: number): number {
  let at = index;
  while (at < index + 3 && isAboveTitle(segments[at]?.signs)) at++;
  return at;
}

/** The mark of an annex, or (某年某月某日通过). */
function isAboveTitle(signs: Signs | undefined): boolean {
  return signs !== undefined && (signs.annexMark || /^[(（][^()（）]{2,40}[)）]$/u.test(signs.words));
}
