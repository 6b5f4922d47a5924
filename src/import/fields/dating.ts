import { withoutBlanks } from "../../model/text.ts";
import type { Doubts } from "../proof/doubts.ts";
import type { Fields } from "./fields.ts";
import type { Segment } from "../paragraphs/segments.ts";
import { ANNEX_MARK, isDocumentNumber, isOrgan, readDateLine, readSignedDate } from "../signs.ts";
import type { SegmentRun } from "../title/title-runs.ts";

/** Fills 成文日期 and 发文字号 from the text itself, where it prints them. */
export function readPrintedFields(
  segments: readonly Segment[],
  titles: readonly SegmentRun[],
  fields: Fields,
  doubts: Doubts,
): void {
  readFormedOn(segments, titles, fields, doubts);
  readNumber(segments, fields, doubts);
}

interface PrintedDate {
  date: string;
  segment: Segment;
  signed: boolean;
}

function readFormedOn(
  segments: readonly Segment[],
  titles: readonly SegmentRun[],
  fields: Fields,
  doubts: Doubts,
): void {
  const end =
    titles[1]?.from ??
    segments.findIndex(({ text }) => ANNEX_MARK.test(withoutBlanks(text.slice(0, 20))) && text.length < 20);
  const first = findDates(end > 0 ? segments.slice(0, end) : segments);
  const all = first.length > 0 ? first : findDates(segments);
  const chosen = all.findLast(({ signed }) => signed) ?? all.at(-1);
  const stated = fields.values.成文日期;
  if (!chosen) {
    if (stated === undefined)
      doubts.add(segments[0]?.start ?? 0, "no-date", "没有找到成文日期", {
        note: "原件若有落款日期，请写到 document.md 开头的“成文日期”；原文没有的不要补。",
      });
    return;
  }
  const others = new Set(all.map(({ date }) => date));
  if (others.size > 1)
    doubts.add(chosen.segment.start, "dates", `正文里有 ${others.size} 个不同的日期行，成文日期用了 ${chosen.date}`, {
      note: "对照原件的落款，不对的话改 document.md 开头的“成文日期”。",
    });
  if (stated !== undefined && stated !== chosen.date)
    doubts.add(chosen.segment.start, "date-differs", `落款日期是 ${chosen.date}，公开信息里的成文日期是 ${stated}`, {
      note: "草稿用了落款的日期；核对后改正 document.md 开头的“成文日期”。",
      actual: stated,
      expected: [chosen.date],
    });
  if (stated === chosen.date) return;
  fields.values.成文日期 = chosen.date;
  fields.sources.push({ value: chosen.date, from: [chosen.segment], read: "date" });
}

function findDates(segments: readonly Segment[]): PrintedDate[] {
  return segments.flatMap((segment, index): PrintedDate[] => {
    const signed = readSignedDate(segment.text);
    if (signed) return [{ date: signed, segment, signed: true }];
    const date = readDateLine(segment.text);
    return date ? [{ date, segment, signed: isOrgan(segments[index - 1]?.text ?? "") }] : [];
  });
}

/** 上行文 print 签发人 on the line of the 发文字号. */
function withoutSigner(text: string): string {
  return text.replace(/\s*签\s*发\s*人\s*[:：].{1,20}$/u, "");
}

function readNumber(segments: readonly Segment[], fields: Fields, doubts: Doubts): void {
  const printed = segments.slice(0, 14).find(({ text }) => isDocumentNumber(withoutSigner(text)));
  if (!printed) return;
  const number = withoutSigner(printed.text).trim();
  const stated = fields.values.发文字号;
  if (stated === undefined) {
    fields.values.发文字号 = number;
    const from = { start: printed.start, end: printed.start + withoutSigner(printed.text).length };
    fields.sources.push({ value: number, from: [from], read: "verbatim" });
  } else if (foldNumber(stated) !== foldNumber(number))
    doubts.add(printed.start, "number-differs", `正文的发文字号“${number}”和公开信息的“${stated}”不一样`, {
      note: "草稿用了公开信息的；核对后改正 document.md 开头的“发文字号”。",
      actual: stated,
      expected: [number],
    });
}

/** Brackets of any kind are the same in a 发文字号. */
function foldNumber(number: string): string {
  return withoutBlanks(number.normalize("NFKC"))
    .replace(/[〔[【(]/gu, "(")
    .replace(/[〕\]】)]/gu, ")")
    .replace("第", "");
}
