/** What is printed above the title of a document on paper, and under its text (GB/T 9704-2012 7.2, 7.4). All but `withoutSigner` take words without blanks. */

export function isDocumentNumber(words: string): boolean {
  return /^[\p{Script=Han}]{1,16}[〔［[【(（]\d{4}[〕］\]】)）]第?\d{1,4}号$/u.test(words);
}

/** 上行文 print 签发人 on the line of the 发文字号. */
export function withoutSigner(text: string): string {
  return text.replace(/\s*签\s*发\s*人\s*[:：].{1,20}$/u, "");
}

const NUMBER =
  /(?:\p{Script=Han}[\p{Script=Han}\s]{0,30})?[〔［[【(（]\s*\d{4}\s*[〕］\]】)）]\s*第?\s*\d{1,4}\s*号|\p{Script=Han}{2,30}令\s*第?\s*\d{1,4}\s*号/u;
/** What may stand on the line of the 发文字号: 发文机关标志 before it, brackets around it, 签发人 or 紧急程度 behind it. */
const NUMBER_LINE = new RegExp(
  String.raw`^(?:\p{Script=Han}{4,40}文件\s+)?[(（]?\s*(?<number>${NUMBER.source})\s*[)）]?(?:\s*签\s*发\s*人\s*[:：].{0,20})?$`,
  "u",
);

/** Where the 发文字号 stands on a line that has it and nothing but what is printed beside it. */
export function findNumber(text: string): { start: number; end: number } | undefined {
  const number = text.length > 120 ? undefined : NUMBER_LINE.exec(text)?.groups?.["number"];
  if (number === undefined) return undefined;
  const start = text.indexOf(number);
  return { start, end: start + number.length };
}

/** 某县人民政府令, under which its number stands: 第12号. */
export function isOrder(words: string): boolean {
  return /^\p{Script=Han}{3,30}令$/u.test(words);
}

/** 份号, 密级和保密期限, 紧急程度, 发文机关标志, 发文字号 and 签发人. */
export function isLetterhead(words: string): boolean {
  return (
    /^\d{6}$|^(?:绝密|机密|秘密|内部)(?:★.{0,8})?$|^(?:特急|加急|急件|特提|平急)$|^签发人[:：].{0,20}$|^[-—－─_=]*[★☆][-—－─_=]*$|文件$/u.test(
      words,
    ) || isDocumentNumber(words.replace(/签发人[:：].{1,20}$/u, ""))
  );
}

/** 发文机关标志: 某镇人民政府文件. */
export function isOrganMark(words: string): boolean {
  return /^[\p{Script=Han}()（）]{4,40}文件$/u.test(words);
}

/** 版记: 抄送机关, 印发机关 and 印发日期 (7.4). */
export function isImprint(words: string): boolean {
  return /^(?:抄送|抄报|分送|主题词)[:：].|^[(（]?共印\d{1,5}份[)）]?$|^\p{Script=Han}{0,30}\d{4}年\d{1,2}月\d{1,2}日印发$/u.test(
    words,
  );
}
