import type { Annotations, Quoted, TimeKind } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import type { CellSurroundings, ListCell } from "./annotation-cells.ts";
import { decisionCells, dutyCells, figureCells, referenceCells, termCells, timeCells } from "./annotation-cells.ts";
import { listCalendarDays } from "./calendar-days.ts";
import { startDaysOf } from "./counted-limits.ts";
import { quotedPlaces } from "./quoted-place.ts";
import type { ResolveBearer } from "./roles.ts";
import { readNote } from "./time-notes.ts";

/** The lists made of the annotations of a document; each has a page of its own. */
export const LIST_IDS = ["duties", "times", "figures", "decisions", "terms", "references"] as const;
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
}

/** How much room the words of a column need on paper. */
export type ColumnRoom = "narrow" | "short" | "medium" | "long";

/** The same for every list, in the order of its columns. */
export const COLUMN_ROOM: Readonly<Record<ListId, readonly ColumnRoom[]>> = {
  duties: ["medium", "long", "narrow", "short", "long", "short"],
  times: ["medium", "medium", "long", "long", "short"],
  figures: ["medium", "short", "short", "short", "narrow", "long", "short"],
  decisions: ["long", "long", "short"],
  terms: ["medium", "long", "short"],
  references: ["short", "medium", "medium", "long", "short"],
};

const TIME_ORDER: readonly TimeKind[] = ["fixed", "phase", "recurring", "relative", "target", "vague"];

/** The lists of a document that have anything in them, in the order of {@link LIST_IDS}. */
export function listAnnotations(
  document: OfficialDocument,
  addresses: Addresses,
  resolve: ResolveBearer,
): AnnotationList[] {
  const { id, annotations } = document;
  if (!annotations) return [];
  const days = startDaysOf(document);
  const surroundings = { id, addresses, resolve, days, placeOf: quotedPlaces(document, addresses) };
  return LIST_IDS.flatMap((list) => {
    const rows = rowsOf(list, annotations, surroundings);
    if (rows.length === 0) return [];
    return {
      id: list,
      heading: words.headings[list],
      note: words.notes[list],
      columns: words.columns[list],
      sections: list === "times" ? byTimeKind(rows, annotations, surroundings) : [{ rows }],
      count: rows.length,
    };
  });
}

function rowsOf(id: ListId, annotations: Annotations, surroundings: CellSurroundings): ListRow[] {
  const rows = <One extends Quoted>(
    list: readonly One[],
    cellsOf: (one: One, surroundings: CellSurroundings) => ListCell[],
  ): ListRow[] => list.map((one, index) => ({ id: `${id}-${index + 1}`, cells: cellsOf(one, surroundings) }));
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
  }
}

function byTimeKind(
  rows: readonly ListRow[],
  { times }: Annotations,
  { days }: CellSurroundings,
): AnnotationList["sections"] {
  const kinds = times.map((one) => readNote(one, days).kind);
  return TIME_ORDER.flatMap((kind) => {
    const own = rows.filter((_, index) => kinds[index] === kind);
    return own.length === 0 ? [] : [{ heading: words.timeKinds[kind], rows: own }];
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
