/** Words of the box that a text is typed in, and of what helps with it. */
export const editingWords = {
  find: "查找替换",
  how: "怎样写",
  acknowledge: "原件就是这样",
  acknowledgeHint: "对照原件看过，原件确实是这样，才能确认。写进 acknowledgements.yaml，正文一个字也不改。",
  quote: "原文（报错的那几个字）",
  reason: "理由，例如 原件第 5 条缺号",
  by: "确认人（谁对照原件看过）",
  confirm: "确认",
  acknowledged: "已确认，记在 acknowledgements.yaml。",
  table: "表格",
  tableActions: {
    "row-above": "上面加一行",
    "row-below": "下面加一行",
    "row-delete": "删这一行",
    "column-left": "左边加一列",
    "column-right": "右边加一列",
    "column-delete": "删这一列",
  },
} as const;

/** The words of the search panel and of what is read aloud, by those of CodeMirror. */
export const SEARCH_WORDS: Readonly<Record<string, string>> = {
  Find: "查找",
  Replace: "替换成",
  next: "下一处",
  previous: "上一处",
  all: "全部选中",
  "match case": "区分大小写",
  "by word": "整个词",
  regexp: "正则表达式",
  replace: "替换这一处",
  "replace all": "全部替换",
  close: "关闭",
  "current match": "现在这一处",
  "on line": "在行",
  "replaced match on line $": "替换了第 $ 行的一处",
  "replaced $ matches": "替换了 $ 处",
  "Go to line": "到第几行",
  go: "去",
  "Control character": "看不见的字符",
  "Selection deleted": "删去了选中的文字",
};
