import type { Table } from "../../../src/model/document.ts";
import { walk } from "../../../src/model/walk.ts";
import type { Room } from "../../../src/print/room.ts";
import { runsIn } from "../../../src/print/placed-block.ts";
import { textOfRuns } from "../../../src/print/runs.ts";
import type { TableLayout } from "../../../src/print/tables/table-layout.ts";
import { layOut } from "../../../src/print/tables/lay-out.ts";
import { placeTable } from "../../../src/print/tables/place-table.ts";
import type { TableBlock } from "../../../src/print/tables/placed-table.ts";
import { setTable } from "../../../src/print/tables/set-table.ts";
import { makeDocument } from "../../view/make-document.ts";

/** A page of 30 characters in a line of 10 points, 20 lines high; turned it is 50 wide and 12 high. */
export const ROOM: Room = {
  width: 300,
  height: 200,
  picture: 50,
  line: 1.3,
  gap: 0.2,
  pad: 0.1,
  tables: [10, 8, 6],
  compact: 8,
  beside: 4,
  turned: { width: 500, height: 120 },
};

/** The table of a document file, from its lines: the first is the head. @param heads how many lines are its head */
export function makeTable(rows: readonly (readonly string[])[], heads = 1): Table {
  const strokes = (rows[0] ?? []).map(() => "---");
  const lines = [rows[0] ?? [], strokes, ...rows.slice(1)];
  if (heads > 1) lines.splice(heads + 1, 0, strokes);
  const document = makeDocument(`见表。\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`);
  let table: Table | undefined;
  for (const { children } of document.parts)
    walk(children, (node) => (table ??= node.type === "table" ? node : undefined));
  if (!table) throw new Error("There is no table.");
  return table;
}

export const lay = (table: Table, room: Partial<Room> = {}, size = 10): TableLayout =>
  layOut(setTable(table), { ...ROOM, ...room }, size);

/** The blocks of all pages of a table. */
export function place(table: Table, room: Partial<Room> = {}, first?: number): TableBlock[] {
  const layout = lay(table, room);
  const height = layout.turned ? (ROOM.turned?.height ?? 0) : { ...ROOM, ...room }.height;
  return placeTable(layout, first ?? height, height).map(({ block }) => block);
}

/** The words of each page with furniture in brackets, cells parted by strokes and rows by slashes. */
export function shown(blocks: readonly TableBlock[]): string[] {
  return blocks.map(({ pieces }) =>
    pieces.map(({ rows }) => rows.map(({ cells }) => cells.map(cellText).join("|")).join("/")).join(" // "),
  );
}

function cellText({ lines, furniture }: TableBlock["pieces"][number]["rows"][number]["cells"][number]): string {
  const text = lines.map((line) => ("runs" in line ? textOfRuns(line.runs) : "")).join("");
  return furniture ? `[${text}]` : text;
}

/** The official words of all pages. */
export function wordsOf(blocks: readonly TableBlock[]): string {
  return textOfRuns(blocks.flatMap(runsIn));
}
