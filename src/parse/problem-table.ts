import type { Point, Position } from "unist";
import type { Labelled, Marker, Node, Numbered, Table, TableCell } from "../model/document.ts";
import { walk } from "../model/walk.ts";
import { readBlockMarkers } from "./block-markers.ts";
import { markMeasures } from "./classify.ts";
import type { MappedText } from "./markdown.ts";
import { sliceText } from "./markdown.ts";
import type { ToPoint } from "./outline.ts";
import { buildOutline } from "./outline.ts";
import type { ProblemColumn } from "./problem-columns.ts";
import { readCards } from "./problem-cards.ts";
import { readProblemColumns } from "./problem-columns.ts";
import type { CellTexts, Lead, Row } from "./problem-rows.ts";
import { isEmpty, readRows, withGroups } from "./problem-rows.ts";
import type { MarkerReading } from "./read-marker.ts";
import { readMarker } from "./read-marker.ts";
import { tokenizeParagraph } from "./tokens.ts";

/**
 * Reads the problems of a table that lists them, or of cards (`problem-cards.ts`); undefined where it lists none
 * (`problem-columns.ts` has the rule), or where a row has no printed number that it belongs to: a number is an address, and none is made up (law 3).
 *
 * - A row with a number begins a problem; rows without one, or under a merged one, go on with it.
 * - Columns left of the number, and at its right a column of classes or problems with a cell merged over several problems,
 *   are groups; so is a row with one cell over all columns, or with a number like 一 before words and nothing else.
 * - The first column of problems has the words of the problem, every other column what a label would introduce. Other cells
 *   that are merged over several problems hold for each of them.
 * - Cells come in the order of the source; each has its own places in the file.
 *
 * Ids are still empty.
 */
export function readProblems(table: Table, texts: CellTexts): Numbered[] | undefined {
  const columns = readProblemColumns(table);
  if (!columns) return readProblemCards(table, texts);
  const rows = readRows(table, columns);
  if ("unnumbered" in rows || !rows.some(({ kind }) => kind.is === "problem")) return undefined;
  const grouped = withGroups(columns, rows);
  if (!grouped.some(({ role }) => role === "problem")) return undefined;
  return new ProblemReader(grouped, rows, texts).read();
}

function readProblemCards(table: Table, texts: CellTexts): Numbered[] | undefined {
  const cards = readCards(table);
  if (!cards || "unnumbered" in cards) return undefined;
  return cards.flatMap(({ columns, rows }) => new ProblemReader(columns, rows, texts).read());
}

/** A group that problems are put into, and what it goes on as. */
interface Group {
  section: Numbered;
  words: string;
  /** 一、 holds (一), and (一) what has no number. */
  rank: number;
}

class ProblemReader {
  readonly #columns: readonly ProblemColumn[];
  readonly #rows: readonly Row[];
  readonly #texts: CellTexts;
  readonly #found: Numbered[] = [];
  /** Open groups that are rows, outermost first, and those that are cells, by their column. */
  #above: Group[] = [];
  #beside = new Map<number, Group>();

  constructor(columns: readonly ProblemColumn[], rows: readonly Row[], texts: CellTexts) {
    this.#rows = rows;
    this.#texts = texts;
    this.#columns = columns;
  }

  read(): Numbered[] {
    this.#rows.forEach(({ kind }, at) => {
      if (kind.is === "group") this.#openAbove(kind.cell, kind.marker);
      if (kind.is !== "problem") return;
      this.#openBeside(this.#rows[at] as Row);
      let end = at + 1;
      while (this.#rows[end]?.kind.is === "more") end++;
      const parent = [...this.#above, ...this.#beside.values()].at(-1)?.section.children ?? this.#found;
      parent.push(this.#readProblem(kind.marker, this.#rows.slice(at, end)));
    });
    return closeGroups(this.#found);
  }

  #openAbove(cell: TableCell, lead: Lead | undefined): void {
    const group = this.#groupOf(cell, lead);
    this.#beside.clear();
    const outer = this.#above.findIndex(({ rank }) => rank >= group.rank);
    if (outer >= 0) this.#above.length = outer;
    (this.#above.at(-1)?.section.children ?? this.#found).push(group.section);
    this.#above.push(group);
  }

  #openBeside({ grid }: Row): void {
    this.#columns.forEach(({ role }, at) => {
      const cell = role === "group" ? grid[at] : undefined;
      // A cell that is empty, or says the same again, goes on with the group above it.
      if (!cell || cell.value === "" || this.#beside.get(at)?.words === cell.value) return;
      for (const column of this.#beside.keys()) if (column >= at) this.#beside.delete(column);
      const group = this.#groupOf(cell, undefined);
      const around = [...this.#above, ...this.#beside.values()].at(-1);
      (around?.section.children ?? this.#found).push(group.section);
      this.#beside.set(at, group);
    });
  }

  #groupOf(cell: TableCell, lead: Lead | undefined): Group {
    const paragraphs = this.#paragraphsOf(cell);
    const [first] = paragraphs;
    const own = lead?.reading ?? (first && readMarker(first.value));
    const isGroupNumber = own?.style === "chinese" || own?.style === "chinese-paren";
    const rank = !isGroupNumber ? 2 : own.style === "chinese" ? 0 : 1;
    const position = lead ? { start: lead.cell.position.start, end: cell.position.end } : cell.position;
    const section: Numbered = { type: "section", id: "", children: [], position };
    let words = paragraphs;
    if (isGroupNumber && lead) section.marker = this.#markerOf(lead);
    else if (isGroupNumber && first) {
      section.marker = toMarker(own, first, cell);
      words = [sliceText(first, own.length), ...paragraphs.slice(1)].filter(({ value }) => value !== "");
    }
    if (words.length > 0) {
      const place = { start: placeOf(words[0], cell).start, end: placeOf(words.at(-1), cell).end };
      const value = words.map((one) => one.value).join("\n");
      section.children.push({ type: "heading", role: "section", depth: 3, value, position: place });
    }
    return { section, words: cell.value, rank };
  }

  #readProblem(lead: Lead, rows: readonly Row[]): Numbered {
    const children: Node[] = [];
    const measures: { rows: [from: number, to: number]; own: Numbered[] }[] = [];
    const facts: { rows: [from: number, to: number]; label: Labelled }[] = [];
    const seen = new Set<TableCell>();
    rows.forEach(({ grid }, at) => {
      grid.forEach((cell, column) => {
        if (!cell || seen.has(cell) || isEmpty(cell)) return;
        seen.add(cell);
        const { role = "other", name = "" } = this.#columns[column] ?? {};
        if (role === "serial" || role === "group") return;
        let last = at;
        while (rows[last + 1]?.grid[column] === cell) last++;
        const nodes = this.#readCell(cell, role, name, cell === lead.cell ? lead.reading.length : 0);
        if (role === "measures") measures.push({ rows: [at, last], own: measuresIn(nodes) });
        for (const node of nodes)
          if (node.type === "labelled" && role !== "measures" && role !== "problem")
            facts.push({ rows: [at, last], label: node });
        // The words of the problem need no label.
        const isStatement = role === "problem" && column === this.#statementColumn();
        for (const node of isStatement ? nodes.flatMap((one) => ("children" in one ? one.children : [one])) : nodes)
          children.push(node);
      });
    });
    for (const { rows: own, label } of facts) {
      const beside = measures.filter((one) => one.rows[0] <= own[1] && one.rows[1] >= own[0]);
      if (beside.length > 0 && beside.length < measures.length) label.holdsFor = beside.flatMap((one) => one.own);
    }
    const marker = this.#markerOf(lead);
    const within = children.filter(({ position }) => offsetOf(position.start) >= offsetOf(marker.position.start));
    const end = within.toSorted((a, b) => offsetOf(a.position.end) - offsetOf(b.position.end)).at(-1)?.position.end;
    const position = { start: marker.position.start, end: end ?? marker.position.end };
    return { type: "problem", id: "", marker, children, position };
  }

  #statementColumn(): number {
    return this.#columns.findIndex(({ role }) => role === "problem");
  }

  /** What a cell says, under the label that its column is: measures are read as those of running text. */
  #readCell(
    cell: TableCell,
    role: Exclude<ProblemColumn["role"], "serial" | "group">,
    name: string,
    from: number,
  ): Node[] {
    const label: Labelled = { type: "labelled", name, kind: role, label: "", children: [], position: cell.position };
    const paragraphs = this.#paragraphsOf(cell).flatMap((text, at) => {
      const rest = at === 0 && from > 0 ? sliceText(text, from) : text;
      return rest.value === "" ? [] : [rest];
    });
    if (role !== "measures") {
      label.children = paragraphs.map((text) => ({
        type: "paragraph",
        value: text.value,
        position: placeOf(text, cell),
      }));
      label.children.push(...cell.images);
      return [label];
    }
    const blocks = paragraphs.map((text) => ({ kind: "paragraph", text }) as const);
    const heads = readBlockMarkers(blocks);
    const tokens = blocks.flatMap((block) =>
      tokenizeParagraph(block.text, { inMeasures: true, head: heads.get(block) }),
    );
    const nodes = buildOutline(tokens, pointsOf(cell), label);
    label.children.push(...cell.images);
    // 整改措施: printed in the cell again takes the place of the head.
    const labels = nodes.filter((node) => node !== label || label.children.length > 0);
    for (const node of labels) if (node.type === "labelled" && node.kind === "measures") markMeasures(node);
    return labels;
  }

  #paragraphsOf(cell: TableCell): readonly MappedText[] {
    return this.#texts(cell);
  }

  #markerOf({ cell, reading }: Lead): Marker {
    const [text] = this.#paragraphsOf(cell);
    if (!text) throw new Error("a number without a text");
    return toMarker(reading, text, cell);
  }
}

function measuresIn(nodes: readonly Node[]): Numbered[] {
  const found: Numbered[] = [];
  walk(nodes, (node) => {
    if (node.type === "measure") found.push(node);
  });
  return found;
}

/** Lets groups end where their last problem ends; those without any are notes and signatures. */
function closeGroups(units: readonly Numbered[]): Numbered[] {
  return units.filter((unit) => {
    if (unit.type !== "section") return true;
    const inner = closeGroups(unit.children.filter((node) => "id" in node));
    unit.children = [...unit.children.filter((node) => !("id" in node)), ...inner];
    const end = inner.at(-1)?.position.end;
    if (end) unit.position = { start: unit.position.start, end };
    return inner.length > 0;
  });
}

function toMarker({ length, ...reading }: MarkerReading, text: MappedText, cell: TableCell): Marker {
  return { ...reading, position: placeOf(sliceText(text, 0, length), cell) };
}

function placeOf(text: MappedText | undefined, cell: TableCell): Position {
  const toPoint = pointsOf(cell);
  const first = text?.offsets[0] ?? offsetOf(cell.position.start);
  return { start: toPoint(first), end: toPoint((text?.offsets.at(-1) ?? first) + 1) };
}

/** A cell stands on one line. */
function pointsOf({ position: { start } }: TableCell): ToPoint {
  return (offset) => ({ line: start.line, column: start.column + offset - offsetOf(start), offset });
}

function offsetOf({ offset = 0 }: Point): number {
  return offset;
}
