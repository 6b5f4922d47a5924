/** Words of the lists made of annotations. */
export const listWords = {
  headings: {
    duties: "责任清单",
    times: "时限清单",
    figures: "指标清单",
    decisions: "判定规则",
    terms: "名词解释",
    references: "提到的文件、平台和行动",
  },
  notes: {
    duties: "原文里给谁定了什么责任。每一格都是原文的话，点“出处”看全文；原文没有写明的注明“原文未载明”。",
    times: "原文里的日期、期限、周期和阶段。“推算”一列由网站按左边的原话算出，不是原文。",
    figures: "原文里的数。范围不同的数不能互相比较。",
    decisions: "原文里什么情形怎么办，逐条照抄。这里只列规则，不替任何人作出认定。",
    terms: "原文自己解释过的说法。",
    references: "原文提到的文件、平台、行动和会议。名称相同的不一定是同一份文件，本站没有确认的不加链接。",
  },
  columns: {
    duties: ["责任主体", "事项", "程度", "频次", "原文", "出处"],
    times: ["时间", "推算", "事项", "原文", "出处"],
    figures: ["名称", "数值", "范围", "时间", "性质", "原文", "出处"],
    decisions: ["条件", "怎么办", "出处"],
    terms: ["说法", "解释", "出处"],
    references: ["类别", "名称", "文号", "原文", "出处"],
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
  notDerived: "没有可以推算的",
  outside: ({ text, source, editor }: { text: string; source: string; editor: string }) =>
    `${text}（不是本文的解释。来源：${source}；编者：${editor}）`,
  span: (start: string, end: string) => `${start} 至 ${end}`,
  yearDerived: (span: string) => `${span}（年份按成文日期推算）`,
  relative: (from: string | undefined, amount: number, unit: string) =>
    from === undefined ? `${amount}${unit}（原文没有写明从哪一天算起）` : `从“${from}”起 ${amount}${unit}`,
  recurring: (period: string, times: number | undefined, atLeast: boolean) =>
    `每${period}${times === undefined ? "" : `${atLeast ? "至少" : ""} ${times} 次`}`,
  targetYear: (year: number) => `${year} 年`,
  units: { "working-day": "个工作日", day: "天", hour: "小时", month: "个月", year: "年" },
  periods: { day: "天", week: "周", month: "月", quarter: "季度", "half-year": "半年", year: "年" },
  roleTitle: (name: string) => `${name}的责任`,
  roleNote: "这份文件里写明由它负责的全部事项，有周期的在前。",
  writtenAs: (names: readonly string[]) => `原文写作：${names.join("、")}`,
  roles: "按责任主体查看",
  calendar: "下载日历（.ics），可以导入手机日历和 Outlook",
  calendarNote: "只有能推算出日期的才在日历里；周期性的放在每个周期的最后一天提醒。",
  calendarEvent: (quote: string, citation: string, recurring: boolean) =>
    `原文：${quote}${citation === "" ? "" : `（${citation}）`}\n${recurring ? "提醒的日子由网站推算：每个周期的最后一天。" : "日期由网站按原文推算。"}`,
  kinds: { duties: "责任", times: "时限", figures: "指标", terms: "说法", references: "提到" },
  derived: (sentence: string) => `（推算：${sentence}）`,
  count: (count: number) => `${count}条`,
} as const;
