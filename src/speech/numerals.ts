const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];
const GROUPS = ["", "万", "亿", "万亿"];

/** Digit by digit, as years and codes are said: `2022` as 二零二二; anything else stays. */
export function spellDigits(digits: string): string {
  return digits.replace(/[0-9]/gu, (digit) => DIGITS[Number(digit)] ?? digit);
}

/** As telephone numbers are said, where 一 and 七 would sound alike: `0731` as 零七三幺. */
export function spellPhone(digits: string): string {
  return spellDigits(digits).replace(/一/gu, "幺");
}

/**
 * A number by its value: `20741` as 二万零七百四十一, `0.05` as 零点零五, `1,234` as 一千二百三十四. One that begins with needless
 * zeros, or is longer than 16 digits, is no quantity and is spelled.
 *
 * @param number digits, with `,` between thousands and one `.`, or none
 */
export function countNumber(number: string): string {
  const [whole = "", decimals] = number.replace(/,/gu, "").split(".");
  const isCode = whole.length > 16 || /^0[0-9]/u.test(whole);
  const said = isCode ? spellDigits(whole) : countWhole(whole);
  return decimals === undefined ? said : `${said}点${spellDigits(decimals)}`;
}

function countWhole(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.push(digits.slice(Math.max(0, end - 4), end));
  let said = "";
  let isGap = false;
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = Number(groups[at]);
    if (group === 0) {
      isGap = said !== "";
      continue;
    }
    if (said !== "" && (isGap || group < 1000)) said += "零";
    said += countGroup(group) + (GROUPS[at] ?? "");
    isGap = false;
  }
  // 10–19 are said without their 一, at the beginning only.
  return said === "" ? "零" : said.replace(/^一十/u, "十");
}

function countGroup(group: number): string {
  let said = "";
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      isGap = said !== "";
      continue;
    }
    said += (isGap ? "零" : "") + (DIGITS[digit] ?? "") + (PLACES[place] ?? "");
    isGap = false;
  }
  return said;
}
