/** 公开时限 in a form that can be computed with. The words of the source are always kept beside it (law 2). */
export type TimeLimit = TimeLimitKind & {
  /** As worded in the source. */
  words: string;
  /** 公示 or 公告 that has to last so long, stated together with the limit. */
  announcement?: Announcement;
  /** The source adds that other laws can set another limit (条例 26). */
  unlessOtherLaw?: true;
};

export type TimeLimitKind =
  /** 信息形成(变更)20个工作日内 */
  | { kind: "within"; amount: number; unit: TimeUnit; from: LimitStart; fromWords: string }
  /** 及时公开, 随时公布; `condition` e.g. 按进展情况 */
  | { kind: "promptly"; condition?: string }
  /** 半年至少更新1次, 每季度的首个月20日, 每年1月31日前 */
  | Recurring
  /** 长期公开 */
  | { kind: "permanent" }
  /** 同上: the row above in the table it was taken from */
  | { kind: "same-as-above" }
  /** Words that are not read. */
  | { kind: "unknown" };

export interface Recurring {
  kind: "recurring";
  every: "year" | "half-year" | "quarter" | "month" | "week";
  /** How often in each period; `atLeast` where the words say so. */
  times?: number;
  atLeast?: true;
  /** Month of the period: 1 for 首个月, 1–12 for a month of the year. */
  month?: number;
  day?: number;
  /** 前: by that day at the latest. */
  before?: true;
  /** And whenever something is to be told (随时公布). */
  orPromptly?: true;
}

/** 工作日, 日 (also 天, 自然日), 个月 */
export type TimeUnit = "working-day" | "calendar-day" | "month";

/** What the counting starts from. */
export type LimitStart =
  | "formed-or-changed" // 信息形成(变更)
  | "issued-to-unit" // 信息形成(变更)下发至本单位
  | "allocation" // 资金分配结果下达
  | "made-or-obtained" // 制定或获取信息
  | "approved" // 预算经批复后
  | "other" // another event, named in `fromWords`
  | "unstated"; // 20个工作日内

/** How long something is announced: 公示7个工作日, 公告期限为5个工作日. */
export interface Announcement {
  amount: number;
  unit: TimeUnit;
  atLeast?: true;
  words: string;
}

/** Whether a document was published in time. Every variant has a sentence for the page; dates in it are said to be derived (推算). */
export type Deadline = { sentence: string } & (
  | (DerivedDay & { verdict: "on-time"; publishedOn: string })
  | (DerivedDay & { verdict: "late"; publishedOn: string; daysLate: number })
  /** The last day is known, whether it was kept is not. */
  | (DerivedDay & { verdict: "unknown"; publishedOn?: string })
  /** The span leaves the years of the working-day calendar. */
  | { verdict: "uncovered"; formedOn: string; year: number }
  /** The day the counting starts from is not stated. */
  | { verdict: "no-start" }
  /** 及时公开, 长期公开, words that are not read … */
  | { verdict: "not-computable" }
);

export interface DerivedDay {
  formedOn: string;
  /** The derived last day, `YYYY-MM-DD`. */
  lastDay: string;
  /** How it was counted: 成文日期 2022-06-15，次日起算，20个工作日 → 2022-07-13. */
  rule: string;
  /** The year whose 放假安排, not out yet, can still move the last day. */
  awaiting?: number;
}
