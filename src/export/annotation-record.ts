import type { Duty, FigureNote, Quoted, TimeNote } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { readFigure } from "../parse/figures.ts";
import { readTimeWords } from "../parse/time-words.ts";
import type { StartDays } from "../view/counted-limits.ts";
import { startDaysOf } from "../view/counted-limits.ts";
import { readNote } from "../view/time-notes.ts";
import type { AnnotationsRecord, DerivedTime } from "./annotation-schema.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";

/**
 * The annotations of a document as data. Words are as written; everything derived from them is under `derived`. What
 * nobody has annotated is missing, which does not say that the text has nothing of it.
 *
 * @returns undefined for a document without any
 */
export function toAnnotationsRecord(document: OfficialDocument, place: DataSite): AnnotationsRecord | undefined {
  const { annotations } = document;
  if (!annotations) return undefined;
  const days = startDaysOf(document);
  const listOf = <One extends Quoted, Rest>(name: string, all: readonly One[], rest: (one: One) => Rest) =>
    all.map((one, index) => ({
      id: `${name}-${index + 1}`,
      target: one.target,
      url: quoteAddress(document, one.target, place),
      quote: one.quote,
      ...rest(one),
    }));
  const record: AnnotationsRecord = {
    duties: listOf("duties", annotations.duties, dutyOf),
    times: listOf("times", annotations.times, (one) => ({
      words: one.words,
      ...stated({ matter: one.matter }),
      derived: deriveTime(one, days),
    })),
    figures: listOf("figures", annotations.figures, figureOf),
    decisions: listOf("decisions", annotations.rules, ({ condition, result }) => ({ condition, result })),
    terms: listOf("terms", annotations.terms, ({ term, explanation, outside }) => ({
      term,
      ...stated({ explanation, outside }),
    })),
    references: listOf("references", annotations.references, ({ kind, name, documentNumber, document: id }) => ({
      kind,
      name,
      ...stated({
        documentNumber,
        document: id,
        documentUrl: id === undefined ? undefined : dataAddress(place.addresses.document(id), place),
      }),
    })),
  };
  const filled = Object.entries(record).filter(([, list]) => (list ?? []).length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

/** Where a quote stands: its unit, or the page of the document for text above the first number. */
export function quoteAddress(document: OfficialDocument, target: string, place: DataSite): string {
  const isPart = document.parts.some(({ id }) => id === target);
  const { addresses } = place;
  return dataAddress(isPart ? addresses.document(document.id) : addresses.unit(document.id, target), place);
}

/** What a time means, flat, without what is not known. */
export function deriveTime(note: TimeNote, days: StartDays): DerivedTime {
  const { kind, reading, counted } = readNote(note, days);
  if (!reading) return { kind, kindBy: "editor" };
  const own = { ...reading, kindBy: "program" as const };
  if (own.kind === "recurring") {
    const { day, ...rest } = own;
    return { ...rest, ...(day !== undefined && day !== "unread" && { day }) };
  }
  if (!counted) return own;
  const { from: countedFrom, statedBy, end } = counted;
  const last =
    "uncovered" in end
      ? { noCalendarFor: end.uncovered }
      : { dueOn: end.date, ...stated({ dueMayMove: end.awaiting }) };
  return { ...own, countedFrom, countedFromStatedBy: statedBy, ...last };
}

function dutyOf({ bearers, matter, strength, rhythm }: Duty) {
  const reading = rhythm === undefined ? undefined : readTimeWords(rhythm, undefined);
  if (reading?.kind !== "recurring") return { ...bearersOf(bearers), ...stated({ matter, strength, rhythm }) };
  const { kind: _, day, ...rest } = reading;
  const derived = { ...rest, ...(day !== undefined && day !== "unread" && { day }) };
  return { ...bearersOf(bearers), ...stated({ matter, strength, rhythm }), derived };
}

const bearersOf = (bearers: string[]) => (bearers.length === 0 ? {} : { bearers });

function figureOf({ name, words, scope, time, sense }: FigureNote) {
  const figure = readFigure(words);
  const derived = figure && {
    number: Number(figure.value),
    ...(figure.unit !== "" && { unit: figure.unit }),
    comparator: figure.comparator,
  };
  return { name, words, ...stated({ scope, time, sense, derived }) };
}

/** The fields that have a value. */
function stated<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
