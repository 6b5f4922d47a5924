import { idCheckCharacter, isLuhn } from "../../../../src/lint/personal-data/index.ts";

/** An invented identity number: place, day of birth, serial. */
export function idOf(place: string, day: string, serial: string): string {
  const digits = place + day + serial;
  return digits + idCheckCharacter(digits);
}

/** The same with a check character that is wrong. */
export function wrongId(place: string, day: string, serial: string): string {
  const right = idOf(place, day, serial);
  return right.slice(0, 17) + (right.endsWith("3") ? "4" : "3");
}

/** An invented card: its digits with the check digit behind them. */
export function cardOf(digits: string): string {
  const check = "0123456789".split("").find((digit) => isLuhn(digits + digit)) ?? "";
  return digits + check;
}

/** A number with other signs for its digits. */
export function inSigns(number: string, signs: string): string {
  const all = [...signs];
  return number.replace(/\d/gu, (digit) => all[Number(digit)] ?? digit);
}

export const CHINESE = "〇一二三四五六七八九";
export const CAPITAL = "零壹贰叁肆伍陆柒捌玖";
export const CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨";
export const DARK = "⓿❶❷❸❹❺❻❼❽❾";
export const FULL_WIDTH = "０１２３４５６７８９";
export const BOLD = "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗";

/** A table row by row, the first being its head. */
export function table(...rows: string[][]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
