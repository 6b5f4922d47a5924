import type { Position } from "unist";
import type { VFile } from "vfile";
import { isAlias, isCollection, isMap, isScalar, isSeq, type Pair, type Scalar } from "yaml";

import { declareMessage } from "./declare-message.ts";
import { reportError, reportNotice } from "./report.ts";
import { keyOf, rangeOf, type TextRange } from "./yaml-nodes.ts";

/** `*`, `&` and `!` are signs of YAML. */
export const YAML_REFERENCE = declareMessage({
  id: "yaml-reference",
  title: "“*”“&”“!”开头的值要用引号括起来",
  why: "这几个符号在这里有别的用处，不括起来就不是文字了",
  fix: "要写这几个字，就把整个值用英文单引号括起来；不需要就删去",
  examples: [
    { source: "---\n标题: 甲\n来源: '*某部门'\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n来源: '甲'\n主题词: &重要 防汛\n---\n\n# 甲",
      messages: ["4:6 错误 “&重要”会被当作 YAML 的特殊符号，不是文字"],
    },
  ],
});

/** A key stands twice in one map. */
export const YAML_DUPLICATE_KEY = declareMessage({
  id: "yaml-duplicate-key",
  title: "同一项只写一次",
  why: "写了两次，不知道以哪一次为准",
  fix: "只留一处，把另一处删去",
  examples: [
    { source: "---\n标题: 甲\n来源: 某镇人民政府\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n来源: 某镇人民政府\n来源: 某镇党委\n---\n\n# 甲",
      messages: ["4:1 错误 “来源”写了两次，第一次在第 3 行"],
    },
  ],
});

/** Words behind ` #` are lost. */
export const YAML_COMMENT = declareMessage({
  id: "yaml-comment",
  title: "值里的“#”要用引号括起来",
  why: "空格后面的“#”到行尾都不算内容，标题会缺一截",
  fix: "是内容，就把整个值用英文单引号括起来；是注释，就另起一行写",
  examples: [
    { source: "---\n标题: '关于 #3 楼的通知'\n---\n\n# 关于 #3 楼的通知", messages: [] },
    {
      source: "---\n标题: 关于 #3 楼的通知\n---\n\n# 关于",
      messages: ["2:8 提醒 “#3 楼的通知”会被当作注释，不算在内容里"],
    },
  ],
});

/** The text being read, and how its ranges become positions in the file. */
export interface YamlSurroundings {
  file: VFile;
  /** The YAML alone. */
  source: string;
  place: (range: TextRange) => Position;
}

/**
 * Finds what YAML allows but an editor cannot have meant: `*` `&` `!` taken as
 * references and tags, a key written twice, words lost behind a `#`.
 */
export function checkYamlNode(node: unknown, around: YamlSurroundings): void {
  if (isAlias(node)) refuse(node, "*", around);
  if (!isScalar(node) && !isCollection(node)) return;
  if (node.anchor !== undefined) refuse(node, "&", around);
  if (node.tag !== undefined) refuse(node, "!", around);
  if (isScalar(node)) checkComment(node, around);
  if (isSeq(node)) for (const item of node.items) checkYamlNode(item, around);
  if (isMap(node)) checkPairs(node.items, around);
}

/** Reports `*name`, `&name` or `!name` before or at a node. */
function refuse(node: unknown, sign: "*" | "&" | "!", { file, source, place }: YamlSurroundings): void {
  const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
  const line = source.lastIndexOf("\n", start - 1) + 1;
  const before = source.slice(line, end).search(new RegExp(`(?<![^\\s[{,])[${sign}]`, "u"));
  const offset = before < 0 ? start : line + before;
  const actual = /^[^\s\]},]*/u.exec(source.slice(offset))?.[0] ?? sign;
  reportError(file, YAML_REFERENCE, `“${actual}”会被当作 YAML 的特殊符号，不是文字`, {
    place: place({ start: offset, end: offset + actual.length }),
    actual,
  });
}

function checkPairs(pairs: readonly Pair[], around: YamlSurroundings): void {
  const lines = new Map<string, number>();
  for (const pair of pairs) {
    checkYamlNode(pair.key, around);
    checkYamlNode(pair.value, around);
    const name = keyOf(pair);
    const place = around.place(rangeOf(pair.key) ?? { start: 0, end: 0 });
    const first = lines.get(name);
    if (first === undefined) lines.set(name, place.start.line);
    else
      reportError(around.file, YAML_DUPLICATE_KEY, `“${name}”写了两次，第一次在第 ${first} 行`, {
        place,
        actual: name,
      });
  }
}

/** `标题: 关于 #3 楼的通知` is read as 关于: tell the editor what is lost. */
function checkComment(node: Scalar, { file, source, place }: YamlSurroundings): void {
  const range = rangeOf(node);
  if (node.type !== "PLAIN" || !range || range.end === range.start) return;
  const comment = /^[ \t]+(?<words>#[^\r\n]*)/u.exec(source.slice(range.end));
  const words = comment?.groups?.["words"];
  if (!comment || words === undefined) return;
  const end = range.end + comment[0].length;
  reportNotice(file, YAML_COMMENT, `“${words}”会被当作注释，不算在内容里`, {
    place: place({ start: end - words.length, end }),
    actual: words,
  });
}
