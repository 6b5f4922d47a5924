import { addMonths } from "../model/calendar-date.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { Recurring } from "../model/time-words.ts";
import { MONTHS_OF } from "../model/time-words.ts";
import { listWords as words } from "../ui/list-words.ts";
import { listCitations } from "./citation.ts";
import { startDaysOf } from "./counted-limits.ts";
import { readNote } from "./time-notes.ts";

/** A day, a span of days or a recurring day that follows from the words of a document. */
export interface CalendarDay {
  /** Of the 时限 that it follows from. */
  id: string;
  /** What is due: words of the source. */
  matter: string;
  quote: string;
  /** Where it stands: `问题6措施(3)`, and the id of the unit. */
  citation: string;
  unit: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  start: string;
  end: string;
  kind: "fixed" | "phase" | "relative" | "recurring";
  /** Whether the source leaves the year out. */
  yearDerived: boolean;
  /** How it follows from the words, as a sentence without a full stop. */
  derived: string;
  /** Months from one to the next, for what recurs. */
  everyMonths?: number;
  /** The day of the month it recurs on, 1–30, in shorter months the last; missing for what is on the last day anyway. */
  monthDay?: number;
}

/**
 * What of a document can be put into a calendar: dates, phases, limits counted from a day that is stated, and rhythms,
 * by the day that the words name or else by the last day of each period. What recurs begins in the period of 成文日期.
 */
export function listCalendarDays(document: OfficialDocument): CalendarDay[] {
  const { annotations, parts } = document;
  const days = startDaysOf(document);
  const citations = new Map(parts.flatMap((part) => [...listCitations(part)]));
  return (annotations?.times ?? []).flatMap((note): CalendarDay[] => {
    const { reading, counted, derived = "" } = readNote(note, days);
    if (!reading || reading.kind === "target" || reading.kind === "vague") return [];
    const own = {
      id: note.id,
      matter: note.matter ?? note.quote,
      quote: note.quote,
      citation: citations.get(note.target) ?? "",
      unit: note.target,
      derived,
      kind: reading.kind,
      yearDerived: false,
    };
    switch (reading.kind) {
      case "fixed":
      case "phase":
        return [{ ...own, start: reading.start, end: reading.end, yearDerived: reading.yearDerived }];
      case "relative":
        if (!counted || !("date" in counted.end)) return [];
        return [{ ...own, start: counted.end.date, end: counted.end.date }];
      case "recurring": {
        const { day, ...rest } = recur(reading, days.formedOn) ?? {};
        if (day === undefined) return [];
        const says = reading.day === undefined ? words.endOfPeriod(derived) : derived;
        return [{ ...own, derived: says, start: day, end: day, ...rest }];
      }
    }
  });
}

/** The first day on or after 成文日期 on which something recurs, and how it goes on. */
function recur(
  { every, month, day = "last" }: Recurring,
  formedOn: string | undefined,
): { day: string; everyMonths: number; monthDay?: number } | undefined {
  const months = MONTHS_OF[every];
  if (months === undefined || formedOn === undefined || day === "unread") return undefined;
  const own = Number(formedOn.slice(5, 7));
  const firstMonth = own - ((own - 1) % months) + (month ?? months) - 1;
  const inPeriod = dayOf(formedOn.slice(0, 4), firstMonth, day);
  const first = inPeriod >= formedOn ? inPeriod : dayOf(formedOn.slice(0, 4), firstMonth + months, day);
  const onLast = day === "last" || day === 31;
  return { day: first, everyMonths: months, ...(!onLast && { monthDay: day }) };
}

/** @param month from 1; 13 is January of the next year */
function dayOf(year: string, month: number, day: number | "last"): string {
  // From the 31st, addMonths gives the last day of a month that has no such day.
  const numbered = `${year}-01-${String(day === "last" ? 31 : day).padStart(2, "0")}`;
  return addMonths(numbered, month - 1);
}
