import { addCalendarDays, daysBetween, isRealDate } from "../model/calendar-date.ts";
import type { Deadline, DerivedDay, LimitStart, TimeLimit, TimeUnit } from "../model/time-limit.ts";
import type { LimitUnit } from "./limit-day.ts";
import { lastDayOfLimit, whyUncovered } from "./limit-day.ts";
import { isWorkingDay } from "./working-days.ts";

export interface DeadlineInput {
  timeLimit: TimeLimit;
  /** 成文日期, `YYYY-MM-DD` */
  formedOn?: string | undefined;
  /** 发布日期, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` */
  publishedOn?: string | undefined;
}

/** The starts that 成文日期 tells the day of. */
const STARTS_WITH_DOCUMENT: readonly LimitStart[] = ["formed-or-changed", "made-or-obtained"];

const UNITS: Readonly<Record<TimeUnit, string>> = { "working-day": "个工作日", "calendar-day": "日", month: "个月" };
const COUNTED_IN: Readonly<Record<TimeUnit, LimitUnit>> = {
  "working-day": "working-day",
  "calendar-day": "day",
  month: "month",
};

/**
 * The last day for publishing a document and whether it was kept, as far as the
 * source lets them be known. The first day is not counted (条例 26; 民法典 201).
 */
export function deriveDeadline({ timeLimit, formedOn, publishedOn }: DeadlineInput): Deadline {
  if (timeLimit.kind !== "within") return { verdict: "not-computable", sentence: whyNotComputable(timeLimit) };
  if (!STARTS_WITH_DOCUMENT.includes(timeLimit.from)) return { verdict: "no-start", sentence: whyNoStart(timeLimit) };
  if (!formedOn) return { verdict: "no-start", sentence: "原文未载明成文日期，无法推算最后一日。" };
  if (!isRealDate(formedOn))
    return { verdict: "no-start", sentence: `成文日期“${formedOn}”不是一个日期，无法推算最后一日。` };

  const { amount, unit } = timeLimit;
  const counting = `成文日期 ${formedOn}，次日起算，${amount}${UNITS[unit]}`;
  const end = lastDayOfLimit(formedOn, amount, COUNTED_IN[unit]);
  if ("uncovered" in end)
    return {
      verdict: "uncovered",
      formedOn,
      year: end.uncovered,
      sentence: `${counting}：${whyUncovered(end.uncovered)}`,
    };
  const { date: lastDay, awaiting } = end;
  const derived: DerivedDay = {
    formedOn,
    lastDay,
    rule: `${counting} → ${lastDay}`,
    ...(awaiting !== undefined && { awaiting }),
  };
  return judge(derived, publishedOn);
}

function judge(derived: DerivedDay, publishedOn: string | undefined): Deadline {
  const { formedOn, lastDay, awaiting } = derived;
  const caution = awaiting === undefined ? "" : `${awaiting} 年的放假安排公布后，这一日可能变动。`;
  const last = `推算的最后一日为 ${lastDay}`;
  if (!publishedOn)
    return { ...derived, verdict: "unknown", sentence: `${last}；原文未载明发布日期，无法判断是否按时。${caution}` };
  const day = publishedOn.slice(0, 10);
  if (!isRealDate(day) || day < formedOn) {
    const doubt = isRealDate(day) ? "早于成文日期" : "不是一个日期";
    return {
      ...derived,
      verdict: "unknown",
      publishedOn,
      sentence: `${last}；发布日期 ${publishedOn} ${doubt}，无法判断是否按时。${caution}`,
    };
  }
  const daysLate = daysBetween(lastDay, day);
  if (daysLate <= 0)
    return {
      ...derived,
      verdict: "on-time",
      publishedOn,
      sentence: `${last}；发布日期 ${day} 不晚于这一日，按时公开。${caution}`,
    };
  if (onlyDaysOff(lastDay, daysLate))
    return {
      ...derived,
      verdict: "unknown",
      publishedOn,
      sentence: `${last}，是休息日；原文没有写明是否顺延，无法判断是否按时。${caution}`,
    };
  return {
    ...derived,
    verdict: "late",
    publishedOn,
    daysLate,
    sentence: `${last}；发布日期 ${day} 晚于这一日 ${daysLate} 天。${caution}`,
  };
}

/** Whether a limit in calendar days ran out on a day off and nobody worked until it was published. */
function onlyDaysOff(lastDay: string, daysLate: number): boolean {
  for (let passed = 0; passed < daysLate; passed++) if (isWorkingDay(addCalendarDays(lastDay, passed))) return false;
  return true;
}

function whyNoStart({ from, fromWords }: Extract<TimeLimit, { kind: "within" }>): string {
  if (from === "unstated") return "公开时限没有写明从哪一天起算，无法推算最后一日。";
  return `从“${fromWords}”起算，原文未载明这一天的日期，无法推算最后一日。`;
}

function whyNotComputable({ kind, words }: Exclude<TimeLimit, { kind: "within" }>): string {
  switch (kind) {
    case "promptly":
      return `“${words}”没有写明天数，不推算最后一日。`;
    case "recurring":
      return `“${words}”是定期公开，不推算最后一日。`;
    case "permanent":
      return `“${words}”没有最后一日。`;
    case "same-as-above":
      return `“${words}”要看原目录的上一行，这里不推算最后一日。`;
    case "unknown":
      return `“${words}”不是能推算的写法，不推算最后一日。`;
  }
}
