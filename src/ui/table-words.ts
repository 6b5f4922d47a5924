/** Words for tables of official texts, which also go to the browser. */
export const tableWords = {
  scrollingTable: (number: number) => `第${number}个表格，可以左右滚动`,
  scrollBox: "表格，可以左右滚动",
  scrollHint: "左右滑动看其他栏",

  listTools: "查找和排序",
  findRows: "在表里找",
  order: "排列",
  sourceOrder: "原文顺序",
  sortBy: (label: string) => `按${label}排列`,
  orderBy: (label: string, way: string) => `按${label}${way}`,
  ways: { number: ["从小到大", "从大到小"], date: ["从早到晚", "从晚到早"], words: ["的拼音排列", "的拼音倒着排"] },
  sorted: (order: string) => `已${order}`,
  inSourceOrder: "已按原文顺序排列",
  rowCount: (rows: number) => `共${rows}行`,
  foundRows: (found: number, rows: number) => `找到${found}行，共${rows}行`,
  noRow: "没有符合的行，请换几个字再找。",
} as const;
