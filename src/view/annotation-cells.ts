import type { DecisionRule, Duty, FigureNote, Quoted, Reference, Term, TimeNote } from "../model/annotations.ts";
import { FIGURE_SENSES, REFERENCE_KINDS, writtenWord } from "../model/annotations.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import type { StartDays } from "./counted-limits.ts";
import { officialLine } from "./official-line.ts";
import type { OfficialLine } from "./official-line.ts";
import type { QuotedPlace } from "./quoted-place.ts";
import type { ResolveBearer } from "./roles.ts";
import { readNote } from "./time-notes.ts";

/** A cell: words of the source, a link, a reading derived from them, or nothing stated. */
export type ListCell =
  | { kind: "official"; line: OfficialLine; href?: string }
  | { kind: "links"; links: { line: OfficialLine; href: string }[] }
  | { kind: "derived"; text: string }
  | { kind: "site"; text: string }
  | { kind: "not-stated" };

/** What cells are made with, beside the annotation itself. */
export interface CellSurroundings {
  /** Id of the document. */
  id: string;
  addresses: Addresses;
  resolve: ResolveBearer;
  days: StartDays;
  placeOf: (one: Quoted) => QuotedPlace;
}

const NOT_STATED: ListCell = { kind: "not-stated" };

const official = (text: string | undefined): ListCell =>
  text === undefined ? NOT_STATED : { kind: "official", line: officialLine(text) };

const quote = (one: Quoted): ListCell => official(one.quote);

const place = (one: Quoted, { placeOf }: CellSurroundings): ListCell => ({ kind: "official", ...placeOf(one) });

export function dutyCells(one: Duty, surroundings: CellSurroundings): ListCell[] {
  const { id, addresses, resolve } = surroundings;
  const links = one.bearers.map((name) => ({
    line: officialLine(name),
    href: addresses.role(id, resolve(name)),
  }));
  return [
    links.length === 0 ? NOT_STATED : { kind: "links", links },
    official(one.matter),
    official(one.strength),
    official(one.rhythm),
    quote(one),
    place(one, surroundings),
  ];
}

export function timeCells(one: TimeNote, surroundings: CellSurroundings): ListCell[] {
  const { derived } = readNote(one, surroundings.days);
  return [
    official(one.words),
    derived === undefined ? { kind: "site", text: words.notDerived } : { kind: "derived", text: derived },
    official(one.matter),
    quote(one),
    place(one, surroundings),
  ];
}

export function figureCells(one: FigureNote, surroundings: CellSurroundings): ListCell[] {
  return [
    official(one.name),
    official(one.words),
    official(one.scope),
    official(one.time),
    one.sense ? { kind: "site", text: writtenWord(FIGURE_SENSES, one.sense) } : NOT_STATED,
    quote(one),
    place(one, surroundings),
  ];
}

export function decisionCells(one: DecisionRule, surroundings: CellSurroundings): ListCell[] {
  return [official(one.condition), official(one.result), place(one, surroundings)];
}

export function termCells(one: Term, surroundings: CellSurroundings): ListCell[] {
  const explained =
    one.explanation === undefined && one.outside
      ? ({ kind: "site", text: words.outside(one.outside) } as const)
      : official(one.explanation);
  return [official(one.term), explained, place(one, surroundings)];
}

export function referenceCells(one: Reference, surroundings: CellSurroundings): ListCell[] {
  return [
    { kind: "site", text: writtenWord(REFERENCE_KINDS, one.kind) },
    one.document === undefined
      ? official(one.name)
      : { kind: "official", line: officialLine(one.name), href: surroundings.addresses.document(one.document) },
    official(one.documentNumber),
    quote(one),
    place(one, surroundings),
  ];
}
