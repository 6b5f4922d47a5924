import { withoutBlanks } from "../model/text.ts";
import { readNumbers } from "./read-marker.ts";

/** A figure as its words have it. */
export interface Figure {
  /** Digits with a point: `1.2`, `6900`, `41.9`. */
  value: string;
  /** As written: `万元`, `%`, `天`; empty where there is none. */
  unit: string;
  comparator: Comparator;
}

/** At least, at most, more, less, about, exactly. */
export type Comparator = "≥" | "≤" | ">" | "<" | "≈" | "=";

const BEFORE: readonly [RegExp, Comparator][] = [
  [/(?:不少于|不低于|不小于|至少|不得少于|不得低于|最低|年满)$/u, "≥"],
  [/(?:不超过|不多于|不高于|不大于|至多|最多|不得超过|不得高于|控制在)$/u, "≤"],
  [/(?:超过|超出|高于|多于|大于|突破)$/u, ">"],
  [/(?:低于|少于|小于|不足|不到|未满|不满)$/u, "<"],
  // 至少走访2次: what is counted stands between.
  [/(?:至少|不少于|最少)[^,;。、]{1,8}$/u, "≥"],
  [/(?:约|大约|将近|近)$/u, "≈"],
];
const AFTER: readonly [RegExp, Comparator][] = [
  [/^(?:及以上|以上|或以上)/u, "≥"],
  [/^(?:及以下|以下|以内|之内|内)/u, "≤"],
  [/^(?:左右|上下)/u, "≈"],
];
const DIGITS = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/u;
/** Numerals count only with a unit behind them: 两次, 十五日; not 第一, 统一, 一般. */
const NUMERALS =
  /(?<!第|统|唯|同)[一二两三四五六七八九十百]{1,5}(?=个?工作日|个月|天|日|年|次|小时|分钟|周岁|倍|户|人|名|元|亩)/u;
/** Units of figures, as the alternatives of a pattern; longest first. */
export const FIGURE_UNITS =
  "%|‰|百分点|个百分点|个?大类|毫克/升|[万亿千百]?(?:元|亩|户|人次|人|名|个工作日|工作日|日历天|个月|个|公里|千米|平方米|立方米|毫米|厘米|米|吨|千克|公斤|斤|次|天|日|年|周岁|岁|项|件|条|种|类|份|处|座|村|所|家|场|期|批|台|辆|套|本|把|头|只|块|轮|口|盏|株|棵|宗|例|笔|张|枚|起|分钟|分|小时|度|倍|公顷|万)";
const UNITS = new RegExp(`^(?:${FIGURE_UNITS})`, "u");

/**
 * Reads the one figure in some words: `不少于20天` is ≥ 20 天, `25%左右` ≈ 25 %, `至少走访两次` ≥ 2 次. 万 stays part of the unit: nothing is
 * converted. Undefined where there is no figure, or more than one.
 */
export function readFigure(words: string): Figure | undefined {
  const folded = withoutBlanks(words.normalize("NFKC"));
  const found = DIGITS.exec(folded) ?? NUMERALS.exec(folded);
  if (!found) return undefined;
  const value = valueOf(found[0]);
  if (value === undefined) return undefined;
  const rest = folded.slice(found.index + found[0].length);
  if (/[0-9]/u.test(rest) || (/[^0-9.,]/u.test(found[0]) && NUMERALS.test(rest))) return undefined;
  const unit = UNITS.exec(rest)?.[0] ?? "";
  return {
    value,
    unit,
    comparator: comparatorOf(folded.slice(0, found.index), rest.slice(unit.length)),
  };
}

/** The digits of a number; of numerals the number that they are. */
function valueOf(words: string): string | undefined {
  if (/^[0-9]/u.test(words)) return words.replace(/,/gu, "");
  return readNumbers(words.replace("两", "二"))[0]?.toString();
}

function comparatorOf(before: string, after: string): Comparator {
  return (
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ?? BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? "="
  );
}
