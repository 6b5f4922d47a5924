import { afterEach, describe, expect, test } from "vitest";

import { addCalendarDays, addMonths, daysBetween, isRealDate } from "../../src/model/calendar-date.ts";
import { COVERED_YEARS, addWorkingDays, isWorkingDay } from "../../src/parse/working-days.ts";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

/** 20 working days from the next day, as the State Council's notices have them. */
const twentyDays: { from: string; expected: object }[] = [
  { from: "2022-06-15", expected: { date: "2022-07-13" } },
  { from: "2022-09-20", expected: { date: "2022-10-21" } },
  { from: "2022-01-20", expected: { date: "2022-02-22" } },
  { from: "2025-09-15", expected: { date: "2025-10-17" } },
  { from: "2026-01-30", expected: { date: "2026-03-05" } },
  { from: "2026-09-10", expected: { date: "2026-10-14" } },
  { from: "2026-12-01", expected: { date: "2026-12-29", awaiting: 2027 } },
  { from: "2026-12-10", expected: { uncovered: 2027 } },
  { from: "2031-05-01", expected: { uncovered: 2031 } },
  { from: "2003-06-02", expected: { uncovered: 2003 } },
];

describe.each(["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])(
  "20 working days in %s",
  (place) => {
    test.each(twentyDays)("$from", ({ from, expected }) => {
      process.env["TZ"] = place;
      expect(addWorkingDays(from, 20)).toEqual(expected);
    });
  },
);

test.each([
  { name: "one working day, over a weekend", from: "2022-06-17", count: 1, expected: { date: "2022-06-20" } },
  {
    name: "the first day is not counted even if it is a day off",
    from: "2022-06-18",
    count: 1,
    expected: { date: "2022-06-20" },
  },
  { name: "three over 端午", from: "2022-06-01", count: 3, expected: { date: "2022-06-07" } },
  { name: "across a covered new year", from: "2022-12-28", count: 5, expected: { date: "2023-01-05" } },
])("$name", ({ from, count, expected }) => {
  expect(addWorkingDays(from, count)).toEqual(expected);
});

/** 补班 days of the notices 2022–2026. */
const WORKED_WEEKENDS =
  "2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09 2023-01-28 2023-01-29 2023-04-23 " +
  "2023-05-06 2023-06-25 2023-10-07 2023-10-08 2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 " +
  "2024-09-29 2024-10-12 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 " +
  "2026-05-09 2026-09-20 2026-10-10";

test("the calendar has exactly the worked weekends of the notices", () => {
  const worked: string[] = [];
  for (let day = "2022-01-01"; day < "2027-01-01"; day = addCalendarDays(day, 1))
    if ([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && isWorkingDay(day)) worked.push(day);
  expect(worked).toEqual(WORKED_WEEKENDS.split(" "));
});

test("new years of the calendar are looked at by a person: add their table above", () => {
  expect(COVERED_YEARS).toEqual({ first: 2004, last: 2026 });
});

describe("calendar days", () => {
  test.each([
    { words: "2022-06-15", expected: true },
    { words: "2024-02-29", expected: true },
    { words: "2022-02-29", expected: false },
    { words: "2022-02-30", expected: false },
    { words: "2022-13-01", expected: false },
    { words: "2022-00-10", expected: false },
    { words: "2022-06-00", expected: false },
    { words: "2022-6-15", expected: false },
    { words: "2022-06-15 10:00", expected: false },
    { words: "2022年6月15日", expected: false },
    { words: "", expected: false },
  ])("isRealDate($words)", ({ words, expected }) => {
    expect(isRealDate(words)).toBe(expected);
  });

  test.each([
    { name: "days over a month end", actual: addCalendarDays("2022-06-15", 20), expected: "2022-07-05" },
    { name: "days over a year end", actual: addCalendarDays("2022-12-25", 10), expected: "2023-01-04" },
    { name: "a month", actual: addMonths("2022-06-15", 1), expected: "2022-07-15" },
    { name: "a month without such a day", actual: addMonths("2022-01-31", 1), expected: "2022-02-28" },
    { name: "months over a year end", actual: addMonths("2022-11-30", 3), expected: "2023-02-28" },
    { name: "days between", actual: daysBetween("2022-07-13", "2022-07-20"), expected: 7 },
    { name: "days between, backwards", actual: daysBetween("2022-07-13", "2022-07-01"), expected: -12 },
  ])("$name", ({ actual, expected }) => {
    expect(actual).toBe(expected);
  });
});
