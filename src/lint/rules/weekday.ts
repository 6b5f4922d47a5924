import { defineRule } from "../define-rule.ts";
import { DAY, toDate, toNumbers } from "../printed-dates.ts";
import { pointIn, proseOf } from "../prose.ts";

const WEEKDAYS = "日一二三四五六";

/** A day of the week right after a date: （星期三）, 星期三, (周三). A range such as 周一至周五 is none. */
const WEEKDAY = /^\s?[(（]?(?<words>(?:星期|礼拜|周)(?<day>[一二三四五六日天]))(?![至到、—\-－年边])/u;

/** Years looked at where the year is left out: that of 成文日期 and the next. */
const YEARS = [0, 1];

export const weekday = defineRule({
  id: "weekday",
  title: "日期和星期相符",
  why: "日期和星期不一致，通知、公告的读者不知道该哪一天来。",
  fix: "查日历，对照原文，改正写错的日期或星期；原文就是这样印的，先向起草单位核实",
  examples: [
    {
      source:
        '---\n标题: 甲\n成文日期: "2022-06-10"\n---\n2022年6月15日（星期三）上午和6月16日周四报到，每周一至周五上班。',
      messages: [],
    },
    { source: "每年6月15日（星期二）。", messages: [] },
    {
      source: "会议定于2022年6月15日（星期二）召开。",
      messages: ["1:5 提醒 2022年6月15日是星期三，文中写的是“星期二”"],
    },
    {
      source: '---\n标题: 甲\n成文日期: "2022-12-20"\n---\n会议定于12月28日（周三）召开，1月5日（周二）复查。',
      messages: ["5:18 提醒 1月5日在2022年是星期三，在2023年是星期四，文中写的是“周二”"],
    },
  ],
  check(context, tell) {
    const formed = context.document.disclosure.formedOn?.slice(0, 4);
    for (const prose of proseOf(context)) {
      if (!/星期|周|礼拜/u.test(prose.text)) continue;
      for (const match of prose.text.matchAll(DAY)) {
        const end = match.index + match[0].length;
        const printed = WEEKDAY.exec(prose.text.slice(end, end + 8))?.groups;
        if (!printed) continue;
        const { year, month, day } = toNumbers(match.groups ?? {});
        const years = year !== undefined ? [year] : formed ? YEARS.map((more) => Number(formed) + more) : [];
        const dates = years.map((one) => toDate(one, month, day)).filter((date) => date !== undefined);
        const wanted = WEEKDAYS.indexOf(printed["day"] === "天" ? "日" : (printed["day"] ?? ""));
        if (dates.length === 0 || dates.some((date) => weekdayOf(date) === wanted)) continue;
        const truth = dates.map((date) => `在${date.slice(0, 4)}年是星期${WEEKDAYS[weekdayOf(date)]}`).join("，");
        const words = year === undefined ? truth : truth.replace(/^.*(?=是)/u, "");
        tell.notice(`${match[0]}${words}，文中写的是“${printed["words"]}”`, {
          place: pointIn(prose, match.index),
          actual: match[0],
        });
      }
    }
  },
});

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
