/** What is wrong, and how to mend it, in plain Chinese. */
export interface YamlExplanation {
  reason: string;
  note: string;
}

/** What an error of the YAML parser means to an editor. */
interface ErrorExplanation extends YamlExplanation {
  /** The parser's code. */
  code: string;
  /** Narrows a code that stands for several mistakes, by the parser's English words. */
  words?: RegExp;
  /** The quote or bracket that never ends: the place to show is where it stands. */
  opens?: string;
}

const QUOTE = "把整个值用英文单引号括起来，例如 标题: '关于开展“清源: 2022”行动的通知'";
const SIGN = { reason: "值里的“&”“*”“!”会被当作 YAML 的特殊符号", note: QUOTE };

const open = (opens: string, closes: string): YamlExplanation & { opens: string } => ({
  opens,
  reason: `这里的“${opens}”没有与它配对的“${closes}”`,
  note: `在值的末尾补上“${closes}”；“${opens}”本身是内容，就${QUOTE}`,
});

/** The first that fits an error explains it. */
export const EXPLANATIONS: readonly ErrorExplanation[] = [
  { code: "TAB_AS_INDENT", reason: "行首用了制表符（Tab）", note: "把行首的制表符换成空格，每级两个空格" },
  { code: "BLOCK_AS_IMPLICIT_KEY", reason: "值里又有“: ”，会被当作另一个键", note: QUOTE },
  { code: "MISSING_CHAR", words: /closing "quote/u, ...open('"', '"') },
  { code: "MISSING_CHAR", words: /closing 'quote/u, ...open("'", "'") },
  { code: "MISSING_CHAR", words: /end with a \]/u, ...open("[", "]") },
  { code: "MISSING_CHAR", words: /end with a \}/u, ...open("{", "}") },
  { code: "BAD_INDENT", words: /end with a \]/u, ...open("[", "]") },
  { code: "BAD_INDENT", words: /end with a \}/u, ...open("{", "}") },
  { code: "MISSING_CHAR", words: /^Missing , /u, reason: "括号里的两项之间缺少逗号", note: "在两项之间加一个英文逗号" },
  { code: "MISSING_CHAR", words: /- indicator/u, reason: "列表里的这一行没有“- ”", note: "行首补上“- ”，与上一项对齐" },
  { code: "BAD_INDENT", reason: "这一行的缩进与同级的行不一致", note: "行首空格的个数与同级的行对齐" },
  { code: "BAD_SCALAR_START", reason: "值的第一个字是 YAML 的特殊符号", note: QUOTE },
  { code: "BAD_DQ_ESCAPE", reason: "英文双引号里的“\\”写法不对", note: "把外面的英文双引号换成英文单引号" },
  { code: "MULTIPLE_DOCS", reason: "“---”或“...”把内容分成了两份", note: "删去多出来的“---”或“...”那一行" },
  { code: "BAD_DIRECTIVE", reason: "行首的“%”会被当作 YAML 的指令", note: "删去这一行" },
  { code: "NON_STRING_KEY", reason: "冒号前面只能是一个词", note: "写成“词: 内容”，词的前面不要有“?”“[”“{”" },
  {
    code: "UNEXPECTED_TOKEN",
    words: /seq-ind on same line/u,
    reason: "列表的第一项与键写在了同一行",
    note: "“- ”另起一行，行首空两格",
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: /^Unexpected (?:,|empty item)/u,
    reason: "括号里多了一个逗号",
    note: "删去多余的逗号",
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: /flow-(?:seq|map)-end/u,
    reason: "多了一个右括号",
    note: `删去它；它是内容，就${QUOTE}`,
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: /^Block scalar header/u,
    reason: "“|”或“>”后面多了文字",
    note: `“|”“>”是内容，就${QUOTE}；不是，就把文字移到下一行并空两格`,
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: /at node end/u,
    reason: "值到前面已经结束，这里又有文字",
    note: `引号、方括号只括了值的一部分，就${QUOTE}；是新的一项，就与同级的行对齐`,
  },
  { code: "BAD_ALIAS", ...SIGN },
  { code: "ALIAS_PROPS", ...SIGN },
  { code: "MULTIPLE_ANCHORS", ...SIGN },
  { code: "MULTIPLE_TAGS", ...SIGN },
  { code: "BAD_PROP_ORDER", ...SIGN },
  { code: "TAG_RESOLVE_FAILED", ...SIGN },
  { code: "BAD_COLLECTION_TYPE", ...SIGN },
];

/** For an error none of them fits. */
export const UNREADABLE: YamlExplanation = {
  reason: "这里的写法读不懂",
  note: "每行写成“键: 值”（英文冒号加一个空格），下级比上级多空两格；值里有特殊符号，就用英文单引号括起来",
};
