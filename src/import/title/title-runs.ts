import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import { isOpen } from "../lines/title-words.ts";
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

/** Whether a line is printed above a title: 发文字号, or 某镇人民政府 where 文件 is set apart from it. */
function isAbove(segments: readonly Segment[], at: number): boolean {
  const [own, below] = [segments[at]?.signs, segments[at + 1]?.signs];
  return own?.letterhead === true || (own?.organ === true && below?.words === "文件");
}

/** Whether a line is no part of a title. */
function isOther(signs: Signs): boolean {
  const { words, addressee, prose, documentNumber, annexMark, endsSentence } = signs;
  if (/^\d{4}年/u.test(words) ? signs.date !== undefined : signs.item) return true;
  return addressee || prose || documentNumber || annexMark || endsSentence;
}
