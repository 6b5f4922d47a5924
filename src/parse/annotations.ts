import type { Position } from "unist";
import type { VFile } from "vfile";
import type { Annotations, Quoted, WrittenAnnotations } from "../model/annotations.ts";
import { annotationsSchema, FIGURE_SENSES, REFERENCE_KINDS, TIME_KINDS } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { walk } from "../model/walk.ts";
import { namesDay } from "./chinese-dates.ts";
import { declareMessage } from "./declare-message.ts";
import { readFigure } from "./figures.ts";
import { reportError } from "./report.ts";
import { readTimeWords } from "./time-words.ts";
import { reportIssues } from "./yaml-issues.ts";
import { readYaml } from "./yaml.ts";

/** annotations.yaml is not what the schema asks for. */
export const ANNOTATION = declareMessage({
  id: "annotation",
  title: "annotations.yaml 的项目名和写法都对",
  why: "写错的项目读不出来",
  fix: "照提示改正；不知道的，留空或删去这一行",
  examples: [],
});

/** A target is no unit of the document. */
export const ANNOTATION_TARGET = declareMessage({
  id: "annotation-target",
  title: "annotations.yaml 写的位置，公文里都有",
  why: "责任、时限和指标要挂在原文的一条上，位置不在就无处可查",
  fix: "打开网页，点开那一条的序号，链接里“#”后面的就是；第一个编号以前的文字写 main 或 notice",
  examples: [],
});

/** Words are not those of the target. */
export const ANNOTATION_QUOTE = declareMessage({
  id: "annotation-quote",
  title: "annotations.yaml 引的话，在那个位置一字不差",
  why: "表格里的每一格都要能在原文里找到，不添一字",
  fix: "从原文里复制这句话，标点也要一样",
  examples: [],
});

/** A time is no day. */
export const ANNOTATION_TIME = declareMessage({
  id: "annotation-time",
  title: "annotations.yaml 的“时间”要读得出是哪一天",
  why: "读不出来就不能排在时间表里",
  fix: "在“时间”里只写说时间的那几个字；没有年份的要先有成文日期",
  examples: [],
});

/** A figure has no number, or more than one. */
export const ANNOTATION_FIGURE = declareMessage({
  id: "annotation-figure",
  title: "annotations.yaml 的“数值”里有一个数，只有一个",
  why: "两个数写在一起，不知道哪个是指标",
  fix: "只写数和它的单位，例如 1.2万元、不少于20天；几个数分几条写",
  examples: [],
});

type ListName = keyof WrittenAnnotations;
type Written = { 位置: string; 原文: string } & Record<string, unknown>;

/** Fields that are not words of the text. */
const OWN_WORDS = new Set(["位置", "类别", "性质", "外部解释", "公文"]);

/**
 * Reads annotations.yaml and proves it: every target exists, every quote and every other word stands there. What
 * does not is told on the file, all of it at once, and stops the build.
 *
 * @returns undefined where anything is wrong
 */
export function readAnnotations(file: VFile, document: OfficialDocument): Annotations | undefined {
  const yaml = readYaml(file);
  if (!yaml) return undefined;
  const result = annotationsSchema.safeParse(yaml.value === "" || yaml.value === null ? {} : yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, ANNOTATION, (path) => keysAt(path));
    return undefined;
  }
  const texts = listTexts(document);
  const written = result.data;
  const told = file.messages.length;
  for (const [name, list] of Object.entries(written) as [ListName, Written[]][])
    for (const [index, one] of list.entries()) {
      const place = (key: string) => yaml.positionOf([name, index, key]);
      proveQuotes(file, one, texts, place);
      if (name === "时限") proveTime(file, one, document, place);
      if (name === "指标") proveFigure(file, one, place);
    }
  if (file.messages.length > told) return undefined;
  return toAnnotations(written, (name, index) => yaml.positionOf([name, index]));
}

/** The text of a unit, and of the problem, article or section around it, where a sentence may begin. */
interface UnitText {
  own: string;
  around: string;
}

/** Every unit and every part, by id. Blanks are taken out. */
function listTexts({ parts }: OfficialDocument): Map<string, UnitText> {
  const texts = new Map<string, UnitText>();
  for (const part of parts) {
    const whole = withoutBlanks(textOf(part));
    texts.set(part.id, { own: whole, around: whole });
    walk(part.children, (node, ancestors) => {
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
  one: Written,
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
  one: Written,
  { disclosure }: OfficialDocument,
  place: (key: string) => Position,
): void {
  const { 时间: words = one.原文 } = one as Written & { 时间?: string };
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

function proveFigure(file: VFile, one: Written, place: (key: string) => Position): void {
  const { 数值: words = "" } = one as Written & { 数值?: string };
  if (readFigure(words)) return;
  reportError(file, ANNOTATION_FIGURE, `“${words}”里应当有一个数，而且只有一个`, {
    place: place("数值"),
    actual: words,
  });
}

function keysAt(path: readonly PropertyKey[]): string[] {
  const [name] = path;
  if (name === undefined) return Object.keys(annotationsSchema.shape);
  const list = annotationsSchema.shape[name as ListName].unwrap();
  return Object.keys(list.element.shape);
}

function toAnnotations(
  written: WrittenAnnotations,
  positionOf: (name: ListName, index: number) => Position,
): Annotations {
  const quoted = (name: ListName, { 位置, 原文 }: { 位置: string; 原文: string }, index: number): Quoted => ({
    target: 位置,
    quote: 原文,
    position: positionOf(name, index),
  });
  return {
    duties: (written.责任 ?? []).map((one, index) => ({
      ...quoted("责任", one, index),
      bearers: one.主体 ?? [],
      ...defined({ matter: one.事项, strength: one.程度, rhythm: one.频次 }),
    })),
    times: (written.时限 ?? []).map((one, index) => ({
      ...quoted("时限", one, index),
      words: one.时间 ?? one.原文,
      ...defined({ matter: one.事项, kind: one.类别 && TIME_KINDS[one.类别] }),
    })),
    figures: (written.指标 ?? []).map((one, index) => ({
      ...quoted("指标", one, index),
      name: one.名称,
      words: one.数值,
      ...defined({ scope: one.范围, time: one.时间, sense: one.性质 && FIGURE_SENSES[one.性质] }),
    })),
    rules: (written.判定规则 ?? []).map((one, index) => ({
      ...quoted("判定规则", one, index),
      condition: one.条件,
      result: one.结果,
    })),
    terms: (written.术语 ?? []).map((one, index) => ({
      ...quoted("术语", one, index),
      term: one.词,
      ...defined({
        explanation: one.解释,
        outside: one.外部解释 && { text: one.外部解释.文字, source: one.外部解释.来源, editor: one.外部解释.编者 },
      }),
    })),
    references: (written.引用 ?? []).map((one, index) => ({
      ...quoted("引用", one, index),
      kind: REFERENCE_KINDS[one.类别],
      name: one.名称,
      ...defined({ documentNumber: one.文号, document: one.公文 }),
    })),
  };
}

/** The fields that have a value. */
function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}
