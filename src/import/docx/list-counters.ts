import type { Level, List } from "./list-definitions.ts";
import { formatNumber, isBeyond } from "./list-number-format.ts";
import { readSymbol } from "../input/symbol-fonts.ts";

/** A number as Word prints it before a paragraph. */
export interface PrintedNumber {
  text: string;
  suffix: Level["suffix"];
  /** Why Word may show another one. */
  doubt?: string;
}

/** Counts the numbered paragraphs of a document in their order. */
export interface ListCounters {
  next: (list: List, level: number) => PrintedNumber;
}

export function createListCounters(): ListCounters {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  /** Levels that stand above numbers already printed though they had none of their own. */
  const skipped = new Set<string>();
  return {
    next(list, level) {
      const values = counts.get(list.key) ?? [];
      counts.set(list.key, values);
      const first = `${list.id} ${level}`;
      const start = list.starts.get(level);
      const before = values[level];
      if (start !== undefined && !begun.has(first)) values[level] = start;
      else values[level] = before === undefined ? (start ?? list.levels.get(level)?.start ?? 1) : before + 1;
      begun.add(first);
      restartBelow(values, list, level);
      const late = before === undefined && start === undefined && skipped.delete(`${list.key} ${level}`);
      for (let above = 0; above < level; above++)
        if (values[above] === undefined && list.levels.has(above)) skipped.add(`${list.key} ${above}`);
      return print(values, list, level, late ? [LATE] : []);
    },
  };
}

/** A paragraph of a level makes those below it begin anew, unless they say otherwise (17.9.10). */
function restartBelow(values: (number | undefined)[], list: List, level: number): void {
  for (let below = level + 1; below < 9; below++) {
    const restart = list.levels.get(below)?.restart;
    if (restart === undefined || (restart > 0 && level < restart)) values[below] = undefined;
  }
}

const LATE = "它的下一级在前面先有了编号，Word、WPS 里可能从后一个数编起";

function print(
  values: readonly (number | undefined)[],
  list: List,
  level: number,
  told: readonly string[],
): PrintedNumber {
  const own = list.levels.get(level) as Level;
  if (own.format === "bullet") return printBullet(own);
  const doubts = new Set(told);
  const text = own.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    if (!other || at > level) return "";
    const number = values[at] ?? other.start;
    if (values[at] === undefined) doubts.add("它的上一级还没有编号，Word 里可能显示成别的");
    const decimal = own.legal && at <= level;
    const { format, custom } = decimal && other.format !== "none" ? { format: "decimal", custom: undefined } : other;
    const zeros = /^(?<zeros>0+)1,/u.exec(custom ?? "")?.groups?.["zeros"];
    if (zeros !== undefined) return String(number).padStart(zeros.length + 1, "0");
    if (isBeyond(number, format)) doubts.add("这种编号排到这里，各版本的 Word、WPS 显示不一样");
    const printed = formatNumber(number, format);
    if (printed === undefined) doubts.add(`编号格式“${format}”不认识，写成了普通数字`);
    return printed ?? String(number);
  });
  const doubt = [...doubts].join("；");
  return { text, suffix: own.suffix, ...(doubt !== "" && { doubt }) };
}

function printBullet({ text, font, suffix }: Level): PrintedNumber {
  const printed = Array.from(text, (character) => readSymbol(font, character.codePointAt(0) ?? 0) ?? "\ufffd").join("");
  const doubt = `项目符号认不出（字体 ${font ?? "不明"}）`;
  return { text: printed, suffix, ...(printed.includes("\ufffd") && { doubt }) };
}
