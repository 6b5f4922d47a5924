import { LABELS } from "../../model/field-list.ts";
import { toDay } from "../lines/date-lines.ts";
import type { Segment } from "../region/text-region.ts";
import type { Source, StatedFields } from "./stated-fields.ts";

/** 本办法自2023年7月1日起施行。 */
const EFFECTIVE =
  /本\p{Script=Han}{1,12}自(?<date>(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日)起(?:正式)?(?:施行|实施|执行|生效)/gu;

/** Fills 生效日期 where the text says one day of itself. */
export function readEffective(segments: readonly Segment[], fields: StatedFields): void {
  if (fields.values[LABELS.effectiveOn] !== undefined) return;
  const found = segments.flatMap((segment) =>
    [...segment.text.matchAll(EFFECTIVE)].flatMap(({ 0: words, index, groups = {} }) => {
      const { date = "", year = "", month = "", day = "" } = groups;
      const value = toDay(year, month, day);
      const start = segment.start + index + words.indexOf(date);
      return value === undefined ? [] : [{ value, start, end: start + date.length }];
    }),
  );
  const [first] = found;
  if (!first || new Set(found.map(({ value }) => value)).size > 1) return;
  fields.values[LABELS.effectiveOn] = first.value;
  fields.sources.push(said(LABELS.effectiveOn, first.value, first, "date", "正文"));
}

/** Fills 主题词 from the line of that name in the 版记. */
export function readKeywords(segments: readonly Segment[], fields: StatedFields): void {
  if (fields.values[LABELS.keywords] !== undefined) return;
  for (const { start, end, text } of segments) {
    const value = /^主题词\s*[:：]\s*(?<words>\S.{0,80})$/u.exec(text)?.groups?.["words"]?.trim();
    if (value === undefined) continue;
    fields.values[LABELS.keywords] = value;
    fields.sources.push(said(LABELS.keywords, value, { start, end }, "part", "版记"));
    return;
  }
}

function said(
  label: string,
  value: string,
  { start, end }: { start: number; end: number },
  read: Source["read"],
  where: NonNullable<Source["shown"]>["where"],
): Source {
  return { value, from: [{ start, end }], read, shown: { label, where } };
}
