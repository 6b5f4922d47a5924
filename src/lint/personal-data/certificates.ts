import type { FoundNumber } from "./joined-numbers.ts";

/** What stands between the name of a paper and its number. */
const TO_NUMBER = String.raw`[(]?(?:号码?|证号|编号|卡号|号)?(?:\([^()\n]{0,8}\))?[ \t]*[:：]?[ \t]*(?:为|是)?[ \t]*`;

/** The numbers of papers by which a person is known, each only behind its name (there is no check in them). */
const PAPERS: readonly string[] = [
  String.raw`(?:护照|passport(?:[ ]?(?:no|number))?\.?)${TO_NUMBER}(?<护照>[A-Z]{1,2}[ -]?\d{7,8}|1[45]\d{7})`,
  String.raw`(?:军官|士兵|士官|义务兵|文职(?:干部|人员)?|军人|警官|武警|退役军人|学员)证${TO_NUMBER}(?<军>(?:[\p{Script=Han}]{1,3}字?第?)?\d{6,10}号?)`,
  String.raw`(?:往来港澳|港澳居民来往内地|港澳台居民|港澳|来往大陆|往来台湾|台湾居民来往大陆|内地)[\p{Script=Han}]{0,4}(?:通行证|居住证|证)${TO_NUMBER}(?<港澳>[A-Z]{0,2}\d{7,11})`,
  String.raw`(?:台胞证|回乡证|台胞通行证|通行证)${TO_NUMBER}(?<台胞>[A-Z]{0,2}\d{7,11})`,
  String.raw`(?:社保卡|社会保障卡|社会保险卡|医保卡|医疗保险卡|社会保障号码?|社保)${TO_NUMBER}(?<社保>[A-Z]?\d[A-Z\d]{6,17})`,
  String.raw`(?:户口簿|户口本|户籍|低保证|低保金领取证|特困证|存折|驾驶证|驾照|外国人永久居留身份证|永久居留证|居住证|残疾人证|残疾证)${TO_NUMBER}(?<其他>[A-Z]{0,3}\d{7,20})`,
];
const FIND = PAPERS.map((source) => new RegExp(`${source}(?![\\d*×A-Za-z])`, "giu"));

/** Finds them in a folded text; a masked one is none. */
export function findCertificates(folded: string): FoundNumber[] {
  return FIND.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match): FoundNumber[] => {
      const number = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? "";
      const start = match.index + match[0].length - number.length;
      return [{ kind: "certificate", start, end: start + number.length }];
    }),
  );
}
