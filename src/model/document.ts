import type { Position } from "unist";
import type { Annotations } from "./annotations.ts";
import type { Posting } from "./postings.ts";
import type { Disclosure } from "./disclosure.ts";
import type { Validity } from "./validity.ts";

/**
 * The one tree of an official document (公文). Every page, sheet, export and
 * search record reads this object. Walking it in order and joining the markers,
 * labels and values gives the source text back, blanks apart (law 1).
 *
 * All positions are those of the file on disk (1-based line and column, 0-based
 * offset). `value`s carry the source's own characters; a line wrap inside a
 * paragraph is kept as `\n`.
 */
export interface OfficialDocument {
  /** Folder name, e.g. `2022-06-15-zhenggai-fangan`; the `ID` of its URLs. */
  id: string;
  /** Path of the source file as editors know it. */
  path: string;
  disclosure: Disclosure;
  parts: Part[];
  /** 责任, 时限, 指标 … as far as an editor has annotated them; absent where there is no annotations.yaml. */
  annotations?: Annotations;
  /** What later documents of the site say of its problems and measures, the earliest first; absent where none does. */
  progress?: ReportedProgress[];
  /** Every version, oldest first and the newest last; absent where there was never more than this text. */
  revisions?: Revision[];
  /** Where its sheets hang, or hung; absent where nothing is told of it. */
  postings?: Posting[];
}

/** 进展: what a later document says of a problem or a measure. */
export interface ReportedProgress {
  /** `p6`, `p6-m3` */
  unit: string;
  /** In the words of the later document, which has them in the quote's unit. */
  state: string;
  quote: string;
  /** The later document, the unit the quote stands in, its title, and the day it is listed under. */
  document: string;
  target: string;
  title: string;
  date?: string;
}

/** 版本: one text of a document as it was published. */
export interface Revision {
  /** 版本, from 1; a number may be left out, none comes twice. */
  number: number;
  /** 日期, `YYYY-MM-DD`; only the first version may go without. */
  date?: string;
  /** 理由; only the first version may go without. */
  reason?: string;
  /** 已修订 or 已废止; the newest version has what the 有效性 of document.md says. */
  status: Validity;
  /** The text; absent for the newest version, whose text the document itself is. */
  text?: OfficialDocument;
}

/** 组成部分: a 通知 and the 方案 it issues, or an 附件, are parts of one document. */
export interface Part {
  type: "part";
  /** `notice` (a cover that issues another part), `main`, `annex1`, `annex2` … */
  id: string;
  kind: "notice" | "main" | "annex";
  children: Node[];
  position: Position;
}

/**
 * How a number is printed (结构层次序数, GB/T 9704-2012 7.3.3, and the other
 * numberings that plans and 预案 use).
 */
export type MarkerStyle =
  | "part" // 第一部分
  | "volume" // 第一编
  | "chapter" // 第一章
  | "section" // 第一节
  | "article" // 第一条, 第二条之一
  | "chinese" // 一、
  | "chinese-paren" // (一) （一）
  | "decimal" // 1.1 / 1.2.3 / a bare `1 总则` where decimals follow
  | "problem-word" // 问题1: / 问题一、
  | "arabic" // 1. 1、 1．
  | "arabic-paren" // (1) （1）
  | "arabic-half-paren" // 1) 1）
  | "circled" // ①
  | "point"; // 一是

/** A printed number: `1.`, `（一）`, `②`, `1.2.3`, `一是`. */
export interface Marker {
  style: MarkerStyle;
  /** `[3]` for `3.`, `(三)` or `③`; `[1, 2, 3]` for `1.2.3`; `[2, 1]` for 第二条之一 and （二之一）, which were put in later. */
  numbers: number[];
  /** As printed, without blanks around it. */
  text: string;
  /** Width of its punctuation; `none` for ①, 一是 and 1.2 followed by a blank. */
  width: "half" | "full" | "none";
  position: Position;
}

export type ParagraphRole =
  | "addressee" // 主送机关
  | "document-number" // 发文字号, printed under the title
  | "signature" // 署名
  | "date" // 成文日期, as printed
  | "annex-note" // 附件说明
  | "contents" // 目录 that was typed, and its lines
  | "note" // 附注
  | "table-caption" // the name of the table under it: 表1 各村名额
  | "table-unit" // 单位：万元, between caption and table
  | "table-note" // 注：…, directly under a table
  | "imprint"; // 版记: 抄送, 印发

/** Source text without structure of its own. */
export interface Paragraph {
  type: "paragraph";
  role?: ParagraphRole;
  value: string;
  position: Position;
}

/** A title line. `title` and `annex-mark` head a part; others are unnumbered headings or the words of a section's own title line. */
export interface Heading {
  type: "heading";
  role: "title" | "annex-mark" | "section";
  /** 1 for part titles, 2 for 一、, 3 for (一) … */
  depth: number;
  value: string;
  position: Position;
}

/**
 * A cell of a table. Of merged cells there is one, at the upper left, with the text: the places that it covers have none.
 */
export interface TableCell {
  /** Its text; `\n` parts the paragraphs in it (a cell is never wrapped in the source). */
  value: string;
  /** The column of the grid in which it begins, from 0. */
  column: number;
  /** How many columns and rows it covers, at least 1. */
  columnSpan: number;
  rowSpan: number;
  /** The pictures in it, behind its text. */
  images: Image[];
  position: Position;
}

export interface TableRow {
  /** `head` 表头, any number of rows at the top; `total` 合计, 总计, 小计; `body` all others. */
  kind: "head" | "body" | "total";
  /** Its address: `t2-r17`; none of a row of the head. */
  anchor?: string;
  /** The cells that begin in this row, from left to right. */
  cells: TableCell[];
  position: Position;
}

/** What the cells of a column hold; decides about width, breaks and alignment, never about words. */
export type ColumnKind = "number" | "money" | "date" | "name" | "code" | "prose";

export interface TableColumn {
  kind: ColumnKind;
  /** Whether it numbers the rows: 序号. */
  isSerial: boolean;
}

/** A table. Its caption, its 单位 and its notes are paragraphs around it (see {@link ParagraphRole}). */
export interface Table {
  type: "table";
  /** `t2`, the second table of its part; begins the addresses of its rows. */
  anchor: string;
  /** The columns of the grid; each row covers all of them with its cells and those merged from above. */
  columns: TableColumn[];
  /** The head, if it has any, comes first. */
  rows: TableRow[];
  /**
   * The problems that the table lists, in their groups: what the cells say, read a second time, as running text would be.
   * The text of the table stays in its rows; what walks through a text meets these only where it asks for them. Absent of a
   * table that lists none.
   */
  problems?: Numbered[];
  position: Position;
}

/** A picture kept in the document's `attachments/` folder. Its `alt` is not official text. */
export interface Image {
  type: "image";
  url: string;
  alt: string;
  position: Position;
}

/** What a printed label such as 整改措施: or 责任单位: introduces. */
export interface Labelled {
  type: "labelled";
  /** The label without punctuation: `整改措施`. */
  name: string;
  kind: LabelKind;
  /**
   * As printed, with its punctuation: `整改措施:`, `【整改措施】`, `(责任单位:` where it stands in brackets. Empty in a table
   * of problems: there the label stands once in the head, and where its `name` is shown, it is furniture.
   */
  label: string;
  children: Node[];
  /** In a table of problems: the measures beside which it stands, where they are not all of the problem. */
  holdsFor?: Numbered[];
  position: Position;
}

export type LabelKind =
  | "problem" // 问题表现, 具体表现
  | "measures" // 整改措施, 整改举措
  | "goal" // 整改目标
  | "progress" // 整改情况, 整改进展
  | "responsible" // 责任单位, 责任领导, 责任人, 牵头单位 …
  | "limit" // 整改时限, 完成时限
  | "other"; // 备注, 问题来源: what else has a column in a table of problems

/** A numbered unit: its number is its address (law 3). */
export interface Numbered {
  /**
   * section 章节 一、 (一) 第一章 1.1;
   * problem 问题, an item that carries 整改措施;
   * measure 整改措施, one numbered measure, or the single unnumbered one (`m0`);
   * item, any other numbered paragraph.
   */
  type: "section" | "problem" | "measure" | "item";
  /** `s3-2`, `c2`, `p6`, `p6-m3`, `p10-m0`, `p3-k1`, `s1-n2-i1`, `d1-2`, `t12`. */
  id: string;
  /**
   * Absent only for unnumbered measures of a problem, and for a section under an unnumbered heading: that one's id
   * (`u1`, `u2` …) is an anchor, not an address to cite, and so are those of measures (`p1-r1`, `p1-r2` …) where a problem
   * has several in rows of a table.
   */
  marker?: Marker;
  children: Node[];
  position: Position;
}

export type Leaf = Paragraph | Heading | Table | Image;
export type Node = Leaf | Labelled | Numbered;
