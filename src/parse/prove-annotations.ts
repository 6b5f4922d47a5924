import type { Position } from "unist";
import type { VFile } from "vfile";
import type { WrittenAnnotations } from "../model/annotations.ts";
import { TIME_KINDS } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { walkUnits } from "../model/walk.ts";
import { annotationIds, isIdOf } from "./annotation-ids.ts";
import { namesDay } from "./chinese-dates.ts";
import { declareMessage } from "./declare-message.ts";
import { readFigure } from "./figures.ts";
import { reportError } from "./report.ts";
import { readTimeWords } from "./time-words.ts";

/** The files of an example. */
const annotated = (annotations: string) => ({
  "documents/2022-jia/document.md":
    "---\n标题: 甲\n成文日期: 2022-06-01\n---\n\n1.渠道淤塞。\n\n整改措施：由镇农办于6月底前清淤20公里。",
  "documents/2022-jia/annotations.yaml": annotations,
});

/** A target is no unit of the document. */
export const ANNOTATION_TARGET = declareMessage({
  id: "annotation-target",
  title: "annotations.yaml 写的位置，公文里都有",
  why: "责任、时限和指标要挂在原文的一条上，位置不在就无处可查",
  fix: "打开网页，点开那一条的序号，链接里“#”后面的就是；第一个编号以前的文字写 main 或 notice",
  examples: [
    {
      files: annotated("责任:\n  - 位置: p1-m0\n    原文: 清淤20公里"),
      messages: [],
    },
    {
      files: annotated("责任:\n  - 位置: p2\n    原文: 清淤20公里"),
      messages: ["documents/2022-jia/annotations.yaml:2:9 错误 原文里没有“p2”这个编号"],
    },
  ],
});

/** Words are not those of the target. */
export const ANNOTATION_QUOTE = declareMessage({
  id: "annotation-quote",
  title: "annotations.yaml 引的话，在那个位置一字不差",
  why: "表格里的每一格都要能在原文里找到，不添一字",
  fix: "从原文里复制这句话，标点也要一样",
  examples: [
    {
      files: annotated("责任:\n  - 位置: p1-m0\n    原文: 清淤20公里"),
      messages: [],
    },
    {
      files: annotated("责任:\n  - 位置: p1-m0\n    原文: 清淤二十公里"),
      messages: ["documents/2022-jia/annotations.yaml:3:9 错误 “原文”的“清淤二十公里”在 p1-m0 里一字不差地找不到"],
    },
  ],
});

/** A time is no day. */
export const ANNOTATION_TIME = declareMessage({
  id: "annotation-time",
  title: "annotations.yaml 的“时间”要读得出是哪一天",
  why: "读不出来就不能排在时间表里",
  fix: "在“时间”里只写说时间的那几个字；没有年份的要先有成文日期",
  examples: [
    {
      files: annotated("时限:\n  - 位置: p1-m0\n    原文: 于6月底前清淤\n    时间: 6月底前"),
      messages: [],
    },
    {
      files: annotated("时限:\n  - 位置: p1-m0\n    原文: 清淤20公里"),
      messages: ["documents/2022-jia/annotations.yaml:3:9 错误 读不懂“清淤20公里”说的是什么时候"],
    },
  ],
});

/** A figure has no number, or more than one. */
export const ANNOTATION_FIGURE = declareMessage({
  id: "annotation-figure",
  title: "annotations.yaml 的“数值”里有一个数，只有一个",
  why: "两个数写在一起，不知道哪个是指标",
  fix: "只写数和它的单位，例如 1.2万元、不少于20天；几个数分几条写",
  examples: [
    {
      files: annotated("指标:\n  - 位置: p1-m0\n    原文: 清淤20公里\n    名称: 清淤\n    数值: 20公里"),
      messages: [],
    },
    {
      files: annotated(
        "指标:\n  - 位置: p1-m0\n    原文: 6月底前清淤20公里\n    名称: 清淤\n    数值: 6月底前清淤20公里",
      ),
      messages: ["documents/2022-jia/annotations.yaml:5:9 错误 “6月底前清淤20公里”里应当有一个数，而且只有一个"],
    },
  ],
});

/** A number of an entry is none, or two have it. */
export const ANNOTATION_ID = declareMessage({
  id: "annotation-id",
  title: "annotations.yaml 的“编号”是公开过的，不重复",
  why: "清单的链接、日历和数据靠它找到这一条，两条一样就不知道是哪一条",
  fix: "新写的、复制来的一条，删去“编号”这一行",
  examples: [
    {
      files: annotated("责任:\n  - 位置: p1-m0\n    原文: 清淤20公里\n    编号: duties-1"),
      messages: [],
    },
    {
      files: annotated(
        "责任:\n  - 位置: p1-m0\n    原文: 清淤20公里\n    编号: duties-1\n  - 位置: p1-m0\n    原文: 由镇农办\n    编号: duties-1",
      ),
      messages: ["documents/2022-jia/annotations.yaml:7:9 错误 编号“duties-1”写在两条上"],
    },
    {
      files: annotated("责任:\n  - 位置: p1-m0\n    原文: 清淤20公里\n    编号: 第1条"),
      messages: ["documents/2022-jia/annotations.yaml:4:9 错误 “第1条”不是“责任”的编号"],
    },
  ],
});

/** An entry of any list, as it is written down. */
export type WrittenEntry = { 位置: string; 原文: string; 编号?: string | undefined } & Record<string, unknown>;

/** Fields that are not words of the text. */
export const OWN_WORDS: ReadonlySet<string> = new Set(["位置", "编号", "类别", "性质", "外部解释", "公文", "问题"]);

/**
 * Proves the entries of annotations.yaml: every target exists, every quote and every other word stands there, a time is
 * one and a figure has one number. What is not so is told on the file, all of it at once.
 *
 * @param lists by their names in the file
 * @param positionOf where a field of an entry stands in it
 */
export function proveAnnotations(
  file: VFile,
  lists: readonly [name: keyof WrittenAnnotations, entries: readonly WrittenEntry[]][],
  document: OfficialDocument,
  positionOf: (name: string, index: number, key: string) => Position,
): void {
  const texts = listTexts(document);
  for (const [name, entries] of lists) {
    proveIds(file, name, entries, (index) => positionOf(name, index, "编号"));
    for (const [index, one] of entries.entries()) {
      const place = (key: string) => positionOf(name, index, key);
      proveQuotes(file, one, texts, place);
      if (name === "时限") proveTime(file, one, document, place);
      if (name === "指标") proveFigure(file, one, place);
    }
  }
}

function proveIds(
  file: VFile,
  name: keyof WrittenAnnotations,
  entries: readonly WrittenEntry[],
  place: (index: number) => Position,
): void {
  const ids = annotationIds(name, entries);
  for (const [index, { 编号: id }] of entries.entries()) {
    if (id === undefined) continue;
    const isDouble = ids.indexOf(id) < index;
    if (isIdOf(name, id) && !isDouble) continue;
    const says = isDouble ? `编号“${id}”写在两条上` : `“${id}”不是“${name}”的编号`;
    reportError(file, ANNOTATION_ID, says, { place: place(index), actual: id });
  }
}

/** The text of a unit, and of the problem, article or section around it, where a sentence may begin. */
export interface UnitText {
  own: string;
  around: string;
}

/** Every unit and every part, by id. Blanks are taken out. */
export function listTexts({ parts }: OfficialDocument): Map<string, UnitText> {
  const texts = new Map<string, UnitText>();
  for (const part of parts) {
    const whole = withoutBlanks(textOf(part));
    texts.set(part.id, { own: whole, around: whole });
    walkUnits(part.children, (node, ancestors) => {
      if (!("id" in node)) return;
      const own = withoutBlanks(textOf(node));
      const around = ancestors.findLast((one) => "id" in one && (one.type === "problem" || one.type === "section"));
      texts.set(node.id, { own, around: around ? withoutBlanks(textOf(around)) : own });
    });
  }
  return texts;
}

function proveQuotes(
  file: VFile,
  one: WrittenEntry,
  texts: ReadonlyMap<string, UnitText>,
  place: (key: string) => Position,
): void {
  const text = texts.get(one.位置);
  if (text === undefined) {
    reportError(file, ANNOTATION_TARGET, `原文里没有“${one.位置}”这个编号`, {
      place: place("位置"),
      actual: one.位置,
    });
    return;
  }
  for (const [key, value] of Object.entries(one)) {
    if (OWN_WORDS.has(key)) continue;
    for (const words of Array.isArray(value) ? (value as string[]) : [String(value)]) {
      const plain = withoutBlanks(words);
      if ((key === "原文" ? text.own : text.around).includes(plain)) continue;
      const elsewhere = [...texts].findLast(([, { own }]) => own.includes(plain))?.[0];
      reportError(file, ANNOTATION_QUOTE, `“${key}”的“${words}”在 ${one.位置} 里一字不差地找不到`, {
        place: place(key),
        note: elsewhere === undefined ? ANNOTATION_QUOTE.fix : `这句话在 ${elsewhere}，改正位置或抄 ${one.位置} 里的话`,
        actual: words,
      });
    }
  }
}

function proveTime(
  file: VFile,
  one: WrittenEntry,
  { disclosure }: OfficialDocument,
  place: (key: string) => Position,
): void {
  const { 时间: words = one.原文 } = one as WrittenEntry & { 时间?: string };
  const kind = one["类别"] as keyof typeof TIME_KINDS | undefined;
  if (kind !== undefined || readTimeWords(words, disclosure.formedOn)) return;
  const at = place(one["时间"] === undefined ? "原文" : "时间");
  if (disclosure.formedOn !== undefined && namesDay(withoutBlanks(words.normalize("NFKC")))) {
    reportError(file, ANNOTATION_TIME, `推不准“${words}”是哪一天`, {
      place: at,
      note: `一条只写一个日子或者一段日子，几个日子分几条写；没有写年份又离成文日期 ${disclosure.formedOn} 太远的、写“6月初”“9月前”的，加一行“类别: 固定”，网页上照原文写，不推算日期`,
      actual: words,
    });
    return;
  }
  reportError(file, ANNOTATION_TIME, `读不懂“${words}”说的是什么时候`, {
    place: at,
    note: `在“时间”里只写说时间的那几个字；写法特别的，加一行“类别: ${Object.keys(TIME_KINDS).join("、")}”里的一个；没有年份的要先有成文日期`,
    actual: words,
  });
}

function proveFigure(file: VFile, one: WrittenEntry, place: (key: string) => Position): void {
  const { 数值: words = "" } = one as WrittenEntry & { 数值?: string };
  if (readFigure(words)) return;
  reportError(file, ANNOTATION_FIGURE, `“${words}”里应当有一个数，而且只有一个`, {
    place: place("数值"),
    actual: words,
  });
}
