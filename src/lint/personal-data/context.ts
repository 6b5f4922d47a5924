import { labelBefore, readLabelKind } from "./number-labels.ts";

/** A number with one of these is an amount: 15000000000元, 13500000000.00. */
const AMOUNT_AFTER =
  /^(?:\.\d{1,4}(?!\d)|\s?%|\s?[余多几]?[万亿千百]?元(?!旦)|[余多几]?[万亿]|[余多]?(?:平方|立方|公斤|吨|千瓦|度|kg|kW|m[²³23]?(?![a-z])))/u;
const AMOUNT_BEFORE = /(?:[¥$￥＄]\s?|(?:^|\D)(?:0|\d{3})\.)$/u;

/** Words about money before a card number whose first digits say little. */
const ABOUT_CARDS = /(?:银行|卡号|账[号户]|帐[号户]|开户|信用卡|储蓄|存折|一卡通|社保卡)[^\n]{0,30}$/u;
/** 身份证号码分别为：…、… */
const NAMED_ID =
  /(?:身份证(?:件|明)?|(?:居民|公民)身份|身份|居民证|(?<!许可|执法|资格|工作)证件)(?:\([^()\n]{0,6}\))?(?:号码?|编号)?(?:分别)?(?:为|是)?[^\p{Script=Han}\n]{0,58}$/u;
const ABOUT_PHONES = /(?:电话|手机|联系|号码|微信|致电|拨打)[^\n]{0,16}$/u;

/** What stands around a number, as far as it says what the number is. */
export interface NumberContext {
  /** It is named as another number: 编号, 备案号, 执法证号 … */
  otherNumber: boolean;
  /** It is named as the number of a certain thing, paper or office: 索引号, 档案号, 文书编号; 编号 alone says less. */
  numberOfThing: boolean;
  /** It is named as a code of an office: 索引号 or 统一社会信用代码. */
  codeOfOffice: boolean;
  /** It is named as an identity number. */
  namedId: boolean;
  /** It is named as the number of a 残疾证. */
  namedDisability: boolean;
  /** It has a unit or decimals. */
  amount: boolean;
  /** A Latin letter or a masking sign touches it. */
  touched: boolean;
  /** A bank, card or account is named before it. */
  aboutCards: boolean;
  /** A telephone is named before it. */
  aboutPhones: boolean;
  /** It stands in a web address, or in a mail address of a government site. */
  inAddress: boolean;
}

/** Reads the context of the part of a folded text from `start` to `end`. */
export function readContext(folded: string, start: number, end: number): NumberContext {
  const before = folded.slice(Math.max(0, start - 60), start);
  const after = folded.slice(end, end + 16);
  const word = wordAround(folded, start, end);
  const label = labelBefore(before);
  const kind = readLabelKind(label);
  return {
    otherNumber: kind === "thing" || kind === "number",
    numberOfThing: kind === "thing",
    codeOfOffice: /(?:索引号|信息索引|信用代码|机构代码)$/u.test(label),
    namedId: NAMED_ID.test(before),
    namedDisability: /残疾(?:人)?证(?:号码?|编号|件号)?$/u.test(label),
    amount: AMOUNT_AFTER.test(after) || AMOUNT_BEFORE.test(before),
    touched: isTouched(before, after),
    aboutCards: ABOUT_CARDS.test(before),
    aboutPhones: ABOUT_PHONES.test(before),
    inAddress: /https?:\/\/|\bwww\.|\bgov\.cn(?![\w.-])/iu.test(word),
  };
}

/** Part of a longer code, or the open rest of a masked number; stars on both sides are emphasis. */
function isTouched(before: string, after: string): boolean {
  if (
    /^[A-Za-z]/u.test(after) ||
    (/[A-Za-z]$/u.test(before) && !/(?:tel|phone|mobile|wechat|wx|vx|qq)$/iu.test(before))
  )
    return true;
  const [left, right] = [/[*×]*$/u.exec(before)?.[0] ?? "", /^[*×]*/u.exec(after)?.[0] ?? ""];
  return left !== right || /\d[*×]+$/u.test(before);
}

/** The address-like word around a number, at most 300 characters to each side. */
function wordAround(folded: string, start: number, end: number): string {
  const before = /[\w.@:/?&=%#+~-]*$/u.exec(folded.slice(Math.max(0, start - 300), start))?.[0] ?? "";
  const after = /^[\w.@:/?&=%#+~-]*/u.exec(folded.slice(end, end + 300))?.[0] ?? "";
  return before + folded.slice(start, end) + after;
}
