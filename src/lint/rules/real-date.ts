import { daysInMonth } from "../../model/calendar-date.ts";
import type { Tell } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { DAY, toNumbers } from "../printed-dates.ts";
import { pointIn, proseOf } from "../prose.ts";
import type { Prose } from "../prose.ts";

/** The lunar calendar has a 30th of its second month. */
const LUNAR = /[农阴旧]历[^。；，]{0,8}$/u;

/** 2月28日至30日: the month of the first day is that of the second. */
const RANGE = /(?<![0-9])(?<month>[0-9]{1,2})月[0-9]{1,2}日?(?:至|到|-|—|－|–|~|～)(?<day>[0-9]{1,2})日/gu;
const YEAR_AND_MONTH = /(?<![0-9])(?<year>(?:19|20)[0-9]{2})年(?<month>[0-9]{1,2})月/gu;

/** A clock after a word that makes it one; 3:75 alone may be a score or a scale. */
const CLOCK =
  /(?<=(?:[上下]午|[早中晚]上|中午|凌晨|夜间|每[日天]|[0-9]日|周[一二三四五六日末]|[:：][0-9]{2}(?:至|到|[-—－–~～]))[ ]?)(?<hour>[0-9]{1,2})[:：](?<minute>[0-9]{2})(?![0-9:：])/gu;

export const realDate = defineRule({
  id: "real-date",
  title: "文中的日期、钟点是存在的",
  why: "2月30日、6月31日、25:61 这样的日子和钟点不存在，读的人不知道该以哪一天为准。",
  fix: "对照原文改成正确的日期或钟点；原文就是这样印的，先向起草单位核实",
  confirmable: true,
  examples: [
    { source: "2024年2月29日前报送，6月30日前完成，值班时间为每日8:30至24:00。", messages: [] },
    { source: "农历2月30日为集市日，两队比分为上半场3:75，比例尺1:500。", messages: [] },
    {
      source: "2022年2月30日前报送，\n于6月31日、２０２３年２月２９日完成。",
      messages: [
        "1:1 错误 没有“2022年2月30日”这一天：这个月只到 28 日",
        "2:2 错误 没有“6月31日”这一天：这个月只到 30 日",
        "2:8 错误 没有“２０２３年２月２９日”这一天：这个月只到 28 日",
      ],
    },
    {
      source: "自二〇二二年十三月一日起，于2月26日至30日检查，2022年13月验收。",
      messages: [
        "1:2 错误 没有“二〇二二年十三月一日”这一天：一年只有 12 个月",
        "1:15 错误 没有“2月26日至30日”这一天：这个月最多到 29 日",
        "1:27 错误 没有“2022年13月”：一年只有 12 个月",
      ],
    },
    {
      source: "开放时间：每日24:61至25:00，上午8:30—12:60。",
      messages: ["1:8 错误 没有“24:61”这个钟点", "1:14 错误 没有“25:00”这个钟点", "1:27 错误 没有“12:60”这个钟点"],
    },
  ],
  check(context, tell) {
    for (const prose of proseOf(context)) {
      if (!/月|[:：]/u.test(prose.text)) continue;
      const found = [...findDays(prose), ...findClocks(prose)].sort((a, b) => a.index - b.index);
      for (const { index, words, reason } of found) tellWrong(tell, prose, index, words, reason);
    }
  },
});

interface Wrong {
  index: number;
  words: string;
  reason: string;
}

function findDays({ text }: Prose): Wrong[] {
  const found: Wrong[] = [];
  const add = (index: number, words: string, why: string) => {
    if (!LUNAR.test(text.slice(Math.max(0, index - 12), index)))
      found.push({ index, words, reason: `没有“${words}”这一天：${why}` });
  };
  for (const match of text.matchAll(DAY)) {
    const { year, month, day } = toNumbers(match.groups ?? {});
    // A year left out may be a leap year.
    const last = daysInMonth(year ?? 2024, month);
    if (month < 1 || month > 12) add(match.index, match[0], "一年只有 12 个月");
    else if (day < 1 || day > last) add(match.index, match[0], `这个月${limitWords(year, month)} ${last} 日`);
  }
  for (const match of text.matchAll(RANGE)) {
    const month = Number(match.groups?.["month"]);
    const last = daysInMonth(2024, month);
    if (month >= 1 && month <= 12 && Number(match.groups?.["day"]) > last)
      add(match.index, match[0], `这个月${limitWords(undefined, month)} ${last} 日`);
  }
  for (const match of text.matchAll(YEAR_AND_MONTH)) {
    const month = Number(match.groups?.["month"]);
    const whole = found.some(({ index, words }) => match.index >= index && match.index < index + words.length);
    if ((month < 1 || month > 12) && !whole)
      found.push({ index: match.index, words: match[0], reason: `没有“${match[0]}”：一年只有 12 个月` });
  }
  return found;
}

function limitWords(year: number | undefined, month: number): string {
  return year === undefined && month === 2 ? "最多到" : "只到";
}

function findClocks({ text }: Prose): Wrong[] {
  return [...text.matchAll(CLOCK)].flatMap(({ index, groups, 0: words }) => {
    const [hour, minute] = [Number(groups?.["hour"]), Number(groups?.["minute"])];
    const exists = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
    return exists ? [] : [{ index, words, reason: `没有“${words}”这个钟点` }];
  });
}

function tellWrong(tell: Tell, prose: Prose, index: number, words: string, reason: string): void {
  tell.error(reason, { place: pointIn(prose, index), actual: words });
}
