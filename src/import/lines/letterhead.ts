/** What is printed above the title of a document on paper, and under its text (GB/T 9704-2012 7.2, 7.4). All but `withoutSigner` take words without blanks. */

export function isDocumentNumber(words: string): boolean {
  return /^[\p{Script=Han}]{1,16}[〔［[【(（]\d{4}[〕］\]】)）]第?\d{1,4}号$/u.test(words);
}

/** 上行文 print 签发人 on the line of the 发文字号. */
export function withoutSigner(text: string): string {
  return text.replace(/\s*签\s*发\s*人\s*[:：].{1,20}$/u, "");
}

/** 份号, 密级和保密期限, 紧急程度, 发文机关标志, 发文字号 and 签发人. */
export function isLetterhead(words: string): boolean {
  return (
    /^\d{6}$|^(?:绝密|机密|秘密|内部)(?:★.{0,8})?$|^(?:特急|加急|特提|平急)$|^签发人[:：].{1,20}$|文件$/u.test(words) ||
    isDocumentNumber(words.replace(/签发人[:：].{1,20}$/u, ""))
  );
}

/** 发文机关标志: 某镇人民政府文件. */
export function isOrganMark(words: string): boolean {
  return /^[\p{Script=Han}()（）]{4,40}文件$/u.test(words);
}

/** 版记: 抄送机关, 印发机关 and 印发日期 (7.4). */
export function isImprint(words: string): boolean {
  return /^(?:抄送|抄报|分送)[:：].|^\p{Script=Han}{0,30}\d{4}年\d{1,2}月\d{1,2}日印发$/u.test(words);
}
