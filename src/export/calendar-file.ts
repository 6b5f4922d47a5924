import { addCalendarDays } from "../model/calendar-date.ts";

/** A day for a calendar, with the words it comes from. */
export interface CalendarEvent {
  /** The same for ever: programs know an event that is imported again by it. */
  uid: string;
  summary: string;
  description: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  start: string;
  end: string;
  /** Months from one to the next. */
  everyMonths?: number;
  /** The day of the month it recurs on, 1–30, in shorter months the last; missing for the last day of each. */
  monthDay?: number;
  url?: string;
}

/**
 * An iCalendar file (RFC 5545) of whole days. The stamp of every event is the day of the document, so that the same
 * content gives the same bytes.
 *
 * @param name of the calendar
 * @param stamp `YYYY-MM-DD`
 */
export function writeCalendar(name: string, stamp: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//gongkailan//open data//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => linesOf(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function linesOf(event: CalendarEvent, stamp: string): string[] {
  const { uid, summary, description, start, end, everyMonths, monthDay, url } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${digits(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${digits(start)}`,
    // The end of whole days is the day after (3.6.1).
    `DTEND;VALUE=DATE:${digits(addCalendarDays(end, 1))}`,
    ...(everyMonths === undefined ? [] : [`RRULE:FREQ=MONTHLY;INTERVAL=${everyMonths};${monthDays(monthDay)}`]),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** February has no 30th, and a rule with BYMONTHDAY=30 leaves it out (3.3.10): the last of the days that there are. */
function monthDays(day: number | undefined): string {
  if (day === undefined) return "BYMONTHDAY=-1";
  if (day <= 28) return `BYMONTHDAY=${day}`;
  const days = Array.from({ length: day - 27 }, (_, index) => 28 + index);
  return `BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}

const digits = (day: string) => day.replaceAll("-", "");

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/gu, "\\$&").replace(/\r?\n/gu, "\\n");
}

/** Lines of at most 75 octets, no character torn (3.1). */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (size + octets > 75) {
      pieces.push(piece);
      piece = "";
      // The blank that begins a folded line counts.
      size = 1;
    }
    piece += character;
    size += octets;
  }
  return [...pieces, piece].join("\r\n ");
}
