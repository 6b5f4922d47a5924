import { addCalendarDays, daysBetween, weekdayOf } from "../model/calendar-date.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { ColumnRoom } from "../model/list-columns.ts";
import { listWords } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import type { ListRow } from "./annotation-lists.ts";
import { bearers, bearersOf } from "./annotation-cells.ts";
import type { CalendarDay } from "./calendar-days.ts";
import { listCalendarDays } from "./calendar-days.ts";
import { officialLine } from "./official-line.ts";
import type { OfficialLine } from "./official-line.ts";
import { quotedPlaces } from "./quoted-place.ts";
import type { ResolveBearer } from "./roles.ts";

const words = listWords.calendarPage;

/** A phase on the time line. */
export interface TimelinePhase {
  /** What the source says, and where. */
  line: OfficialLine;
  href: string;
  /** First and last day, `YYYY-MM-DD`, and what of them is derived. */
  start: string;
  end: string;
  note?: string;
  /** Where its bar begins and how long it is, in thousandths of the whole line. */
  x: number;
  width: number;
}

/** What the calendar page of a document shows; a part that has nothing is empty. */
export interface CalendarPage {
  phases: TimelinePhase[];
  /** Months that something begins in, in order. */
  months: { heading: string; rows: ListRow[] }[];
  periods: ListRow[];
}

/** What its tables have room for. */
export const CALENDAR_ROOM: readonly ColumnRoom[] = ["day", "beside", "long", "long", "medium"];

/** Its anchor in the page of the calendar, and the end of its UID. */
export const calendarId = ({ id }: Pick<CalendarDay, "id">) => id.replace(/^times-/u, "time-");

export function makeCalendarPage(
  document: OfficialDocument,
  addresses: Addresses,
  resolve: ResolveBearer,
): CalendarPage {
  const days = listCalendarDays(document).sort((a, b) => a.start.localeCompare(b.start));
  const duties = document.annotations?.duties ?? [];
  const dated = days.filter(({ everyMonths }) => everyMonths === undefined);
  const placeOf = quotedPlaces(document, addresses);
  const place = ({ unit, quote }: CalendarDay) => placeOf({ target: unit, quote });
  const rowOf = (day: CalendarDay, when: string): ListRow => ({
    id: calendarId(day),
    cells: [
      { kind: "derived", text: when },
      bearers(bearersOf({ target: day.unit, quote: day.quote }, duties), { id: document.id, addresses, resolve }),
      { kind: "official", line: officialLine(day.matter) },
      { kind: "official", line: officialLine(day.quote) },
      { kind: "official", ...place(day) },
    ],
  });
  const months = Map.groupBy(dated, ({ start }) => start.slice(0, 7));
  return {
    phases: layPhases(
      dated.filter(({ kind }) => kind === "phase"),
      (phase) => place(phase).href,
    ),
    months: [...months].map(([month, own]) => ({
      heading: words.month(Number(month.slice(0, 4)), Number(month.slice(5))),
      rows: own.map((day) => rowOf(day, sayWhen(day))),
    })),
    periods: days.flatMap((day) =>
      day.everyMonths === undefined ? [] : [rowOf(day, sayHowOften(day, day.everyMonths))],
    ),
  };
}

/** `每月`; with the day where the words name it. */
function sayHowOften({ monthDay, derived }: CalendarDay, everyMonths: number): string {
  return monthDay === undefined ? words.every(everyMonths) : derived;
}

/** `2022-07-05 星期二（年份按成文日期推算）`; how it was counted, where it is the end of a limit. */
function sayWhen({ kind, start, end, yearDerived, derived }: CalendarDay): string {
  const say = (day: string) => words.day(day, words.weekdays[weekdayOf(day)] ?? "");
  const span = start === end ? say(end) : listWords.span(say(start), say(end));
  if (yearDerived) return `${span}（${words.yearDerived}）`;
  return kind === "relative" ? `${span}（${derived}）` : span;
}

/** Bars on one scale, from the first day of the first phase to the last day of the last. */
function layPhases(phases: readonly CalendarDay[], hrefOf: (phase: CalendarDay) => string): TimelinePhase[] {
  const first = phases[0]?.start ?? "";
  const last = phases.map(({ end }) => end).reduce((one, other) => (one > other ? one : other), first);
  const whole = daysBetween(first, last) + 1;
  return phases.map((phase) => {
    const { quote, start, end, yearDerived } = phase;
    const x = (daysBetween(first, start) / whole) * 1000;
    const until = (daysBetween(first, addCalendarDays(end, 1)) / whole) * 1000;
    return {
      line: officialLine(quote),
      href: hrefOf(phase),
      start,
      end,
      ...(yearDerived ? { note: words.yearDerived } : {}),
      x: Math.round(x),
      // A day in a phase of years must still be seen.
      width: Math.max(Math.round(until) - Math.round(x), 4),
    };
  });
}
