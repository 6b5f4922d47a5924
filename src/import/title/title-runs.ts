import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import { isKindWord, isOpen, isOverTitle, isUnderTitle } from "../lines/title-words.ts";
import type { Segment, SegmentRun } from "../region/text-region.ts";

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
      const words = segments[next]?.signs.words ?? "";
      if (words === "" || !rest.startsWith(words)) break;
      rest = rest.slice(words.length);
      if (rest === "") return { from: index, to: next + 1 };
    }
  }
  return undefined;
}

/** A title by its look: lines that end with the name of a kind of document (通知, 方案 …) before anything else begins. */
export function findGuess(segments: readonly Segment[], from: number): SegmentRun | undefined {
  let start = from;
  while (start < from + 6 && isAbove(segments, start)) start++;
  let words = "";
  let found: SegmentRun | undefined;
  for (let index = start; index < Math.min(segments.length, start + 8); index++) {
    const segment = segments[index];
    if (!segment || segment.grid || segment.text.length > 120 || isOther(segment.signs)) break;
    words += segment.signs.words;
    if (words.length > 150) break;
    const kind = isOpen(words) ? undefined : readSigns(words).title;
    if (kind) found = { from: start, to: index + 1 };
    if (kind === "strong") break;
  }
  return found;
}

/**
 * A title of any kind: the first line of the text that is short and no sentence, and lines that it leaves open; of lines in the
 * middle all that stand together. Nothing but its place says that it is one.
 */
export function findFirstLine(segments: readonly Segment[]): SegmentRun | undefined {
  let from = 0;
  while (from < 6 && isOverFirst(segments, from)) from++;
  const isCentred = segments[from]?.centred === true;
  let words = "";
  let found: SegmentRun | undefined;
  for (let index = from; index < Math.min(segments.length, from + 4); index++) {
    const segment = segments[index];
    if (!segment || !canBeFirst(segment, isCentred)) return found;
    if (found && (!segment.centred || BRACKETED_DATE.test(segment.signs.words))) return found;
    words += segment.signs.words;
    if (words.length > (isCentred ? 120 : 80)) return found;
    if (words.length > 1 && !isOpen(words) && !/[的与和及在对]$|^关于$/u.test(words)) {
      found = { from, to: index + 1 };
      if (!isCentred) return found;
    }
  }
  return found;
}

/** （2024年9月1日） under a title. */
const BRACKETED_DATE = /^[(（]?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[)）]?$/u;

/** Whether a line may stand above a title of any kind. */
function isOverFirst(segments: readonly Segment[], at: number): boolean {
  const signs = segments[at]?.signs;
  return isAbove(segments, at) || signs?.date !== undefined || signs?.annexMark === true;
}

/** Whether a line may be of a title of any kind: in the middle also one with a number, or a long one. */
function canBeFirst({ text, grid, centred }: Segment, isCentred: boolean): boolean {
  // 农村建房要办哪些手续？ asks, and is a title all the same; so is 低保对象名单：.
  const signs = readSigns(text.replace(/[？?:：]$/u, ""));
  const isNamed = signs.title !== undefined || signs.kindWord;
  const leadsOn = /[:：]$/u.test(text) && !(isCentred && centred) && !isNamed;
  if (grid || leadsOn || /[。；;]/u.test(text)) return false;
  if (!isCentred || !centred) return !isOther(signs);
  return !isNoTitle(signs) && !isLabelled(signs.words);
}

/** A title with the organs on the lines right above it: 某镇人民政府, 关于做好防汛工作的通知. */
export function withOrgansAbove(segments: readonly Segment[], run: SegmentRun): SegmentRun {
  if (!/^(?:关于|对|转发|印发|给)/u.test(segments[run.from]?.signs.words ?? "")) return run;
  let { from } = run;
  while (from > 0 && run.from - from < 6 && isOrganLine(segments[from - 1])) from--;
  return { ...run, from };
}

/** A line with the name of one organ, or of several with blanks between. */
function isOrganLine(segment: Segment | undefined): boolean {
  if (!segment || segment.grid || segment.signs.letterhead) return false;
  return segment.text.split(/[\s\u3000]+/u).every((name) => readSigns(name).organ) || segment.signs.organ;
}

/** 办理类型：B, over the answer to a proposal; 公示：低保对象名单 says what it is. */
function isLabelled(words: string): boolean {
  const label = /^(?<label>\p{Script=Han}{2,8})[:：][^:：。，；]{1,20}$/u.exec(words)?.groups?.["label"];
  return label !== undefined && !isKindWord(label);
}

/**
 * Whether a line is printed above a title: 发文字号, a short label with its value, 附件：, or 某镇人民政府 where 文件 is set apart
 * from it.
 */
function isAbove(segments: readonly Segment[], at: number): boolean {
  const [own, below] = [segments[at]?.signs, segments[at + 1]?.signs];
  if (!own) return false;
  if (own.title === undefined && isLabelled(own.words)) return true;
  if (isOverTitle(own.words) || isNamedAgain(own.words, below)) return true;
  return own.letterhead || (own.organ && below?.words === "文件");
}

/** Whether a line is 附件：低保对象名单 over its own words, or over the first of them. */
function isNamedAgain(words: string, below: Signs | undefined): boolean {
  const name = /^附件?[:：](?<name>.+)$/u.exec(words)?.groups?.["name"];
  return name !== undefined && (below?.words.length ?? 0) > 3 && name.startsWith(below?.words ?? "");
}

/** Whether a line is no part of a title. */
function isOther(signs: Signs): boolean {
  return isNoTitle(signs) || signs.prose || (signs.item && !/^\d{4}年/u.test(signs.words));
}

/** The same of a line that stands in the middle, where a title may have a number and be long. */
function isNoTitle({ words, date, addressee, documentNumber, annexMark, endsSentence }: Signs): boolean {
  return date !== undefined || addressee || documentNumber || annexMark || endsSentence || isUnderTitle(words);
}
