import type { Position } from "unist";

/**
 * 公开信息: what the official table beside a document states (条例 12, 《基层政务公开标准目录》
 * columns). A field the source does not state is absent; pages show 原文未载明 (law 2).
 */
export interface Disclosure {
  /** 标题 */
  title: string;
  /** Manual line breaks of the title for paper, the same characters as `title`. */
  titleLines?: string[];
  /** 发文字号, e.g. 南青政发〔2022〕5号 */
  documentNumber?: string;
  /** 索引号 */
  indexNumber?: string;
  /** 所属领域 */
  domain?: string;
  /** 一级事项 */
  primaryItem?: string;
  /** 二级事项 */
  secondaryItem?: string;
  /** 公开内容(要素) */
  content?: string;
  /** 公开时限, as worded in the source */
  timeLimit?: string;
  /** 公开方式 */
  mode?: string;
  /** 公开依据 */
  basis?: string;
  /** 公开主体 */
  issuer?: string;
  /** 公开对象 */
  audience?: string;
  /** 公开层级 with the 公开渠道和载体 of each, in the order of the source */
  levels?: DisclosureLevel[];
  /** 成文日期, `YYYY-MM-DD` */
  formedOn?: string;
  /** 发布日期, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` */
  publishedOn?: string;
  /** 来源 */
  source?: string;
  /** 有效性 */
  validity?: string;
  /** 主题分类 */
  subject?: string;
  /** 主题词 or 关键词 */
  keywords?: string;
  /** 生效日期, `YYYY-MM-DD` */
  effectiveOn?: string;
  /** 废止日期, `YYYY-MM-DD` */
  repealedOn?: string;
  /** Fields of the source's table beyond the standard labels, in its order. */
  others?: { label: string; value: string }[];
  /** Files in `attachments/` offered for download. */
  attachments?: { name: string; file: string }[];
  /** Where each field's value stands in the file, by Chinese label; `附件/0` is the file of the first attachment. */
  positions: Record<string, Position>;
}

/** One 公开层级 and its channels. */
export interface DisclosureLevel {
  /** 层级, e.g. 县级 or 乡、村级 */
  level: string;
  /** 公开渠道和载体, each as worded in the source */
  channels: string[];
}
