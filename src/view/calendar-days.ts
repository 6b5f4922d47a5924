import type { OfficialDocument } from "../model/document.ts";
import type { Period } from "../model/time-words.ts";
import { addMonths } from "../model/calendar-date.ts";
import { listCitations } from "./citation.ts";
import { readNote } from "./time-notes.ts";

/** A day, a span of days or a recurring day that follows from the words of a document. */
export interface CalendarDay {
  /** 1-based place among the 时限 of the document. */
  number: number;
  /** What is due: words of the source. */
  matter: string;
  quote: string;
  /** Where it stands: `问题6措施(3)`, and the id of the unit. */
  citation: string;
  unit: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  start: string;
  end: string;
  /** Whether the source calls it a phase. */
  isPhase: boolean;
  /** Whether the source leaves the year out. */
  yearDerived: boolean;
  /** Months from one to the next, for what recurs at the end of a period. */
  everyMonths?: number;
}

const MONTHS: Partial<Record<Period, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** What of a document can be put into a calendar: dates, phases, and rhythms by the last day of each period. */
export function listCalendarDays({ annotations, disclosure, parts }: OfficialDocument): CalendarDay[] {
  const { formedOn } = disclosure;
  const citations = new Map(parts.flatMap((part) => [...listCitations(part)]));
  return (annotations?.times ?? []).flatMap((note, index): CalendarDay[] => {
    const { reading } = readNote(note, formedOn);
    const own = {
      number: index + 1,
      matter: note.matter ?? note.quote,
      quote: note.quote,
      citation: citations.get(note.target) ?? "",
      unit: note.target,
    };
    if (reading?.kind === "fixed" || reading?.kind === "phase")
      return [
        {
          ...own,
          start: reading.start,
          end: reading.end,
          isPhase: reading.kind === "phase",
          yearDerived: reading.yearDerived,
        },
      ];
    const months = reading?.kind === "recurring" ? MONTHS[reading.every] : undefined;
    if (months === undefined || formedOn === undefined) return [];
    const day = endOfPeriod(formedOn, months);
    return [{ ...own, start: day, end: day, isPhase: false, yearDerived: false, everyMonths: months }];
  });
}

/** The last day of the month, quarter, half-year or year that a day is in. */
function endOfPeriod(day: string, months: number): string {
  const month = Number(day.slice(5, 7));
  const last = Math.ceil(month / months) * months;
  const first = `${day.slice(0, 4)}-${String(last).padStart(2, "0")}-01`;
  const next = addMonths(first, 1);
  return new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
