import { withoutBlanks } from "../model/text.ts";
import { readLabel } from "../parse/labels.ts";
import { readMarker, readNumbers } from "../parse/numbering.ts";

/**
 * The marks by which the pieces of an official document are known
 * (GB/T 9704-2012 7.3). Each takes text as printed; blanks in it change nothing.
 */

/** The kinds of official documents and of the texts they issue. */
export const KIND_WORDS =
  "通知|通告|公告|公示|公报|公示公告|方案|意见|办法|规定|规则|细则|规划|计划|预案|报告|年报|函|批复|决定|决议|命令|令|通报|纪要|解读|说明|制度|要点|清单|目录|指南|简报|总结|名单|结果|条例|标准|规范|守则|章程|情况|信息|台账|汇总表|一览表|明细表|表|纲要|措施|答复|倡议书|公开信|指引|流程|问答|预算|决算|预决算";
const TITLE = new RegExp(`(?:${KIND_WORDS})(?:[(（][^()（）]{1,12}[)）])*$`, "u");
const STRONG_TITLE =
  /关于.+(?:通知|通告|公告|公示|意见|方案|报告|函|批复|决定|决议|通报|纪要|解读|说明|答复|办法)(?:[(（][^()（）]{1,12}[)）])*$/u;

/** Whether a line may be the title of an official document; `strong` when its wording leaves little doubt. */
export function readTitle(text: string): "strong" | "weak" | undefined {
  const title = withoutBlanks(text);
  if (title.length < 4 || title.length > 150 || /[。；;|]|[,，]$/u.test(title)) return undefined;
  if (/(?:^|[^》])(?:>|＞|»)|首页|当前位置/u.test(title)) return undefined;
  if (STRONG_TITLE.test(title)) return "strong";
  return TITLE.test(title) && title.length >= 6 ? "weak" : undefined;
}

export const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,16}[〔［[【(（]\d{4}[〕］\]】)）]第?\d{1,4}号$/u;

export function isDocumentNumber(text: string): boolean {
  return DOCUMENT_NUMBER.test(withoutBlanks(text));
}

const DATE =
  /^[(（]?(?<year>\d{4}|[〇零○Ｏ０0-9一二三四五六七八九]{4})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日[)）]?$/u;

/** A line that is only a date, as `YYYY-MM-DD`; undefined where it is none, or no day of the calendar. */
export function readDateLine(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const groups = DATE.exec(withoutBlanks(text))?.groups;
  if (!groups) return undefined;
  const year = groups["year"]?.replace(/[○Ｏ０]/gu, "〇") ?? "";
  return toDay(year, groups["month"] ?? "", groups["day"] ?? "");
}

/** A date with an organ's name before it on the same line: `某镇人民政府 2022年6月15日`. */
export function readSignedDate(text: string): string | undefined {
  const match = /^(?<organ>\p{Script=Han}{4,40})(?<date>(?:\d{4}|[〇零○一二三四五六七八九]{4})年[^年]{2,8}日)$/u.exec(
    withoutBlanks(text.slice(-120)),
  );
  if (text.length > 100 || !match?.groups || !isOrgan(match.groups["organ"] ?? "")) return undefined;
  return readDateLine(match.groups["date"] ?? "");
}

/** Year, month and day as printed in figures or Chinese numbers. */
export function toDay(year: string, month: string, day: string): string | undefined {
  const numbers = [year, month, day].map((printed) => readNumbers(printed)[0] ?? Number.NaN);
  const [y = 0, m = 0, d = 0] = numbers;
  const time = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || Number.isNaN(time.getTime()) || time.getUTCMonth() !== m - 1 || time.getUTCDate() !== d)
    return undefined;
  return time.toISOString().slice(0, 10);
}

/** Whether a line can be a 署名: the name of one organ, without punctuation. */
export function isOrgan(text: string): boolean {
  const name = withoutBlanks(text);
  return (
    name.length >= 3 &&
    name.length <= 40 &&
    !/[。；;，,：:、？！]/u.test(name) &&
    /(?:政府|委员会|委|办公室|办|局|厅|部|院|处|所|站|中心|组|会|社|校|队|支部|党委|街道|镇|乡|村|公司|指挥部|大队)(?:[(（][^()（）]*[)）])?$/u.test(
      name,
    )
  );
}

/** 主送机关: a short line ending in a colon that announces nothing. */
export function isAddressee(text: string): boolean {
  const line = withoutBlanks(text);
  return (
    /[:：]$/u.test(line) &&
    line.length >= 3 &&
    line.length <= 160 &&
    !/[。；;!！]|如下|以下|下列|通知[:：]|公告[:：]|公示[:：]|情况|附件|因素|原则[:：]$/u.test(line) &&
    readMarker(line) === undefined &&
    readLabel(line) === undefined &&
    /各|局|委|办|府|村|社区|镇|乡|部门|单位|公司|所|站|院|校|厅|会|同志|群众|居民|村民|市民|你/u.test(line)
  );
}

/** The mark above an annex: 附件, 附件1. With a colon it is the 附件说明 under the text instead. */
export const ANNEX_MARK = /^附(?:件|表|录)?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?$/u;

const SENTENCE_END = /(?:[。！？!?…]|[\p{Script=Han}][.．])[”’"」』）)】]*$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-8));
}

/** Running text: a sentence, or a long line with clauses in it. */
export function isProse(text: string): boolean {
  const words = withoutBlanks(text.slice(0, 2000));
  if (words.length < 12 || !/\p{Script=Han}{4}/u.test(words)) return false;
  if (/[。；]|;.*\p{Script=Han}/u.test(words)) return true;
  return words.length >= 28 && (words.match(/[，,、：:]/gu)?.length ?? 0) >= 2;
}

/** A line that begins with an official number or a printed label (整改措施:). */
export function beginsItem(text: string): boolean {
  const head = text.slice(0, 24);
  const marker = readMarker(head);
  return readLabel(head) !== undefined || (marker !== undefined && withoutBlanks(text).length > marker.text.length);
}
