/** Whether a text holds, in the order in which a search lists them. */
export const validityWords = { current: "现行", revised: "已修订", repealed: "已废止", withdrawn: "已撤回" } as const;

/** Words of versions, comparisons and of addresses that are there no more. */
export const revisionWords = {
  validity: validityWords,
  version: (number: number) => `版本${number}`,
  datedOn: (date: string) => `${date}起`,
  reason: (words: string) => `理由：${words}`,
  repealedOn: (date: string) => `废止日期：${date}`,
  versions: "历次版本",
  thisText: "本页",
  comparison: "修改对照",
  compare: (older: number, newer: number) => `对照版本${older}和版本${newer}`,
  compareTitle: (older: number, newer: number) => `版本${older}和版本${newer}的修改对照`,
  oldText: "这是旧版本，照当时公开的原样保存，已经不是现在的文本。",
  newestText: "看现在的文本",

  clauseKinds: { same: "没有变", changed: "有改动", added: "增加", removed: "删去" },
  deleted: "删",
  inserted: "增",
  legend: "删去的字划线并注明“删”，增加的字加下划线并注明“增”。",
  nothingChanged: "正文没有变。",
  counts: ({ changed, added, removed, same }: { changed: number; added: number; removed: number; same: number }) =>
    `有改动${changed}处，增加${added}处，删去${removed}处，没有变${same}处。`,
  unchanged: (count: number) => `${count}处没有变`,
  changedFacts: "公开信息的变化",
  text: "正文",
  wholePart: { notice: "印发通知", main: "正文", annex: "附件" },

  gone: "已经没有的内容",
  withdrawn: (name: string, date: string) => `${name}已于${date}撤回。`,
  dropped: (name: string, since: number, date: string | undefined) =>
    `${name}在版本${since}${date ? `（${date}）` : ""}中已经没有。`,
  seeOld: (last: number) => `看版本${last}里的原文`,
  movedTo: (name: string) => `${name}换了地方：`,
  thisDocument: "这份文件",
  problem: (number: string) => `问题${number}`,
  measure: (number: string) => `措施${number}`,
  unit: (id: string) => `编号“${id}”的内容`,
} as const;
