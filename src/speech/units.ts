/** Abbreviations of units, and how they are said behind a number. Signs of one character are said anywhere. */
const UNITS: Readonly<Record<string, string>> = {
  km: "千米",
  m: "米",
  dm: "分米",
  cm: "厘米",
  mm: "毫米",
  μm: "微米",
  "km²": "平方千米",
  km2: "平方千米",
  "m²": "平方米",
  m2: "平方米",
  "cm²": "平方厘米",
  "mm²": "平方毫米",
  "hm²": "公顷",
  hm2: "公顷",
  ha: "公顷",
  "m³": "立方米",
  m3: "立方米",
  "cm³": "立方厘米",
  L: "升",
  l: "升",
  mL: "毫升",
  ml: "毫升",
  t: "吨",
  kg: "千克",
  KG: "千克",
  g: "克",
  mg: "毫克",
  μg: "微克",
  kW: "千瓦",
  KW: "千瓦",
  kw: "千瓦",
  MW: "兆瓦",
  GW: "吉瓦",
  W: "瓦",
  kWh: "千瓦时",
  "kW·h": "千瓦时",
  kV: "千伏",
  KV: "千伏",
  kv: "千伏",
  V: "伏",
  kVA: "千伏安",
  KVA: "千伏安",
  h: "小时",
  min: "分钟",
  s: "秒",
  d: "天",
  Hz: "赫兹",
  dB: "分贝",
  Pa: "帕",
  kPa: "千帕",
  MPa: "兆帕",
  "℃": "摄氏度",
  "°C": "摄氏度",
  "°": "度",
  "′": "分",
  "″": "秒",
  "㎡": "平方米",
  "㎥": "立方米",
  "㎢": "平方千米",
  "㎞": "千米",
  "㎝": "厘米",
  "㎜": "毫米",
  "㎏": "千克",
  "㎎": "毫克",
  "㏄": "毫升",
  "㏊": "公顷",
};

const names = Object.keys(UNITS).sort((one, other) => other.length - one.length);

/** A unit behind a number, for a pattern: the longest first, and no letter behind it. */
export const UNIT = `(?:${names.join("|")})(?![A-Za-z²³])`;

/** Signs that are a unit wherever they stand. */
export const UNIT_SIGN = `[${names.filter((name) => /^[^A-Za-z°]$/u.test(name)).join("")}]`;

/** `mg/L` as 毫克每升. */
export function sayUnit(unit: string): string {
  return unit
    .replace("µ", "μ")
    .split("/")
    .map((one) => UNITS[one] ?? one)
    .join("每");
}
