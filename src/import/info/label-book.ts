import { LABELS, SINGLE_FIELDS } from "../../model/field-list.ts";
import { FIELDS } from "../../model/fields.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { foldWords } from "../../parse/fold-words.ts";

/** What a label of a page stands for. */
export type LabelMeaning =
  /** An official label: a key of `document.md`. */
  | { kind: "official"; key: string }
  /** A label of 公开信息 without a key of its own: kept under 其他公开信息 as printed. */
  | { kind: "other" }
  /** The place of the text itself. */
  | { kind: "text" }
  /** A label of the page frame: 浏览次数, 字体. */
  | { kind: "frame" };

/** The labels of 公开信息 tables and page frames. */
export interface LabelBook {
  meaningOf: (words: string) => LabelMeaning | undefined;
  /** Finds `label:` inside a line, each label with blanks in it too (`索 引 号:`). */
  inline: RegExp;
}

const OTHERS =
  "发布机构 发布单位 发布部门 发布主体 发布人 发文机关 发文机构 发文单位 发文部门 发文日期 发文时间 生成日期 生成时间 公开日期 公开时间 公开形式 公开范围 公开类型 公开属性 " +
  "公开类别 公开目录 公开责任部门 责任部门 制发机关 制作单位 信息类别 信息类型 信息分类 信息形式 信息状态 信息格式 所属机构 所属主题 所属分类 主题类别 主题分类名称 体裁分类 体裁 题材 组配分类 组配 " +
  "服务对象 服务对象分类 服务对象类别 统一登记号 统一编号 规范性文件编号 文件编号 文件类型 文件状态 文种 分类 类别 类型 语种 载体类型 记录形式 内容概述 内容摘要 摘要 概述 信息摘要 事项名称 " +
  "失效日期 失效时间 失效 截止日期 有效期 时效性 效力状态 更新日期 更新时间 收录日期 作者 签发人 签发日期 起草单位 信息来源单位 稿件来源 解读单位 备注 附注 撰稿 审核人";
const TEXT = "公开具体内容 具体内容 正文 正文内容 信息内容 内容 文件内容 信息正文 详细内容";
const FRAME =
  "浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 阅读数 访问次数 访问量 点击次数 点击量 点击数 点击率 点击 人气 字体 字号 字体大小 文字大小 字体显示 视力保护色 保护视力色 背景色 打印 分享 分享到 分享至 " +
  "责任编辑 责编 编辑 编审 初审 复审 终审 审核 校对 录入 扫一扫 当前位置 您的位置 您现在的位置 您当前的位置 您所在的位置 所在位置 上一篇 下一篇 上一条 下一条 主办 主办单位 承办 承办单位 技术支持 网站标识码 版权所有 朗读 收藏 关键字";

/** The labels of fields that a table or page may state; the others are written by an editor. */
const OFFICIAL = [...SINGLE_FIELDS.map(({ label }) => label), LABELS.levels, FIELDS.levels.fields.channels.label];

/**
 * @param vocabulary the word list 信息标签: what other sites call the official labels
 */
export function createLabelBook(vocabulary: Vocabulary): LabelBook {
  const meanings = new Map<string, LabelMeaning>();
  const add = (words: string, meaning: LabelMeaning) => {
    for (const word of words.split(" ")) meanings.set(foldWords(word), meaning);
  };
  add(FRAME, { kind: "frame" });
  add(TEXT, { kind: "text" });
  add(OTHERS, { kind: "other" });
  for (const label of OFFICIAL) meanings.set(foldWords(label), { kind: "official", key: label });
  for (const { name, aliases } of vocabulary.entries)
    if (name !== LABELS.attachments)
      for (const word of [name, ...aliases]) meanings.set(foldWords(word), { kind: "official", key: name });
  const words = [...meanings.keys()].sort((a, b) => b.length - a.length);
  const pattern = words.map((word) => [...word].map(widen).join("[ \\u3000\\u00a0]*")).join("|");
  return {
    meaningOf: (written) =>
      meanings.get(foldLabel(written)) ?? meanings.get(foldLabel(written).replace(/[0-9一二三四]$/u, "")),
    inline: new RegExp(
      `(?:(?<![\\p{L}\\p{N}])|${BEHIND_DATE})(?<label>${pattern})[\\d]?[】\\]]?[ \\u3000\\u00a0]*[:：]`,
      "giu",
    ),
  };
}

/** Pages set 发布日期：2024-10-09 and the next label side by side without a blank in the file. */
const BEHIND_DATE = String.raw`(?<=\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?)`;

/** A label without blanks, brackets and its colon. */
export function foldLabel(written: string): string {
  const label = written.length > 60 ? "" : foldWords(written);
  return label.replace(/^[[【·•*■▪>]+|[\]】]?:?$|[\]】]$/gu, "").replace(/[\]】]$/u, "");
}

/** Both widths of a folded character. */
function widen(character: string): string {
  if (character === "(") return "[(（]";
  if (character === ")") return "[)）]";
  if (character === "/") return "[/／、]";
  return character.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
