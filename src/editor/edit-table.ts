/** Characters of a text that others take the place of. */
export interface TextSplice {
  start: number;
  end: number;
  text: string;
}

/** What can be done with a table besides typing in its cells. */
export type TableAction = "row-above" | "row-below" | "row-delete" | "column-left" | "column-right" | "column-delete";

interface Cell {
  /** Behind the stroke before it. */
  start: number;
  /** Before the stroke behind it. */
  end: number;
  words: string;
  /** Where its words begin. */
  from: number;
}

interface Row {
  start: number;
  end: number;
  cells: Cell[];
  /** A line of strokes, which ends a head. */
  isRule: boolean;
}

/** The table around a place of a text, and the cell there. */
export interface TableAt {
  rows: Row[];
  row: number;
  column: number;
}

const RULE = /^:?-+:?$/u;

/** @param text with `\n` alone @returns undefined outside of tables */
export function tableAt(text: string, offset: number): TableAt | undefined {
  const rows: Row[] = [];
  const first = rowAt(text, offset);
  if (!first) return undefined;
  for (let row: Row | undefined = first; row; row = row.start > 0 ? rowAt(text, row.start - 1) : undefined)
    rows.unshift(row);
  const row = rows.length - 1;
  for (let next = nextRow(text, first); next; next = nextRow(text, next)) rows.push(next);
  if (!rows.some(({ isRule }) => isRule)) return undefined;
  const column = first.cells.findIndex(({ end }) => offset <= end);
  return { rows, row, column: column < 0 ? first.cells.length - 1 : column };
}

/** The words of the next cell, or the one before; undefined behind the last one and before the first. */
export function nextCell({ rows, row, column }: TableAt, step: 1 | -1): { start: number; end: number } | undefined {
  const cells = rows.flatMap((one, at) => (one.isRule ? [] : one.cells.map((cell, index) => ({ cell, at, index }))));
  const here = cells.findIndex(({ at, index }) => at === row && index === column);
  const onRule = cells.findIndex(({ at }) => at > row);
  const next = cells[here >= 0 ? here + step : step > 0 ? onRule : onRule - 1];
  return next && wordsOf(next.cell);
}

/** The words of the cell below, over the line of dashes; undefined in the last row. */
export function cellBelow({ rows, row, column }: TableAt): { start: number; end: number } | undefined {
  const below = rows.slice(row + 1).find(({ isRule }) => !isRule);
  const cell = below?.cells[column] ?? below?.cells.at(-1);
  return cell && wordsOf(cell);
}

/**
 * The fewest characters to be changed to add or take away a row or a column. What is merged stays merged: a new cell
 * within it gets its sign, and the words of one that is taken away go to the cell that went on with it.
 *
 * @returns undefined for what cannot be: the head, or the last column, cannot be taken away
 */
export function changeTable(table: TableAt, action: TableAction): TextSplice[] | undefined {
  if (action === "row-delete") return deleteRow(table);
  if (action === "column-delete") return deleteColumn(table);
  if (action === "row-above" || action === "row-below") return addRow(table, action === "row-below");
  return addColumn(table, action === "column-right" ? table.column + 1 : table.column);
}

function addRow({ rows, row }: TableAt, isBelow: boolean): TextSplice[] | undefined {
  const here = rows[row];
  const rule = rows.findIndex(({ isRule }) => isRule);
  // Between the head and its line nothing is added: what is added below a head is the first row.
  const at = isBelow && row < rule ? rule + 1 : isBelow ? row + 1 : here?.isRule === true ? row + 1 : row;
  const before = rows[at - 1];
  const model = rows[at] ?? before;
  if (!model) return undefined;
  const signs: string[] = [];
  for (const [column] of model.cells.entries()) {
    const below = rows[at]?.cells[column]?.words;
    const goesOn = below === "^" || (below === "<" && /[\^<]/u.test(signs[column - 1] ?? ""));
    signs.push(goesOn ? below : "");
  }
  const line = `|${signs.map((sign) => ` ${sign} |`).join("")}`;
  if (before) return [{ start: before.end, end: before.end, text: `\n${line}` }];
  return [{ start: model.start, end: model.start, text: `${line}\n` }];
}

function addColumn({ rows }: TableAt, at: number): TextSplice[] {
  let above = "";
  return rows.map(({ cells, isRule, end }) => {
    const right = cells[at]?.words;
    const goesOn = !isRule && (right === "<" || (right === "^" && /[\^<]/u.test(above)));
    const sign = isRule ? "---" : goesOn ? right : "";
    if (!isRule) above = sign;
    const place = cells[at]?.start ?? (cells.at(-1)?.end ?? end - 1) + 1;
    return { start: place, end: place, text: ` ${sign} |` };
  });
}

function deleteRow({ rows, row }: TableAt): TextSplice[] | undefined {
  const here = rows[row];
  const body = rows.findLastIndex(({ isRule }) => isRule) + 1;
  if (!here || row < body) return undefined;
  const below = rows[row + 1]?.cells ?? [];
  const heirs = below.flatMap((cell, column) => inherit(cell, "^", here.cells[column]));
  return [{ start: here.start - 1, end: here.end, text: "" }, ...heirs];
}

function deleteColumn({ rows, column }: TableAt): TextSplice[] | undefined {
  if (rows.some(({ cells }) => cells.length < 2)) return undefined;
  return rows.flatMap(({ cells, isRule }) => {
    const cell = cells[column];
    const right = cells[column + 1];
    if (!cell) return [];
    const heirs = right && !isRule ? inherit(right, "<", cell) : [];
    return [{ start: cell.start, end: cell.end + 1, text: "" }, ...heirs];
  });
}

/** Gives the words of a merged cell to the next one that it stands in. */
function inherit(cell: Cell, sign: string, from: Cell | undefined): TextSplice[] {
  if (cell.words !== sign || !from || from.words === sign) return [];
  return [{ ...wordsOf(cell), text: from.words }];
}

function wordsOf({ start, end, words, from }: Cell): { start: number; end: number } {
  if (words !== "") return { start: from, end: from + words.length };
  const place = Math.min(start + 1, end);
  return { start: place, end: place };
}

function nextRow(text: string, { end }: Row): Row | undefined {
  return end < text.length ? rowAt(text, end + 1) : undefined;
}

function rowAt(text: string, offset: number): Row | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const found = text.indexOf("\n", offset);
  const end = found < 0 ? text.length : found;
  const line = text.slice(start, end);
  if (!/^\|.*\|[ \t]*$/u.test(line)) return undefined;
  const cells = [...line.matchAll(/(?<=\|)(?:\\.|[^|\\])*(?=\|)/gu)].map(({ index, 0: cell }): Cell => {
    const from = start + index + cell.length - cell.trimStart().length;
    return { start: start + index, end: start + index + cell.length, words: cell.trim(), from };
  });
  return { start, end, cells, isRule: cells.every(({ words }) => RULE.test(words)) };
}
