import type { Segment, SegmentRun } from "../region/text-region.ts";
import { findGuess, findRun } from "./title-runs.ts";

const ISSUES = /(?:印发|转发|下发|批转|公布|发布)/u;

/** The names of the texts that a cover 通知 issues: in 《》, or between 印发 and 的通知. */
export function issuedNames(title: string): string[] {
  if (!ISSUES.test(title)) return [];
  const quoted: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < title.length; at++) {
    if (title[at] === "《" && depth++ === 0) from = at + 1;
    if (title[at] === "》" && depth > 0 && --depth === 0) quoted.push(title.slice(from, at));
  }
  if (quoted.length > 0) return quoted;
  const plain = /(?:印发|转发|下发|批转|公布|发布)(?<name>.{4,})的(?:通知|函|批复|公告|决定|意见)$/u.exec(title)
    ?.groups?.["name"];
  return plain === undefined ? [] : [plain];
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
  while (at < index + 3 && /^(?:附件?\d{0,2}|[(（][^()（）]{2,40}[)）])$/u.test(segments[at]?.signs.words ?? "")) at++;
  return at;
}
