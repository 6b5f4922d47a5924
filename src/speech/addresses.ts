import { spellDigits, spellPhone } from "./numerals.ts";
import type { Reading } from "./reading.ts";
import { at } from "./reading.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "://": "，",
  ".": "点",
  "/": "斜杠",
  "@": "艾特",
  "-": "杠",
  _: "下划线",
  ":": "冒号",
  "?": "问号",
  "=": "等号",
  "&": "和",
  "#": "井号",
  "%": "百分号",
  "~": "波浪号",
  "+": "加",
};
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const HOST = String.raw`(?:${LABEL}\.)+(?:com|cn|net|org|gov|edu|top|vip|info)(?![A-Za-z0-9-])`;
const PATH = String.raw`(?::\d+)?(?:/[\w./?=&#%~:+-]*[\w/=#])?`;
/** Words after which digits are a number to be called. */
const CALLED = "(?:电话|热线|拨打|拨|号码|专线|手机|传真|微信号?|QQ群?号?|邮编|邮政编码)";

/** Web addresses, e-mail, telephone numbers, codes. */
export const ADDRESS_READINGS: readonly Reading[] = [
  {
    name: "an e-mail address",
    pattern: at(String.raw`(?<![\w.+-])[\w.+-]+@(?:${LABEL}\.)+[A-Za-z]{2,}`),
    say: ([written]) => sayAddress(written),
  },
  {
    name: "a web address",
    pattern: at(String.raw`(?<![\w.@-])(?:https?://[\w.-]+${PATH}|${HOST}${PATH})`),
    say: ([written]) => sayAddress(written),
  },
  {
    name: "a number with digits left out, 138****5678, at several places too",
    pattern: at(
      String.raw`(?<![\w*×])(?=\d|[*×Xx]+\d)\d*`,
      String.raw`(?:(?:(?<=\d) (?=[*]{2}))?[*×Xx]{2,}(?:(?<=[*]) (?=[*\d]))?\d*)+[Xx]?(?![\w*×])`,
    ),
    say: ([written]) =>
      (written.match(/\d+[Xx]?$|\d+|\D{2,}/gu) ?? [])
        .map((part) => (/^\d/u.test(part) ? spellPhone(part) : "隐去几位"))
        .join("，"),
  },
  {
    name: "a mobile number",
    pattern: at(String.raw`(?<![\w.-])(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?![\d.])`),
    say: ([, ...parts]) => parts.map(spellPhone).join("，"),
  },
  {
    name: "a telephone number with its area or 400, and an extension",
    pattern: at(
      String.raw`(?<![\w.-])(?:(?:\+?86[- ]?)?\(?(?<area>0\d{2,3})\)?[-—– ]?(?<own>\d{7,8})|(?<free>[48]00)-?(?<group>\d{3,4})-?(?<rest>\d{3,4}))`,
      String.raw`(?:(?:-|转)(?<extension>\d{1,5}))?(?!\d)`,
    ),
    say({ groups }) {
      const { area, own, free, group, rest, extension } = groups ?? {};
      const parts = [area, own, free, group, rest].flatMap((part) => (part === undefined ? [] : [spellPhone(part)]));
      return parts.join("，") + (extension === undefined ? "" : `转${spellPhone(extension)}`);
    },
  },
  {
    name: "digits to be called or dialled, 电话:5221234, 12345热线",
    pattern: at(
      String.raw`(?<![\w.])(?:(?<=${CALLED}(?:\p{Script=Han}{0,2})[::]?\s?)\d{3,12}|(?<=${CALLED}.{0,30}\d{7}[、,/或和]\s?)\d{7,8}`,
      String.raw`|1\d{4}(?=\p{Script=Han}{0,8}(?:热线|平台|专线))|1(?:10|19|2[02])(?=\p{Script=Han}{0,2}(?:报警|急救|火警|接警|指挥)))(?:转(?<extension>\d{1,5}))?(?![\d.:%])(?!\s*[元人个件次户万亿年月日号])`,
    ),
    say: ([written]) => spellPhone(written),
  },
  {
    name: "a standard, GB/T 9704-2012",
    pattern: at(
      String.raw`(?<![\w])(?<body>[A-Z]{1,5}\d{0,2}(?:/[A-Z]{1,3})?)\s?(?<number>\d+(?:\.\d+)*)[-—–](?<year>\d{4})(?!\d)`,
    ),
    say: ({ groups }) =>
      `${spellDigits(groups?.["body"] ?? "").replace("/", "杠")}，${sayAddress(groups?.["number"] ?? "")}，${spellDigits(groups?.["year"] ?? "")}`,
  },
  {
    name: "a code, 430921-2022-001, A-12, 2021-01号",
    pattern: at(
      String.raw`(?<![\w.-])(?:(?=[\d-]*[A-Za-z])[A-Za-z\d]+(?:[-_][A-Za-z\d]*\d[A-Za-z\d]*)+|\d+(?:-\d+){2,}|\d{2,}-\d+(?=号(?:地块|宗地|楼|房)))(?![\w-])`,
    ),
    say: ([written]) => sayAddress(written),
  },
  {
    name: "the number of an account in groups, 6222 0200 1234 5678 901",
    pattern: at(String.raw`(?<![\w.-])\d{4}(?: \d{4}){2,}(?: \d{1,4})?(?![\w.%])(?!,\d)`),
    say: ([written]) => spellPhone(written).replace(/ /gu, "，"),
  },
  {
    name: "the number of a car, 湘H·12345",
    pattern: at(String.raw`(?<=\p{Script=Han}[A-Z]·)[A-Z\d]{5,6}(?!\w)`),
    say: ([written]) => spellDigits(written),
  },
  {
    name: "a long code of digits and letters, 11430921MB1234567X",
    pattern: at(String.raw`(?<![\w.-])(?=\d*[A-Za-z]+\d)(?=(?:[A-Za-z]*\d){5})[A-Za-z\d]{8,}(?![\w-])`),
    say: ([written]) => sayAddress(written),
  },
  {
    name: "a long row of digits that counts nothing",
    pattern: at(
      String.raw`(?<![\w.,])\d{7,}[Xx]?(?![\w.,%‰])(?!\s*[元人个件次户万亿亩吨千斤公米平立株棵只头份条名台套])`,
    ),
    say: ([written]) => spellPhone(written),
  },
  {
    name: "digits behind a letter, G319, PM2.5",
    pattern: at(String.raw`(?<=[A-Za-z])\d+(?<decimals>\.\d+)?(?!\d)`),
    say: ([written]) => sayAddress(written),
  },
];

/** Signs by their names, digits one by one, letters as they are. */
function sayAddress(address: string): string {
  return spellDigits(address.replace(/:\/\/|[./@\-_:?=&#%~+]/gu, (sign) => SIGNS[sign] ?? sign));
}
