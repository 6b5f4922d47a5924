/** Words of the lists made of annotations. */
export const listWords = {
  headings: {
    duties: "责任清单",
    times: "时限清单",
    figures: "指标清单",
    decisions: "判定规则",
    terms: "名词解释",
    references: "提到的文件、平台和行动",
    progress: "整改进展",
  },
  notes: {
    duties: "原文里给谁定了什么责任。每一格都是原文的话，点“出处”看全文。",
    times: "原文里的日期、期限、周期和阶段。“推算”一列由网站按左边的原话算出，不是原文。",
    figures: "原文里的数。范围不同的数不能互相比较。",
    decisions: "原文里什么情形怎么办，逐条照抄。这里只列规则，不替任何人作出认定。",
    terms: "原文自己解释过的说法。",
    references: "原文提到的文件、平台、行动和会议。名称相同的不一定是同一份文件，本站没有确认的不加链接。",
    progress: "这件公文说以前公开的问题后来怎么样了。状态是原文的话，本站不作评价。",
  },
  /** Of a list that nobody has confirmed. */
  outright: (heading: string) => `${heading}（照原文栏目列出）`,
  outrightNote: "这份公文还没有人工摘录。这里只列原文“责任单位”“整改时限”等栏目写明的，由程序照抄，没有人工核对。",
  columns: {
    duties: ["责任主体", "事项", "程度", "频次", "原文", "出处"],
    times: ["时间", "推算", "责任主体", "事项", "原文", "出处"],
    figures: ["名称", "数值", "范围", "时间", "性质", "原文", "出处"],
    decisions: ["条件", "怎么办", "出处"],
    terms: ["说法", "解释", "出处"],
    references: ["类别", "名称", "文号", "原文", "出处"],
    progress: ["以前的问题", "状态", "原文", "出处"],
  },
  timeKinds: {
    fixed: "有日期的",
    phase: "阶段",
    recurring: "定期的",
    relative: "从某件事算起的",
    target: "目标年份",
    vague: "没有写明天数的",
  },
  partNames: { main: "正文开头", notice: "印发通知", annex: "附件" } as Readonly<Record<string, string>>,
  unstated: (count: number, unstated: readonly { column: string; count: number }[]) =>
    `共 ${count} 条。` +
    (unstated.length === 0 ? "" : `原文未载明：${unstated.map((one) => `${one.column} ${one.count} 条`).join("、")}。`),
  label: (column: string) => `${column}：`,
  notDerived: "没有可以推算的",
  outside: ({ text, source, editor }: { text: string; source: string; editor: string }) =>
    `${text}（不是本文的解释。来源：${source}；编者：${editor}）`,
  span: (start: string, end: string) => `${start} 至 ${end}`,
  yearDerived: (span: string) => `${span}（年份按成文日期推算）`,
  relative: (from: string | undefined, amount: number, unit: string) =>
    from === undefined ? `${amount}${unit}（原文没有写明从哪一天算起）` : `从“${from}”起 ${amount}${unit}`,
  recurring: (period: string, times: number | undefined, atLeast: boolean) =>
    `每${period}${times === undefined ? "" : `${atLeast ? "至少" : ""} ${times} 次`}`,
  /** Each way written out: what stands together in a cell stands together here, as the proof of our words asks. */
  recurringBy: (every: string, month: number | undefined, day: number | "last") => {
    if (month === undefined) return day === "last" ? "（不晚于最后一天）" : `（不晚于 ${day} 日）`;
    if (every === "year") return day === "last" ? `（不晚于 ${month} 月最后一天）` : `（不晚于 ${month} 月 ${day} 日）`;
    return day === "last" ? `（不晚于第 ${month} 个月最后一天）` : `（不晚于第 ${month} 个月 ${day} 日）`;
  },
  countedFrom: {
    words: (day: string) => `${day} 的次日起算`,
    imprint: (day: string) => `版记写明的印发日期 ${day}，次日起算`,
    formed: (day: string) => `成文日期 ${day}，次日起算`,
  },
  dayOff: "（休息日，原文没有写明是否顺延）",
  awaiting: (year: number) => `（${year} 年的放假安排公布后，可能变动）`,
  targetYear: (year: number) => `${year} 年`,
  units: { "working-day": "个工作日", day: "天", hour: "小时", month: "个月", year: "年" },
  periods: { day: "天", week: "周", month: "月", quarter: "季度", "half-year": "半年", year: "年" },
  roleTitle: (name: string) => `${name}的责任`,
  roleNote: "这份文件里写明由它负责的全部事项，有周期的在前。",
  writtenAs: (names: readonly string[]) => `原文写作：${names.join("、")}`,
  unnamed: "原文没有写明由谁负责的",
  roles: "按责任主体查看",
  views: { months: "按月份查看", deadlines: "按期限查看" },
  roleColumns: ["事项", "程度", "频次", "同时写明的责任主体", "原文", "出处"],
  calendarPage: {
    heading: "日历和时间轴",
    note: "原文里能推算出日期的时间，由网站按原话推算，日期不是原文；每一条都附原话，点“出处”看全文。",
    phases: "各阶段时间轴",
    months: "有日期的事",
    periods: "定期要做的事",
    periodsNote: "原文写明多久一次。写明哪一天的，下载的日历里放在那一天；没有写明的放在每个周期的最后一天，只作提醒。",
    columns: ["日期（推算）", "责任主体", "事项", "原文", "出处"],
    periodColumns: ["多久一次", "责任主体", "事项", "原文", "出处"],
    month: (year: number, month: number) => `${year}年${month}月`,
    every: (months: number) => ({ 1: "每月", 3: "每季度", 6: "每半年", 12: "每年" })[months] ?? `每${months}个月`,
    weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    day: (day: string, weekday: string) => `${day} ${weekday}`,
    yearDerived: "年份按成文日期推算",
  },
  calendar: "下载日历（.ics），可以导入手机日历和 Outlook",
  calendarNote:
    "只有能推算出日期的才在日历里；周期性的，原文写明日子的在那一天提醒，没有写明的在每个周期的最后一天提醒。",
  calendarEvent: (quote: string, citation: string, derived: string) =>
    `原文：${quote}${citation === "" ? "" : `（${citation}）`}\n日期由网站推算：${derived}。`,
  endOfPeriod: (recurring: string) => `${recurring}，在每个周期的最后一天提醒`,
  kinds: { duties: "责任", times: "时限", figures: "指标", terms: "说法", references: "提到", progress: "进展" },
  progress: {
    heading: "后来公布的进展",
    none: "本站还没有公布这个问题的进展。",
    count: (total: number, reported: number) =>
      reported === 0
        ? "本站还没有公布这些问题的进展。"
        : `${total} 个问题里，本站公布了 ${reported} 个的进展；没有列出进展的，本站还没有公布。`,
    label: "进展：",
  },
  derived: (sentence: string) => `（推算：${sentence}）`,
  count: (count: number) => `${count}条`,
} as const;
