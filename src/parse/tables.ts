import type { TableCell as MdastCell, Table as MdastTable } from "mdast";
import type { Table, TableCell, TableRow } from "../model/document.ts";
import { largestOf } from "../model/largest.ts";
import { withoutBlanks } from "../model/text.ts";
import type { MappedText } from "./markdown.ts";
import { mapText, sliceText } from "./markdown.ts";
import { positionOf, toImage } from "./mdast-nodes.ts";
import type { CellTexts } from "./problem-rows.ts";
import { readProblems } from "./problem-table.ts";
import { readColumns } from "./table-columns.ts";

/**
 * Reads a table. Beyond what Markdown tables are, a document file may say:
 *
 * - `<` alone in a cell: the cell at its left goes on here; `^`: the cell above goes on here. `\<` and `\^` are the signs;
 * - a second line of strokes `| --- | --- |` further down: everything above it is head;
 * - a first line of empty cells: the table has no head;
 * - `<br>` in a cell: a new paragraph in it.
 *
 * A cell that is merged downwards from the head makes the rows that it covers head. Marks that merge nothing, or no
 * rectangle, stay words of the table, and are told (see `merge-mark`).
 *
 * The anchors and the ids of problems are empty here: `ids.ts` gives them.
 */
export function readTable(node: MdastTable, source: string): Table {
  const lines = node.children.map((row) => ({
    position: positionOf(row),
    cells: row.children.map((cell): SourceCell => {
      const text = textOf(cell, source);
      return {
        node: cell,
        value: breakParagraphs(text, source)
          .map(({ value }) => value)
          .join("\n"),
        mark: markOf(text, source),
        isRule: isStroke(text, source),
        images: cell.children.flatMap((child) => (child.type === "image" ? [toImage(child)] : [])),
        position: positionOf(cell),
      };
    }),
  }));
  const rule = lines.findIndex(({ cells }, at) => at > 0 && cells.length > 0 && cells.every((cell) => cell.isRule));
  const isHeadless = lines[0]?.cells.every(({ value, images }) => value === "" && images.length === 0) ?? true;
  const kept = lines.filter((_, at) => at !== rule && !(isHeadless && at === 0));
  const width = largestOf(lines.map(({ cells }) => cells.length));
  const owners = mergeCells(kept, width);
  const nodes = new Map<TableCell, MdastCell>();
  const rows = kept.map(({ position }, at): TableRow => ({
    kind: "body",
    cells: ownCells(owners, at, nodes),
    position,
  }));
  const head = isHeadless ? 0 : Math.max(1, rule);
  countHead(rows, head);
  for (const row of rows) if (row.kind === "body" && isTotal(row)) row.kind = "total";
  const table: Table = { type: "table", anchor: "", columns: [], rows, position: positionOf(node) };
  table.columns = readColumns(rows, width);
  // Read again where they are asked for: the places of all characters take much more memory than a long table.
  const texts: CellTexts = (cell) => {
    const own = nodes.get(cell);
    return own ? breakParagraphs(textOf(own, source), source) : [];
  };
  const problems = readProblems(table, texts);
  if (problems) table.problems = problems;
  return table;
}

/** The words of a cell with their places in the file. */
function textOf(cell: MdastCell, source: string): MappedText {
  return sliceText(mapText(cell, source), 0);
}

/** A cell as it stands in the file, or the mark in it. */
interface SourceCell extends Pick<TableCell, "value" | "images" | "position"> {
  /** None of a place that its row is too short for. */
  node: MdastCell | undefined;
  mark: "<" | "^" | undefined;
  isRule: boolean;
}

interface SourceRow {
  cells: SourceCell[];
  position: TableRow["position"];
}

/** The cell that a place belongs to, by the row and column of its upper left. */
interface Owner {
  cell: SourceCell;
  row: number;
  column: number;
  columnSpan: number;
  rowSpan: number;
}

const BREAK = /<br[ \t]*\/?>/giu;

/** `<br>` parts the paragraphs of a cell, `\<br>` is text. */
function breakParagraphs(text: MappedText, source: string): MappedText[] {
  const paragraphs: MappedText[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.value.matchAll(BREAK)) {
    if (isEscaped(text.offsets[index], source)) continue;
    paragraphs.push(sliceText(text, start, index));
    start = index + mark.length;
  }
  paragraphs.push(sliceText(text, start));
  return paragraphs.filter(({ value }) => value !== "");
}

function markOf({ value, offsets }: MappedText, source: string): SourceCell["mark"] {
  return (value === "<" || value === "^") && !isEscaped(offsets[0], source) ? value : undefined;
}

function isEscaped(offset: number | undefined, source: string): boolean {
  return offset !== undefined && source[offset - 1] === "\\";
}

/** `---`, of which a line under a head is made; `\---` is text. */
function isStroke({ value, offsets }: MappedText, source: string): boolean {
  return /^:?-{3,}:?$/u.test(value) && !isEscaped(offsets[0], source);
}

/** For each place the cell that covers it. */
function mergeCells(rows: readonly SourceRow[], width: number): Owner[][] {
  const owners: Owner[][] = [];
  rows.forEach(({ cells, position }, row) => {
    owners.push([]);
    for (let column = 0; column < width; column++) {
      // A row may be shorter than the others.
      const cell = cells[column] ?? emptyCell(position);
      const { mark } = cell;
      const merged = mark === "<" ? owners[row]?.[column - 1] : mark === "^" ? owners[row - 1]?.[column] : undefined;
      owners[row]?.push(merged ?? { cell, row, column, columnSpan: 1, rowSpan: 1 });
    }
  });
  return takeApart(owners, rows);
}

function emptyCell({ end }: TableRow["position"]): SourceCell {
  return { node: undefined, value: "", mark: undefined, isRule: false, images: [], position: { start: end, end } };
}

/** Only rectangles are merged cells: of all others each place has its own cell again. */
function takeApart(owners: Owner[][], rows: readonly SourceRow[]): Owner[][] {
  const places = new Map<Owner, [row: number, column: number][]>();
  owners.forEach((line, row) => {
    line.forEach((owner, column) => {
      if (owner.row === row && owner.column === column) return;
      const own = places.get(owner) ?? [[owner.row, owner.column]];
      own.push([row, column]);
      places.set(owner, own);
    });
  });
  // Only of those that cover more places than their own.
  for (const [owner, own] of places) {
    owner.rowSpan = largestOf(own.map(([row]) => row)) - owner.row + 1;
    owner.columnSpan = largestOf(own.map(([, column]) => column)) - owner.column + 1;
    const isWhole = own.length === owner.rowSpan * owner.columnSpan && own.every(([, at]) => at >= owner.column);
    if (isWhole) continue;
    [owner.rowSpan, owner.columnSpan] = [1, 1];
    for (const [row, column] of own.slice(1)) {
      const cell = rows[row]?.cells[column] ?? emptyCell(owner.cell.position);
      const line = owners[row];
      if (line) line[column] = { cell, row, column, columnSpan: 1, rowSpan: 1 };
    }
  }
  return owners;
}

function ownCells(owners: readonly Owner[][], at: number, nodes: Map<TableCell, MdastCell>): TableCell[] {
  const here = new Set(owners[at]?.filter(({ row }) => row === at));
  return [...here].map(({ cell: { node, value, images, position }, column, columnSpan, rowSpan }) => {
    const cell = { value, column, columnSpan, rowSpan, images, position };
    if (node) nodes.set(cell, node);
    return cell;
  });
}

/** Marks the rows of the head, and those that a cell of it reaches down into. */
function countHead(rows: TableRow[], least: number): void {
  let head = least;
  for (let at = 0; at < Math.min(head, rows.length); at++) {
    for (const { rowSpan } of rows[at]?.cells ?? []) head = Math.max(head, at + rowSpan);
    const row = rows[at];
    if (row) row.kind = "head";
  }
}

/** The words with which a row of sums begins. */
const TOTAL = /^(?:合计|总计|小计|共计|总和|累计|本页小计|本页合计)(?:[（(].*[）)])?[:：]?$/u;

/** Whether the first words of a row, behind its number, say that it sums others up. */
function isTotal({ cells }: TableRow): boolean {
  const words = cells.map(({ value }) => withoutBlanks(value)).filter((value) => value !== "");
  const first = words[0];
  return first !== undefined && (TOTAL.test(first) || (/^\d+$/u.test(first) && TOTAL.test(words[1] ?? "")));
}
