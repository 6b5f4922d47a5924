import type { Announcement, LimitStart, Recurring, TimeLimit, TimeLimitKind, TimeUnit } from "../model/time-limit.ts";
import { withoutBlanks } from "../model/text.ts";
import { readNumbers } from "./read-marker.ts";

const NUMBER = "(?:[0-9]{1,3}|[一二三四五六七八九十百两]{1,5})";
const UNIT = "(?:工作日|自然日|日|天|月)";
const PUBLISH = "(?:主动|向社会|予以|及时){0,2}(?:公开|公布|公示|公告|更新)";

const ANNOUNCEMENT = new RegExp(
  `[,;。+]?[并且]?(?<words>(?:公示|公告)(?:期限?|时间)?(?:为|(?<least>不少于|不得少于|至少))?(?<amount>${NUMBER})个?(?<unit>${UNIT}))(?=$|[,;。])`,
  "u",
);
const OTHER_LAW = /[,;。(]?法律[、,]?(?:行政)?(?:法规)?(?:[、,]规章)?[^,;。]*?另有规定的?[,;]?从其规定\)?/u;

const WITHIN = new RegExp(
  `^(?<start>[^,;。]*?)(?<amount>${NUMBER})个?(?<unit>${UNIT})(?:内|以内|之内)(?:${PUBLISH})?(?:完毕)?$`,
  "u",
);
const PROMPTLY = /^(?<condition>[^,;。0-9]{0,20}?)(?:及时|随时|实时|即时)(?:公开|公布|更新|公示|公告)(?:信息)?$/u;
const PERMANENT = /^(?:长期|永久|常年)(?:公开|公示|公布)?$/u;
const SAME = /^同上$/u;

/** The words between 自 and 之日起 (or 后), blanks and widths apart, that each start is known by. */
const STARTS: readonly [LimitStart, RegExp][] = [
  ["issued-to-unit", /信息(?:形成|变更|[()或者、/])+下发[至到]?本单位$/u],
  ["formed-or-changed", /信息(?:形成|变更)(?:[()或者、/]*(?:形成|变更)\)?)?$/u],
  [
    "made-or-obtained",
    /^(?:(?:制定|制作|获取|获得|[()或者、/])+(?:政府)?信息|(?:政府)?信息(?:制定|制作|获取|获得|[()或者、/])+)$/u,
  ],
  ["allocation", /资金.*分配(?:结果|方案|计划)?(?:下达|下发)?$/u],
  ["approved", /(?:批复|批准)$/u],
];

/**
 * Reads 公开时限. Widths and blanks make no difference. What is not read as a
 * whole is `unknown`: a limit is never guessed from a part of its words.
 *
 * @param words as the source has them
 */
export function readTimeLimit(words: string): TimeLimit {
  let rest = fold(words);
  const limit: Pick<TimeLimit, "words" | "announcement" | "unlessOtherLaw"> = { words };
  const otherLaw = OTHER_LAW.exec(rest);
  if (otherLaw) {
    limit.unlessOtherLaw = true;
    rest = rest.replace(otherLaw[0], "");
  }
  const announced = ANNOUNCEMENT.exec(rest);
  const announcement = announced && readAnnouncement(announced.groups ?? {});
  if (announced && announcement) {
    limit.announcement = { ...announcement, words: asWorded(announcement.words, words) };
    rest = rest.replace(announced[0], "");
  }
  const kind = readKind(rest.replace(/^[,;。+]+|[,;。+]+$/gu, ""));
  if (kind.kind === "within") return { ...kind, fromWords: asWorded(kind.fromWords, words), ...limit };
  if (kind.kind === "promptly" && kind.condition !== undefined)
    return { ...kind, condition: asWorded(kind.condition, words), ...limit };
  return { ...kind, ...limit };
}

function fold(words: string): string {
  return withoutBlanks(words.normalize("NFKC"));
}

/** Folded words as the source has them. */
function asWorded(folded: string, source: string): string {
  if (folded === "") return "";
  const lengths = [...source].map((character) => ({ character, length: fold(character).length }));
  const start = fold(source).indexOf(folded);
  let position = 0;
  let found = "";
  for (const { character, length } of lengths) {
    if (position + length > start && position < start + folded.length) found += character;
    position += length;
  }
  return start < 0 ? folded : found.trim();
}

function readKind(text: string): TimeLimitKind {
  const condition = PROMPTLY.exec(text)?.groups?.["condition"];
  if (condition !== undefined) return condition === "" ? { kind: "promptly" } : { kind: "promptly", condition };
  if (PERMANENT.test(text)) return { kind: "permanent" };
  if (SAME.test(text)) return { kind: "same-as-above" };
  return readRecurring(text) ?? readWithin(text) ?? { kind: "unknown" };
}

function readWithin(text: string): TimeLimitKind | undefined {
  const { start, amount, unit } = WITHIN.exec(text)?.groups ?? {};
  const count = readAmount(amount);
  if (start === undefined || unit === undefined || count === undefined) return undefined;
  const fromWords = start
    .replace(/^(?:应当|应|自|从|在|于)+/u, "")
    .replace(/(?:之日起?|当日起?|以后|之后|后|起)的?$/u, "");
  const from = readStart(fromWords, start);
  return from && { kind: "within", amount: count, unit: readUnit(unit), from, fromWords };
}

function readStart(event: string, start: string): LimitStart | undefined {
  if (event === "") return "unstated";
  const known = STARTS.find(([, pattern]) => pattern.test(event))?.[0];
  if (known) return known;
  // Another event only where the words mark it as one; digits would be a second limit.
  return /(?:起|后)$/u.test(start) && !/[0-9]/u.test(event) ? "other" : undefined;
}

const PERIODS: Readonly<Record<string, Recurring["every"]>> = {
  年: "year",
  年度: "year",
  半年: "half-year",
  季: "quarter",
  季度: "quarter",
  月: "month",
  周: "week",
};

const RECURRING = new RegExp(
  "^(?:每(?<period>半年|年度?|季度?|月|周)|(?<half>半年))(?=.)(?:的|应当|应)?" +
    `(?:(?<first>首个?月|第一个月)(?:的|份)?|(?<month>${NUMBER})月份?(?:的)?)?(?:(?<day>${NUMBER})[日号])?(?<before>(?:之|以)?前)?` +
    `(?:${PUBLISH})?(?:(?<least>至少|不少于)?(?:${PUBLISH})?(?<times>${NUMBER})次)?(?:${PUBLISH})?$`,
  "u",
);

function readRecurring(text: string): Recurring | undefined {
  const promptly = /[/,;、或]?随时(?:公开|公布|更新)$/u.exec(text);
  const groups = RECURRING.exec(promptly ? text.slice(0, promptly.index) : text)?.groups;
  const every = PERIODS[groups?.["period"] ?? groups?.["half"] ?? ""];
  if (!groups || !every) return undefined;
  const month = groups["first"] ? 1 : readAmount(groups["month"]);
  const day = readAmount(groups["day"]);
  const times = readAmount(groups["times"]);
  if ((groups["month"] && every !== "year") || (month ?? 1) > 12 || (day ?? 1) > 31) return undefined;
  if (groups["before"] && month === undefined && day === undefined) return undefined;
  return {
    kind: "recurring",
    every,
    ...(times !== undefined && { times }),
    ...(groups["least"] && { atLeast: true as const }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(groups["before"] && { before: true as const }),
    ...(promptly && { orPromptly: true as const }),
  };
}

function readAnnouncement(groups: Record<string, string | undefined>): Announcement | undefined {
  const amount = readAmount(groups["amount"]);
  if (amount === undefined) return undefined;
  return {
    amount,
    unit: readUnit(groups["unit"] ?? ""),
    ...(groups["least"] && { atLeast: true as const }),
    words: groups["words"] ?? "",
  };
}

function readUnit(words: string): TimeUnit {
  return words === "工作日" ? "working-day" : words === "月" ? "month" : "calendar-day";
}

function readAmount(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const [amount, ...more] = readNumbers(words.replace("两", "二"));
  return more.length === 0 && amount ? amount : undefined;
}
