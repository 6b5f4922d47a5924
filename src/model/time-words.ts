/** What words that tell a time mean. Everything but the words is derived, and is shown as derived. */
export type TimeReading =
  /** A day, or a day before which: `7月5日前`. */
  | { kind: "fixed"; start: string; end: string; yearDerived: boolean }
  /** `6月中旬至7月上旬` as the name of a phase. */
  | { kind: "phase"; start: string; end: string; yearDerived: boolean }
  /** `一般不超过15天`, `风险消除后一年内`; `from`: the event it is counted from, as written. */
  | { kind: "relative"; amount: number; unit: RelativeUnit; from?: string }
  /** `每月至少走访一次`, `每年1月31日前`. */
  | Recurring
  /** `到2025年`. */
  | { kind: "target"; year: number }
  /** `及时`, `尽快`. */
  | { kind: "vague" };

export interface Recurring {
  kind: "recurring";
  every: Period;
  times?: number;
  atLeast?: true;
  /** Month of the period, from 1: 首月 of a quarter, 1月 of a year. */
  month?: number;
  /** The day of the month by which it is done; `unread` where the words name days in a way that is not read. */
  day?: number | "last" | "unread";
}

export type RelativeUnit = "working-day" | "day" | "hour" | "month" | "year";
export type Period = "day" | "week" | "month" | "quarter" | "half-year" | "year";

/** How many months the periods have that are counted in months. */
export const MONTHS_OF: Readonly<Partial<Record<Period, number>>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
