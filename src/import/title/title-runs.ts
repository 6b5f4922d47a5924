import { withoutBlanks } from "../../model/text.ts";
import type { Segment } from "../paragraphs/segments.ts";
import {
  ANNEX_MARK,
  beginsItem,
  endsSentence,
  isAddressee,
  isDocumentNumber,
  isOrgan,
  isProse,
  readDateLine,
  readSignedDate,
  readTitle,
} from "../signs.ts";

/** Successive segments [from, to). */
export interface SegmentRun {
  from: number;
  to: number;
}

/** The first run of segments, beginning at one of [from, to), whose words together are those wanted. */
export function findRun(
  segments: readonly Segment[],
  wanted: string,
  from: number,
  to: number,
): SegmentRun | undefined {
  for (let index = from; index < Math.min(to, segments.length); index++) {
    let rest = wanted;
    for (let next = index; next < segments.length && next < index + 10; next++) {
      const segment = segments[next];
      const words = withoutBlanks(segment?.text.slice(0, 400) ?? "");
      if (!segment || words === "" || !rest.startsWith(words)) break;
      rest = rest.slice(words.length);
      if (rest === "") return { from: index, to: next + 1 };
    }
  }
  return undefined;
}

/** A title by its look: lines that end with the name of a kind of document (通知, 方案 …) before anything else begins. */
export function findGuess(segments: readonly Segment[], from: number): SegmentRun | undefined {
  let start = from;
  while (start < from + 6 && segments[start] && isLetterhead(segments[start]?.text ?? "")) start++;
  let words = "";
  let found: SegmentRun | undefined;
  for (let index = start; index < Math.min(segments.length, start + 8); index++) {
    const text = segments[index]?.text ?? "";
    if (text.length > 120 || segments[index]?.grid || isOther(text) || endsSentence(text)) break;
    words += withoutBlanks(text);
    if (words.length > 150) break;
    const kind = readTitle(words);
    if (kind && !opens(words)) found = { from: start, to: index + 1 };
    if (kind === "strong" && !opens(words)) break;
  }
  return found;
}

/** 份号, 密级和保密期限, 紧急程度, 发文机关标志, 发文字号 and 签发人 (GB/T 9704-2012 7.2). */
function isLetterhead(text: string): boolean {
  const words = withoutBlanks(text);
  return (
    /^\d{6}$|^(?:绝密|机密|秘密|内部)(?:★.{0,8})?$|^(?:特急|加急|特提|平急)$|^签发人[:：].{1,20}$|文件$/u.test(words) ||
    isDocumentNumber(words.replace(/签发人[:：].{1,20}$/u, ""))
  );
}

function isOther(text: string): boolean {
  const words = withoutBlanks(text);
  if (/^\d{4}年/u.test(words) ? readDateLine(words) !== undefined : beginsItem(text)) return true;
  return isAddressee(text) || isProse(text) || isDocumentNumber(text) || ANNEX_MARK.test(words);
}

/** Whether a 《 or ( is still open at the end. */
export function opens(words: string): boolean {
  return count(words, /[《(（“]/gu) > count(words, /[》)）”]/gu);
}

function count(words: string, pattern: RegExp): number {
  return words.match(pattern)?.length ?? 0;
}

const ISSUES = /(?:印发|转发|下发|批转|公布|发布)/u;

/** The names of the texts that a cover 通知 issues: in 《》, or between 印发 and 的通知. */
export function issuedTitles(title: string): string[] {
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
  const names = issuedTitles(title);
  const signed = segments.findIndex(
    ({ text }, index) => index >= from && (readDateLine(text) ?? readSignedDate(text)) !== undefined,
  );
  const runs = names.flatMap((name) => {
    const run =
      findRun(segments, name, Math.max(from, signed + 1), segments.length) ??
      findRun(segments, name, from, segments.length);
    return run ? [{ run, sure: true }] : [];
  });
  if (runs.length > 0 || !ISSUES.test(title)) return runs;
  for (let index = from; index < segments.length; index++) {
    if (readDateLine(segments[index]?.text ?? "") === undefined) continue;
    const below = skipAnnexMarks(segments, index + 1);
    const guess = findGuess(segments, below);
    if (guess && guess.from === below && !isOrgan(withoutBlanks(segments[below]?.text ?? "")))
      return [{ run: guess, sure: false }];
  }
  return [];
}

function skipAnnexMarks(segments: readonly Segment[], index: number): number {
  let at = index;
  while (
    at < index + 3 &&
    /^(?:附件?\d{0,2}|[(（][^()（）]{2,40}[)）])$/u.test(withoutBlanks(segments[at]?.text ?? ""))
  )
    at++;
  return at;
}
