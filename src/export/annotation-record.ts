import type { Duty, FigureNote, Quoted, TimeNote } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { Recurring } from "../model/time-words.ts";
import { readFigure } from "../parse/figures.ts";
import { readTimeWords } from "../parse/time-words.ts";
import type { StartDays } from "../view/counted-limits.ts";
import { startDaysOf } from "../view/counted-limits.ts";
import { targetAddress } from "../view/quoted-place.ts";
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
  const listOf = <One extends Quoted, Rest>(all: readonly One[], rest: (one: One) => Rest) =>
    all.map((one) => ({
      id: one.id,
      target: one.target,
      url: dataAddress(targetAddress(document, one.target, place.addresses), place),
      quote: one.quote,
      ...rest(one),
    }));
  const record: AnnotationsRecord = {
    duties: listOf(annotations.duties, dutyOf),
    times: listOf(annotations.times, (one) => ({
      words: one.words,
      ...stated({ matter: one.matter }),
      derived: deriveTime(one, days),
    })),
    figures: listOf(annotations.figures, figureOf),
    decisions: listOf(annotations.rules, ({ condition, result }) => ({ condition, result })),
    terms: listOf(annotations.terms, ({ term, explanation, outside }) => ({
      term,
      ...stated({ explanation, outside }),
    })),
    references: listOf(annotations.references, ({ kind, name, documentNumber, document: id }) => ({
      kind,
      name,
      ...stated({
        documentNumber,
        document: id,
        documentUrl: id === undefined ? undefined : dataAddress(place.addresses.document(id), place),
      }),
    })),
    progress: listOf(annotations.progress, ({ state, document: id, unit }) => ({
      state,
      document: id,
      documentUrl: dataAddress(place.addresses.document(id), place),
      unit,
    })),
  };
  const filled = Object.entries(record).filter(([, list]) => Array.isArray(list) && list.length > 0);
  if (filled.length === 0) return undefined;
  return { ...Object.fromEntries(filled), ...(annotations.outright && { outright: true }) };
}

/** What a time means, flat, without what is not known. */
export function deriveTime(note: TimeNote, days: StartDays): DerivedTime {
  const { kind, reading, counted } = readNote(note, days);
  if (!reading) return { kind, kindBy: "editor" };
  const kindBy = "program";
  if (reading.kind === "recurring") return { kind, kindBy, ...rhythmOf(reading) };
  const own = { ...reading, kindBy } as const;
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
  return { ...bearersOf(bearers), ...stated({ matter, strength, rhythm }), derived: rhythmOf(reading) };
}

/** A rhythm without a day that is not read. */
function rhythmOf({ kind: _, day, ...rest }: Recurring) {
  return { ...rest, ...(day !== undefined && day !== "unread" && { day }) };
}

const bearersOf = (bearers: string[]) => (bearers.length === 0 ? {} : { bearers });

function figureOf({ name, words, scope, time, sense }: FigureNote) {
  const figure = readFigure(words);
  const derived = figure && {
    number: Number(figure.value),
    ...(figure.to !== undefined && { to: Number(figure.to) }),
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
