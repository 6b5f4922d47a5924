import { LABELS } from "../../model/field-list.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { Segment, SegmentRun, TextRegion } from "../region/text-region.ts";
import { readNumber } from "./printed-number.ts";
import { readEffective, readKeywords } from "./said-in-text.ts";
import { readIssuer } from "./signature.ts";
import type { StatedFields } from "./stated-fields.ts";

/** No 成文日期 is found. */
export const NO_DATE = declareMessage({
  id: "no-date",
  title: "找得到成文日期",
  why: "目录按成文日期排列，期限也从它算起",
  fix: "原件若有落款日期，请写到 document.md 开头的“成文日期”；原文没有的不要补。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。", messages: ["1:1 存疑 没有找到成文日期"] },
  ],
});

/** The text has several lines that are a date. */
export const DATES = declareMessage({
  id: "dates",
  title: "落款的日期只有一个",
  why: "附件和转发的文件也有日期，成文日期是公文自己落款的那一个",
  fix: "对照原件的落款，不对的话改 document.md 开头的“成文日期”。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "关于防汛的通知\n2022年6月15日\n各村要加强值守，按时报送进度。\n某镇人民政府\n2022年6月16日",
      messages: ["5:1 存疑 正文里有 2 个不同的日期行，成文日期用了 2022-06-16"],
    },
  ],
});

/** The date under the text is not that of 公开信息. */
export const DATE_DIFFERS = declareMessage({
  id: "date-differs",
  title: "落款日期和公开信息的成文日期一样",
  why: "两个日期不一样，有一个写错了",
  fix: "草稿用了落款的日期；核对后改正 document.md 开头的“成文日期”。",
  examples: [
    { txt: "成文日期：2022-06-15\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "成文日期：2022-06-14\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["4:1 存疑 落款日期是 2022-06-15，公开信息里的成文日期是 2022-06-14"],
    },
  ],
});

/** Fills 成文日期, 公开主体, 发文字号, 生效日期 and 主题词 from the text itself, where it prints them. */
export function readPrintedFields(
  page: ReadPage,
  { segments }: TextRegion,
  titles: readonly SegmentRun[],
  fields: StatedFields,
  doubts: Doubts,
): void {
  const date = readFormedOn(segments, titles, fields, doubts);
  readIssuer(segments, titles, date?.segment, fields);
  readNumber(page, segments, titles, fields, doubts);
  readEffective(segments, fields);
  readKeywords(segments, fields);
}

interface PrintedDate {
  date: string;
  segment: Segment;
  signed: boolean;
}

function readFormedOn(
  segments: readonly Segment[],
  titles: readonly SegmentRun[],
  fields: StatedFields,
  doubts: Doubts,
): PrintedDate | undefined {
  const end = titles[1]?.from ?? segments.findIndex(({ text, signs }) => signs.annexMark && text.length < 20);
  const first = findDates(end > 0 ? segments.slice(0, end) : segments);
  const all = first.length > 0 ? first : findDates(segments);
  const chosen = all.findLast(({ signed }) => signed) ?? all.at(-1);
  const stated = fields.values[LABELS.formedOn];
  if (!chosen) {
    if (stated === undefined) doubts.add(segments[0]?.start ?? 0, NO_DATE, "没有找到成文日期");
    return undefined;
  }
  const others = new Set(all.map(({ date }) => date));
  if (others.size > 1)
    doubts.add(chosen.segment.start, DATES, `正文里有 ${others.size} 个不同的日期行，成文日期用了 ${chosen.date}`);
  if (stated !== undefined && stated !== chosen.date)
    doubts.add(chosen.segment.start, DATE_DIFFERS, `落款日期是 ${chosen.date}，公开信息里的成文日期是 ${stated}`, {
      actual: stated,
      expected: [chosen.date],
    });
  if (stated === chosen.date) return chosen;
  fields.values[LABELS.formedOn] = chosen.date;
  const where = chosen.signed ? "落款" : "正文";
  fields.sources.push({
    value: chosen.date,
    from: [chosen.segment],
    read: "date",
    shown: { label: LABELS.formedOn, where },
  });
  return chosen;
}

function findDates(segments: readonly Segment[]): PrintedDate[] {
  return segments.flatMap((segment, index): PrintedDate[] => {
    const { signedDate, date } = segment.signs;
    if (signedDate !== undefined) return [{ date: signedDate, segment, signed: true }];
    return date === undefined ? [] : [{ date, segment, signed: segments[index - 1]?.signs.organ ?? false }];
  });
}
