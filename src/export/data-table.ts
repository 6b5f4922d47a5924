/** A cell: a text as stated, a number, a day (`YYYY-MM-DD`, or with ` HH:MM`), an address; undefined is not stated. */
export type DataCell = string | number | undefined;

/** A column of a table that is written as CSV and as a workbook. */
export interface DataColumn {
  head: string;
  /** `number` is a whole one. */
  kind: "text" | "number" | "decimal" | "day" | "address";
  /** Width in characters of Latin text. */
  width: number;
}

/** A table as data: one row for each thing, a cell for each column. */
export interface DataTable {
  /** The name of its sheet in a workbook. */
  name: string;
  columns: readonly DataColumn[];
  rows: readonly (readonly DataCell[])[];
}

/** The rows of a table as text, its head first. An empty cell is not stated. */
export function textRows({ columns, rows }: DataTable): string[][] {
  return [
    columns.map(({ head }) => head),
    ...rows.map((row) => row.map((cell) => (cell === undefined ? "" : `${cell}`))),
  ];
}
