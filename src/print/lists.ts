import type { ColumnRoom } from "../model/list-columns.ts";
import { chooseColumns } from "../model/list-columns.ts";
import { printWords as words } from "../ui/print-words.ts";
import type { Board } from "./board.ts";
import { frameOf } from "./board.ts";
import { LISTS_PAPER } from "./paper.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { PrintSource } from "./print-source.ts";
import type { Run } from "./runs.ts";
import { runsOf } from "./runs.ts";
import { lineOfRuns, setList } from "./tables/set-table.ts";

/** A list made of what an editor has annotated, for paper. */
export interface PrintedList {
  heading: string;
  columns: { label: string; room: ColumnRoom }[];
  sections: { heading?: string; rows: PrintedCell[][] }[];
}

/** Words of the source, or ours; undefined where the source states nothing. */
export type PrintedCell = { text: string; isOurs: boolean } | undefined;

/** Widths of columns, in characters. */
const ROOM: Readonly<Record<ColumnRoom, number>> = { narrow: 3, short: 4.5, medium: 6, day: 8, long: 11, beside: 0 };

/** 清单 on sheets: every list with its head on each of them, no row torn. What most entries do not state is no column. */
export function planLists(source: PrintSource, lists: readonly PrintedList[]): Board {
  const blocks = lists.flatMap(({ heading, columns, sections }): PlannedBlock[] => [
    { type: "heading", level: 1, runs: runsOf(heading, "hei") },
    ...sections.flatMap(({ heading: own, rows }): PlannedBlock[] => [
      ...(own === undefined ? [] : [{ type: "heading", level: 2, runs: runsOf(own, "hei") } satisfies PlannedBlock]),
      { type: "table", table: setRows(columns, rows) },
    ]),
  ]);
  return { ...frameOf(source, LISTS_PAPER), position: words.lists, blocks };
}

function setRows(columns: PrintedList["columns"], all: readonly PrintedCell[][]) {
  const rows = all.map((row) => row.map((cell, at) => (isSaid(row, at) ? undefined : cell)));
  const rooms = columns.map(({ room }) => room);
  const { isColumn, place } = chooseColumns(rooms, rows);
  const own = columns.filter((_, at) => isColumn[at]);
  const head = own.map(({ label }) => [runsOf(label, "hei")]);
  const body = rows.map((row) => {
    const rest = row.flatMap((cell, at) => (isColumn[at] || !cell ? [] : [besideLine(columns[at]?.label ?? "", cell)]));
    return row.flatMap((cell, at) => (isColumn[at] ? [[...linesOf(cell), ...(at === place ? rest : [])]] : []));
  });
  const table = setList(
    own.map(({ room }) => ROOM[room]),
    [head, ...body].map((row) => row.map((lines) => lines[0] ?? [])),
  );
  return {
    ...table,
    rows: table.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell, column) => ({
        ...cell,
        lines: ([head, ...body][at]?.[column] ?? []).map(lineOfRuns),
      })),
    })),
  };
}

/** Whether a cell of the same row has said the very words: they are not printed twice. */
function isSaid(row: readonly PrintedCell[], at: number): boolean {
  return row.slice(0, at).some((cell) => cell !== undefined && cell.text === row[at]?.text);
}

function linesOf(cell: PrintedCell): Run[][] {
  return cell === undefined ? [] : [runsOf(cell.text, cell.isOurs ? "kai" : "song")];
}

function besideLine(label: string, cell: Exclude<PrintedCell, undefined>): Run[] {
  return [...runsOf(words.label(label), "hei"), ...runsOf(cell.text, cell.isOurs ? "kai" : "song")];
}
