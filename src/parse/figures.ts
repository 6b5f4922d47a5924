import { withoutBlanks } from "../model/text.ts";
import { readNumbers } from "./read-marker.ts";

/** A figure as its words have it. Nothing is converted: 三分之二 is 2 of the unit 三分之一, 八成 is 8 成. */
export interface Figure {
  /** Digits with a point: `1.2`, `6900`, `41.9`. */
  value: string;
  /** The greater one of a range: 3至5天. */
  to?: string;
  /** As written: `万元`, `%`, `天`; empty where there is none. */
  unit: string;
  comparator: Comparator;
}

/** At least, at most, more, less, about, exactly. */
export type Comparator = "≥" | "≤" | ">" | "<" | "≈" | "=";

const BEFORE: readonly [RegExp, Comparator][] = [
  [/(?:不少于|不低于|不小于|至少|不得少于|不得低于|不得小于|最低|最少|最短|年满)$/u, "≥"],
  [
    /(?:不超过|不多于|不高于|不大于|不突破|至多|最多|最高|最长|不得(?:超过|超出|高于|多于|大于|突破)|控制在|限于)$/u,
    "≤",
  ],
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
const NUMERAL = "[一二两三四五六七八九十百]";
const ARABIC = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
const NUMERALS = `(?<!${NUMERAL}|[第统唯同其万])(?:${NUMERAL}{1,5}|半)`;
const TO = "[至到—–~～-]";
/** Units of figures, as the alternatives of a pattern; longest first. */
export const FIGURE_UNITS =
  "%|‰|百分点|个百分点|个?大类|毫克/升|°C|℃|[万亿千百]?(?:元|亩|户|人次|人|名|个工作日|工作日|日历天|个月|个|公里|千米|平方公里|平方米|立方米|毫米|厘米|米|吨|千克|公斤|斤|克|升|轮次|班次|次|天|日|年|周岁|岁|项|件|条|篇|艘|栋|幢|间|床|顶|部(?![门长分署委队])|种|类|份|处|座|村|所|家|场|期|批|台|辆|套|本|把|头|只|块|轮|口|盏|株|棵|宗|例|笔|张|枚|起|分钟|分|学时|课时|小时|度|倍|公顷|周|层|桌|遍|班|重|支|门|幅|处次|千伏安|千瓦时|千瓦|兆瓦|毫升|分贝|场次|万)";
/** Numerals count only with one of these behind them: 两次, 十五日; not 统一, 一般. */
const COUNTED =
  "个?工作日|个月|个|天|日|年|班次|轮次|次|遍|轮|小时|学时|课时|分钟|周岁|岁|周|倍|户|人次|人|名|[万千百]?元|万?亩|项|件|条|种|类|份|处|座|所|家|场|期|批|台|辆|套|本|层|桌|班|重|支|门";
const OF_TEN = "成(?![立为员功本交果绩效人年型熟都家长])";

/** How figures are written, as patterns; the first that fits a place counts. */
export const FIGURE_WRITINGS: readonly string[] = [
  `(?<of>[百千])分之(?<percent>${NUMERAL}{1,4}|${ARABIC})(?:${TO}(?:[百千]分之)?(?<to>${NUMERAL}{1,4}|${ARABIC}))?`,
  `(?<whole>[二三四五六七八九十])分之(?<value>${NUMERAL}{1,3})`,
  `(?<value>${NUMERAL})(?:成?${TO}(?<to>${NUMERAL}))?(?<unit>${OF_TEN})`,
  `翻(?<value>${NUMERAL})?(?<unit>番)`,
  `(?<value>${ARABIC})(?:(?![日年])(?:${FIGURE_UNITS}))?${TO}(?<to>${ARABIC})(?<unit>${FIGURE_UNITS})`,
  `(?<value>${ARABIC})(?<more>[余多])?(?<unit>${FIGURE_UNITS})`,
  `(?<value>${NUMERALS})(?:${COUNTED})?${TO}(?<to>${NUMERALS})(?<unit>${COUNTED})`,
  `(?<value>${NUMERALS})(?<more>[余多])?(?<unit>${COUNTED})`,
];
const WRITINGS = [...FIGURE_WRITINGS, `(?<value>${ARABIC})`].map((source) => new RegExp(source, "u"));
const ANOTHER = new RegExp(`[0-9]|${NUMERALS}(?:${COUNTED})`, "u");

/**
 * Reads the one figure in some words: `不少于20天` is ≥ 20 天, `25%左右` ≈ 25 %, `3至5天` 3 to 5 天. 万 stays part of the unit.
 * Undefined where there is no figure, or more than one.
 */
export function readFigure(words: string): Figure | undefined {
  const folded = withoutBlanks(words.normalize("NFKC"));
  const found = WRITINGS.map((writing) => writing.exec(folded)).find((match) => match !== null);
  if (!found?.groups) return undefined;
  const { percent, of, whole, to, more, value: number = percent, unit = "" } = found.groups;
  const value = unit === "番" && number === undefined ? "1" : valueOf(number);
  const before = folded.slice(0, found.index);
  const after = folded.slice(found.index + found[0].length);
  if (value === undefined || /[0-9]/u.test(before) || ANOTHER.test(after)) return undefined;
  const upTo = valueOf(to);
  return {
    value,
    ...(upTo !== undefined && { to: upTo }),
    unit: percent === undefined ? (whole === undefined ? unit : `${whole}分之一`) : of === "千" ? "‰" : "%",
    comparator: more === undefined ? comparatorOf(before, after) : ">",
  };
}

/** The digits of a number; of numerals the number that they are. */
function valueOf(words: string | undefined): string | undefined {
  if (words === undefined || /^[0-9]/u.test(words)) return words?.replace(/,/gu, "");
  if (words === "半") return "0.5";
  return words === "百" ? "100" : readNumbers(words.replace("两", "二"))[0]?.toString();
}

function comparatorOf(before: string, after: string): Comparator {
  return (
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ?? BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? "="
  );
}
