import type { TimeKind, TimeNote } from "../model/annotations.ts";
import type { TimeReading } from "../model/time-words.ts";
import { readTimeWords } from "../parse/time-words.ts";
import { listWords as words } from "../ui/list-words.ts";

/** A time with what its words mean. */
export interface ReadNote {
  kind: TimeKind;
  /** Missing where an editor had to say the kind, because the words are not read. */
  reading?: TimeReading;
  /** What follows from the words, as a sentence; nothing where they say it all. */
  derived?: string;
}

/** @param formedOn 成文日期, for words that leave the year out */
export function readNote({ words: said, kind }: TimeNote, formedOn: string | undefined): ReadNote {
  const reading = readTimeWords(said, formedOn);
  // What an editor says of the kind comes before what is read.
  if (!reading || (kind !== undefined && kind !== reading.kind)) return { kind: kind ?? "vague" };
  const derived = sentenceOf(reading);
  return { kind: reading.kind, reading, ...(derived === undefined ? {} : { derived }) };
}

function sentenceOf(reading: TimeReading): string | undefined {
  switch (reading.kind) {
    case "fixed":
    case "phase": {
      const span = reading.start === reading.end ? reading.end : words.span(reading.start, reading.end);
      return reading.yearDerived ? words.yearDerived(span) : span;
    }
    case "relative":
      return words.relative(reading.from, reading.amount, words.units[reading.unit]);
    case "recurring":
      return words.recurring(words.periods[reading.every], reading.times, reading.atLeast === true);
    case "target":
      return words.targetYear(reading.year);
    case "vague":
      return undefined;
  }
}
