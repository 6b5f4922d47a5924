import type { TimeKind, TimeNote } from "../model/annotations.ts";
import type { TimeReading } from "../model/time-words.ts";
import { whyUncovered } from "../parse/limit-day.ts";
import { readTimeWords } from "../parse/time-words.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { CountedLimit, StartDays } from "./counted-limits.ts";
import { countLimit } from "./counted-limits.ts";

/** A time with what its words mean. */
export interface ReadNote {
  kind: TimeKind;
  /** Missing where an editor had to say the kind, because the words are not read. */
  reading?: TimeReading;
  /** The last day of a relative limit, where the document states the first. */
  counted?: CountedLimit;
  /** What follows from the words, as a sentence; nothing where they say it all. */
  derived?: string;
}

/** @param days 成文日期, for words that leave the year out, and the days that limits are counted from */
export function readNote({ words: said, quote, kind }: TimeNote, days: StartDays): ReadNote {
  const reading = readTimeWords(said, days.formedOn);
  // What an editor says of the kind comes before what is read.
  if (!reading || (kind !== undefined && kind !== reading.kind)) return { kind: kind ?? "vague" };
  const counted = reading.kind === "relative" ? countLimit(reading, { words: said, quote }, days) : undefined;
  const derived = sentenceOf(reading, counted);
  return { kind: reading.kind, reading, ...(counted && { counted }), ...(derived === undefined ? {} : { derived }) };
}

function sentenceOf(reading: TimeReading, counted: CountedLimit | undefined): string | undefined {
  switch (reading.kind) {
    case "fixed":
    case "phase": {
      const span = reading.start === reading.end ? reading.end : words.span(reading.start, reading.end);
      return reading.yearDerived ? words.yearDerived(span) : span;
    }
    case "relative": {
      const limit = words.relative(reading.from, reading.amount, words.units[reading.unit]);
      return counted ? `${limit}：${countedSentence(counted)}` : limit;
    }
    case "recurring": {
      const { every, times, atLeast, month, day } = reading;
      const by = day === undefined || day === "unread" ? "" : words.recurringBy(every, month, day);
      return words.recurring(words.periods[every], times, atLeast === true) + by;
    }
    case "target":
      return words.targetYear(reading.year);
    case "vague":
      return undefined;
  }
}

function countedSentence({ from, statedBy, end }: CountedLimit): string {
  const counting = words.countedFrom[statedBy](from);
  if ("uncovered" in end) return `${counting}：${whyUncovered(end.uncovered).replace(/。$/u, "")}`;
  const { date, awaiting, isDayOff } = end;
  const off = isDayOff === true ? words.dayOff : "";
  return `${counting} → ${date}${off}${awaiting === undefined ? "" : words.awaiting(awaiting)}`;
}
