import { isRealDate } from "../../model/calendar-date.ts";

/** Weights of the 17 digits of a 公民身份号码 (GB 11643-1999, ISO 7064 MOD 11-2). */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/** First two digits: the 省级 codes of GB/T 2260, 81–83 for 港澳台居民居住证, 9 and a code for 外国人永久居留身份证. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|9[1-8])/u;

/** 统一社会信用代码 has no I, O, S, V, Z (GB 32100-2015). */
const CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The check character of a 公民身份号码. @param digits its first 17 */
export function idCheckCharacter(digits: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return ID_CHECKS.charAt(sum % 11);
}

/** Whether 17 digits and a digit or X can be a 公民身份号码: a 省 and a date of birth that exist; its check aside. */
export function hasIdShape(number: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(number) || !PROVINCE.test(number)) return false;
  return /^(?:19|20)/u.test(number.slice(6)) && isDay(number.slice(6, 14));
}

/** Whether the 18th character is the one that the others ask for. */
export function isIdChecked(number: string): boolean {
  return idCheckCharacter(number) === number.charAt(17);
}

/**
 * Whether 15 digits can be an identity number of the first generation. They were given out until 1999 and have no check;
 * births before 1910 are left out, because dates of the 2000s in numbers of papers look like them.
 */
export function isOldIdNumber(number: string): boolean {
  if (!/^\d{15}$/u.test(number) || !PROVINCE.test(number) || /^9|^..00/u.test(number)) return false;
  return Number(number.slice(6, 8)) >= 10 && isDay(`19${number.slice(6, 12)}`);
}

/** Whether 18 characters are a 统一社会信用代码 with its check (GB 32100-2015, ISO 7064 style MOD 31 with powers of 3). */
export function isCreditCode(code: string): boolean {
  if (!/^[1-9A-HJ-NP-RTUWXY][\dA-HJ-NP-RTUWXY]{17}$/u.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += CREDIT_CODE.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}

/** Whether a number has the check digit of bank cards (Luhn, ISO/IEC 7812-1). */
export function isLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number.charAt(number.length - 1 - index)) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function isDay(eight: string): boolean {
  return isRealDate(`${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6)}`);
}
