import type {
  DecisionRule,
  Duty,
  FigureNote,
  ProgressNote,
  Quoted,
  Reference,
  Term,
  TimeNote,
} from "../model/annotations.ts";
import { FIGURE_SENSES, REFERENCE_KINDS, writtenWord } from "../model/annotations.ts";
import { withoutBlanks } from "../model/text.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import type { StartDays } from "./counted-limits.ts";
import { officialLine } from "./official-line.ts";
import type { OfficialLine } from "./official-line.ts";
import { problemOf } from "./progress.ts";
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
  duties: readonly Duty[];
  placeOf: (one: Quoted) => QuotedPlace;
}

/** Whether a cell has the very words of one before it in its row. */
export function isRepeated(cells: readonly ListCell[], at: number): boolean {
  const text = officialText(cells[at]);
  return text !== undefined && cells.slice(0, at).some((cell) => officialText(cell) === text);
}

const officialText = (cell: ListCell | undefined) => (cell?.kind === "official" ? cell.line.text : undefined);

const NOT_STATED: ListCell = { kind: "not-stated" };

const official = (text: string | undefined): ListCell =>
  text === undefined ? NOT_STATED : { kind: "official", line: officialLine(text) };

const quote = (one: Quoted): ListCell => official(one.quote);

const place = (one: Quoted, { placeOf }: CellSurroundings): ListCell => ({ kind: "official", ...placeOf(one) });

export function dutyCells(one: Duty, surroundings: CellSurroundings): ListCell[] {
  return [
    bearers(one.bearers, surroundings),
    official(one.matter),
    official(one.strength),
    official(one.rhythm),
    quote(one),
    place(one, surroundings),
  ];
}

/** Names as links to what binds each of them. */
export function bearers(
  names: readonly string[],
  { id, addresses, resolve }: Pick<CellSurroundings, "id" | "addresses" | "resolve">,
): ListCell {
  if (names.length === 0) return NOT_STATED;
  return {
    kind: "links",
    links: names.map((name) => ({ line: officialLine(name), href: addresses.role(id, resolve(name)) })),
  };
}

/** A duty on the page of one of its bearers, who is not said again. */
export function roleCells(one: Duty, names: readonly string[], surroundings: CellSurroundings): ListCell[] {
  const [, matter = NOT_STATED, strength = NOT_STATED, rhythm = NOT_STATED, ...rest] = dutyCells(one, surroundings);
  const others = one.bearers.filter((name) => !names.includes(name));
  return [matter, strength, rhythm, bearers(others, surroundings), ...rest];
}

/** Who is named for what a quote says: by the duties of the same unit, where one quote holds the other. */
export function bearersOf(one: Pick<Quoted, "target" | "quote">, duties: readonly Duty[]): string[] {
  const quoted = withoutBlanks(one.quote);
  const own = duties.filter(({ target, quote: other }) => {
    const said = withoutBlanks(other);
    return target === one.target && (said.includes(quoted) || quoted.includes(said));
  });
  return [...new Set(own.flatMap((duty) => duty.bearers))];
}

export function timeCells(one: TimeNote, surroundings: CellSurroundings): ListCell[] {
  const { derived } = readNote(one, surroundings.days);
  return [
    official(one.words),
    derived === undefined ? { kind: "site", text: words.notDerived } : { kind: "derived", text: derived },
    bearers(bearersOf(one, surroundings.duties), surroundings),
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

export function progressCells(one: ProgressNote, surroundings: CellSurroundings): ListCell[] {
  const { addresses } = surroundings;
  const line = officialLine(one.citation ?? one.unit);
  return [
    { kind: "official", line, href: problemAddress(one.document, one.unit, addresses) },
    official(one.state),
    quote(one),
    place(one, surroundings),
  ];
}

/** The page of a problem, and on it the measure. */
function problemAddress(document: string, unit: string, addresses: Addresses): string {
  const problem = problemOf(unit);
  return addresses.problem(document, problem) + (problem === unit ? "" : `#${unit}`);
}
