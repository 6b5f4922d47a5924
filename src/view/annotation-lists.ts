import type { Annotations, Quoted, TimeKind } from "../model/annotations.ts";
import { FIGURE_SENSES, REFERENCE_KINDS, writtenWord } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import { listCalendarDays } from "./calendar-days.ts";
import { startDaysOf } from "./counted-limits.ts";
import { officialLine } from "./official-line.ts";
import type { OfficialLine } from "./official-line.ts";
import { quotedPlaces } from "./quoted-place.ts";
import type { ResolveBearer } from "./roles.ts";
import { readNote } from "./time-notes.ts";

/** The lists made of the annotations of a document; each has a page of its own. */
export const LIST_IDS = ["duties", "times", "figures", "decisions", "terms", "references"] as const;
export type ListId = (typeof LIST_IDS)[number];

/** A cell: words of the source, a link, a reading derived from them, or nothing stated. */
export type ListCell =
  | { kind: "official"; line: OfficialLine; href?: string }
  | { kind: "links"; links: { line: OfficialLine; href: string }[] }
  | { kind: "derived"; text: string }
  | { kind: "site"; text: string }
  | { kind: "not-stated" };

export interface ListRow {
  /** Anchor in the page of the list. */
  id: string;
  cells: ListCell[];
}

export interface AnnotationList {
  id: ListId;
  heading: string;
  note: string;
  columns: readonly string[];
  sections: { heading?: string; rows: ListRow[] }[];
  /** How many annotations it has. */
  count: number;
}

const official = (text: string | undefined): ListCell =>
  text === undefined ? { kind: "not-stated" } : { kind: "official", line: officialLine(text) };

/** The lists of a document that have anything in them, in the order of {@link LIST_IDS}. */
export function listAnnotations(
  document: OfficialDocument,
  addresses: Addresses,
  resolve: ResolveBearer,
): AnnotationList[] {
  const { annotations } = document;
  if (!annotations) return [];
  const days = startDaysOf(document);
  const placeOf = quotedPlaces(document, addresses);
  const place = (one: Quoted): ListCell => ({ kind: "official", ...placeOf(one) });
  const quote = (one: Quoted): ListCell => official(one.quote);
  const table = (id: ListId, rows: ListRow[], sections: AnnotationList["sections"] = [{ rows }]): AnnotationList => ({
    id,
    heading: words.headings[id],
    note: words.notes[id],
    columns: words.columns[id],
    sections,
    count: rows.length,
  });
  const rowsOf = <One extends Quoted>(id: ListId, list: readonly One[], cells: (one: One) => ListCell[]): ListRow[] =>
    list.map((one, index) => ({ id: `${id}-${index + 1}`, cells: cells(one) }));

  const lists = [
    table(
      "duties",
      rowsOf("duties", annotations.duties, (one) => [
        one.bearers.length === 0
          ? { kind: "not-stated" }
          : {
              kind: "links",
              links: one.bearers.map((name) => ({
                line: officialLine(name),
                href: addresses.role(document.id, resolve(name)),
              })),
            },
        official(one.matter),
        official(one.strength),
        official(one.rhythm),
        quote(one),
        place(one),
      ]),
    ),
    table("times", timeRows(), timeSections()),
    table(
      "figures",
      rowsOf("figures", annotations.figures, (one) => [
        official(one.name),
        official(one.words),
        official(one.scope),
        official(one.time),
        one.sense ? { kind: "site", text: writtenWord(FIGURE_SENSES, one.sense) } : { kind: "not-stated" },
        quote(one),
        place(one),
      ]),
    ),
    table(
      "decisions",
      rowsOf("decisions", annotations.rules, (one) => [official(one.condition), official(one.result), place(one)]),
    ),
    table(
      "terms",
      rowsOf("terms", annotations.terms, (one) => [
        official(one.term),
        one.explanation !== undefined
          ? official(one.explanation)
          : one.outside
            ? { kind: "site", text: words.outside(one.outside) }
            : { kind: "not-stated" },
        place(one),
      ]),
    ),
    table(
      "references",
      rowsOf("references", annotations.references, (one) => [
        { kind: "site", text: writtenWord(REFERENCE_KINDS, one.kind) },
        one.document === undefined
          ? official(one.name)
          : { kind: "official", line: officialLine(one.name), href: addresses.document(one.document) },
        official(one.documentNumber),
        quote(one),
        place(one),
      ]),
    ),
  ];
  return lists.filter(({ count }) => count > 0);

  function timeRows(): ListRow[] {
    const list = (annotations as Annotations).times;
    return rowsOf("times", list, (one) => {
      const { derived } = readNote(one, days);
      return [
        official(one.words),
        derived === undefined ? { kind: "site", text: words.notDerived } : { kind: "derived", text: derived },
        official(one.matter),
        quote(one),
        place(one),
      ];
    });
  }

  function timeSections(): AnnotationList["sections"] {
    const rows = timeRows();
    const kinds = (annotations as Annotations).times.map((one) => readNote(one, days).kind);
    return TIME_ORDER.flatMap((kind) => {
      const own = rows.filter((_, index) => kinds[index] === kind);
      return own.length === 0 ? [] : [{ heading: words.timeKinds[kind], rows: own }];
    });
  }
}

/** A list as a link. */
export interface ListLink {
  heading: string;
  href: string;
  count: number;
}

/** The lists of a document as links, and its calendar. */
export function linkLists(document: OfficialDocument, addresses: Addresses): ListLink[] {
  const { id, annotations } = document;
  const links: ListLink[] = LIST_IDS.map((list) => ({
    heading: words.headings[list],
    href: addresses.list(id, list),
    count: annotations?.[list === "decisions" ? "rules" : list].length ?? 0,
  }));
  const days = listCalendarDays(document).length;
  links.push({ heading: words.calendarPage.heading, href: addresses.calendar(id), count: days });
  return links.filter(({ count }) => count > 0);
}

const TIME_ORDER: readonly TimeKind[] = ["fixed", "phase", "recurring", "relative", "target", "vague"];
