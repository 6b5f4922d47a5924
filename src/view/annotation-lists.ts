import type { Annotations, Quoted, TimeKind } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { ColumnRoom } from "../model/list-columns.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import type { CellSurroundings, ListCell } from "./annotation-cells.ts";
import {
  decisionCells,
  dutyCells,
  figureCells,
  progressCells,
  referenceCells,
  roleCells,
  termCells,
  timeCells,
} from "./annotation-cells.ts";
import { listCalendarDays } from "./calendar-days.ts";
import { startDaysOf } from "./counted-limits.ts";
import { quotedPlaces } from "./quoted-place.ts";
import type { ResolveBearer, Role } from "./roles.ts";
import type { ReadNote } from "./time-notes.ts";
import { readNote } from "./time-notes.ts";

/** The lists made of the annotations of a document; each has a page of its own. */
export const LIST_IDS = ["duties", "times", "figures", "decisions", "terms", "references", "progress"] as const;
export type ListId = (typeof LIST_IDS)[number];

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
  /** How many of them do not state a column, for those columns that some do not. */
  unstated: { column: string; count: number }[];
}

/** How much room each column needs, in the order of its columns. */
export const COLUMN_ROOM: Readonly<Record<ListId, readonly ColumnRoom[]>> = {
  duties: ["medium", "long", "beside", "beside", "long", "short"],
  times: ["medium", "medium", "beside", "long", "long", "medium"],
  figures: ["medium", "short", "short", "short", "narrow", "long", "short"],
  decisions: ["long", "long", "short"],
  terms: ["medium", "long", "short"],
  references: ["narrow", "long", "medium", "long", "medium"],
  progress: ["long", "medium", "long", "medium"],
};

/** The column that says whose row it is. */
export const HEAD_COLUMN: Readonly<Record<ListId, number>> = {
  duties: 0,
  times: 0,
  figures: 0,
  decisions: 0,
  terms: 0,
  references: 1,
  progress: 0,
};

const TIME_ORDER: readonly TimeKind[] = ["fixed", "phase", "recurring", "relative", "target", "vague"];

/** The lists of a document that have anything in them, in the order of {@link LIST_IDS}. */
export function listAnnotations(
  document: OfficialDocument,
  addresses: Addresses,
  resolve: ResolveBearer,
): AnnotationList[] {
  const { annotations } = document;
  if (!annotations) return [];
  const surroundings = surroundingsOf(document, addresses, resolve);
  return LIST_IDS.flatMap((list) => {
    const rows = rowsOf(list, annotations, surroundings);
    if (rows.length === 0) return [];
    return {
      id: list,
      heading: annotations.outright ? words.outright(words.headings[list]) : words.headings[list],
      note: words.notes[list],
      columns: words.columns[list],
      sections: sectionsOf(list, rows, annotations, surroundings),
      count: rows.length,
      unstated: countUnstated(words.columns[list], rows),
    };
  });
}

function surroundingsOf(document: OfficialDocument, addresses: Addresses, resolve: ResolveBearer): CellSurroundings {
  const { id, annotations } = document;
  const placeOf = quotedPlaces(document, addresses);
  return { id, addresses, resolve, days: startDaysOf(document), duties: annotations?.duties ?? [], placeOf };
}

/** How much room each column of the duties of one role needs. */
export const ROLE_ROOM: readonly ColumnRoom[] = ["long", "beside", "beside", "beside", "long", "short"];

/** What binds one role, in its order; the rows have the ids of the list of all duties. */
export function listRoleRows(
  document: OfficialDocument,
  { duties, written }: Role,
  addresses: Addresses,
  resolve: ResolveBearer,
): ListRow[] {
  const surroundings = surroundingsOf(document, addresses, resolve);
  return duties.map((duty) => ({
    id: duty.id,
    cells: roleCells(duty, written, surroundings),
  }));
}

function rowsOf(id: ListId, annotations: Annotations, surroundings: CellSurroundings): ListRow[] {
  const rows = <One extends Quoted>(
    list: readonly One[],
    cellsOf: (one: One, surroundings: CellSurroundings) => ListCell[],
  ): ListRow[] => list.map((one) => ({ id: one.id, cells: cellsOf(one, surroundings) }));
  switch (id) {
    case "duties":
      return rows(annotations.duties, dutyCells);
    case "times":
      return rows(annotations.times, timeCells);
    case "figures":
      return rows(annotations.figures, figureCells);
    case "decisions":
      return rows(annotations.rules, decisionCells);
    case "terms":
      return rows(annotations.terms, termCells);
    case "references":
      return rows(annotations.references, referenceCells);
    case "progress":
      return rows(annotations.progress, progressCells);
  }
}

function sectionsOf(
  list: ListId,
  rows: readonly ListRow[],
  annotations: Annotations,
  surroundings: CellSurroundings,
): AnnotationList["sections"] {
  if (list === "times") return byTimeKind(rows, annotations, surroundings);
  if (list === "duties") return byBearer(rows, annotations);
  return [{ rows: [...rows] }];
}

/** Those that name somebody before those that do not. */
function byBearer(rows: readonly ListRow[], { duties }: Annotations): AnnotationList["sections"] {
  const isNamed = (at: number) => (duties[at]?.bearers.length ?? 0) > 0;
  const named = rows.filter((_, at) => isNamed(at));
  const unnamed = rows.filter((_, at) => !isNamed(at));
  return [
    ...(named.length === 0 ? [] : [{ rows: named }]),
    ...(unnamed.length === 0 ? [] : [{ heading: words.unnamed, rows: unnamed }]),
  ];
}

function byTimeKind(
  rows: readonly ListRow[],
  { times }: Annotations,
  { days }: CellSurroundings,
): AnnotationList["sections"] {
  const read = rows.flatMap((row, index) => {
    const note = times[index];
    return note ? [{ row, ...readNote(note, days) }] : [];
  });
  const sections = Map.groupBy(read, ({ kind }) => kind);
  return TIME_ORDER.flatMap((kind) => {
    const own = sections.get(kind);
    if (!own) return [];
    const inOrder = own.toSorted((one, other) => lastDayOf(one).localeCompare(lastDayOf(other)));
    return [{ heading: words.timeKinds[kind], rows: inOrder.map(({ row }) => row) }];
  });
}

/** The day that a time ends on, in a form that sorts; what has none comes behind, in the order of the text. */
function lastDayOf({ reading, counted }: ReadNote): string {
  if (reading?.kind === "fixed" || reading?.kind === "phase") return reading.end;
  return counted && "date" in counted.end ? counted.end.date : "~";
}

function countUnstated(columns: readonly string[], rows: readonly ListRow[]): AnnotationList["unstated"] {
  return columns.flatMap((column, at) => {
    const count = rows.filter(({ cells }) => cells[at]?.kind === "not-stated").length;
    return count === 0 ? [] : [{ column, count }];
  });
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
