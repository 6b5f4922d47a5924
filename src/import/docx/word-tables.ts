import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { OpenGrid } from "../input/grids.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { isOn, numberOf, valueOf } from "./word-xml.ts";

/** A table without words or pictures. */
export const BLANK_TABLE = declareMessage({
  id: "blank-table",
  title: "表格里有字",
  why: "一个字也没有的表格，草稿里写不出来",
  fix: "对照原件；表格若是要公开的（如待填的表），在 document.md 这里补上它的表头。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        "各村要加强值守，按时报送进度。",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>村</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>户数</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        "各村要加强值守，按时报送进度。",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "2022年6月15日",
      ],
      messages: ["3:1 存疑 这里有一张没有字的表，没有收进草稿"],
    },
  ],
});

type OpenCell = OpenGrid["rows"][number][number];

/** A table while its rows are read, by columns of its grid. */
interface Reading {
  table: OpenGrid;
  /** A column of the grid, or the next one that is no sliver. */
  wide: (column: number) => number;
  /** By the column it begins in, a cell that may go on in the next row, and the column and row that it has reached. */
  above: Map<number, { cell: OpenCell; end: number; row: number }>;
  /** Columns in which a cell begins. */
  starts: Set<number>;
  placed: { cell: OpenCell; column: number; isRoom: boolean }[];
  /** Rows that Word repeats on each page (`w:tblHeader`, 17.4.50), as long as there are no others. */
  heads: number;
}

/** Reads a table; cells merged over columns (`w:gridSpan`) and rows (`w:vMerge`) are one cell with its spans (17.4). */
export function readTable(table: XmlElement, state: DocxState): void {
  const around = state.open.at(-1);
  if (around) around.outer = true;
  const { collector } = state;
  const started: OpenGrid = { from: collector.lineCount(), to: 0, outer: false, rows: [] };
  state.open.push(started);
  state.tables.push(started);
  const wide = findWide(table);
  const reading: Reading = { table: started, wide, above: new Map(), starts: new Set(), placed: [], heads: 0 };
  for (const row of findAll(table, ["tr"], ["tblPr", "tblGrid"])) readRow(row, reading, state);
  leaveOutColumns(reading);
  if (reading.heads > 0 && reading.heads < started.rows.length) started.heads = reading.heads;
  started.to = collector.lineCount();
  state.open.pop();
  const cells = started.rows.flat();
  const isBlank = started.to === started.from && cells.every(({ pictures }) => pictures.length === 0);
  if (isBlank && cells.length > started.rows.length) tell(state, BLANK_TABLE, "这里有一张没有字的表，没有收进草稿");
}

/** Twips: 1 mm. */
const HAIR = 57;

/** Borders that are drawn by hand or converted miss each other by a hair. */
function findWide(table: XmlElement): Reading["wide"] {
  const widths = elementsOf(childOf(table, "tblGrid"), "gridCol").map(({ attributes }) => Number(attributes["w"] ?? 0));
  // Widths that a program has not worked out say nothing.
  if (!widths.some((width) => width >= HAIR)) return (column) => column;
  return (column) => {
    let at = column;
    while ((widths[at] ?? 0) > 0 && (widths[at] ?? 0) < HAIR) at++;
    return at;
  };
}

/** A column in which no cell begins is none to a reader; nor is room before a row in which there is no column. */
function leaveOutColumns({ table, starts, placed, wide }: Reading): void {
  const columns = [...starts];
  const none = new Set<OpenCell>();
  for (const { cell, column, isRoom } of placed) {
    const end = wide(column + cell.columnSpan);
    const count = columns.filter((start) => start >= wide(column) && start < end).length;
    if (isRoom && count === 0) none.add(cell);
    cell.columnSpan = Math.max(1, count);
  }
  if (none.size > 0) table.rows = table.rows.map((row) => row.filter((cell) => !none.has(cell)));
}

function readRow(row: XmlElement, reading: Reading, state: DocxState): void {
  const { table, above, starts, placed, wide } = reading;
  const properties = childOf(row, "trPr");
  const hidden = isOn(properties, "hidden") === true;
  if (isOn(properties, "tblHeader") === true && reading.heads === table.rows.length) reading.heads++;
  const cells: OpenCell[] = [];
  const at = table.rows.push(cells) - 1;
  const place = (from: number, span: number, start: number, isRoom = false) => {
    const cell: OpenCell = { from, to: state.collector.lineCount(), columnSpan: span, rowSpan: 1, pictures: [] };
    cells.push(cell);
    placed.push({ cell, column: start, isRoom });
    return cell;
  };
  let column = Math.min(numberOf(properties, "gridBefore") ?? 0, 100);
  if (wide(0) < column) place(state.collector.lineCount(), column, 0, true);
  for (const cell of findAll(row, ["tc"], ["trPr", "tblPrEx"])) {
    const merged = childOf(cell, "tcPr");
    const span = Math.min(Math.max(numberOf(merged, "gridSpan") ?? 1, 1), 100);
    const going = valueOf(merged, "vMerge");
    const left = isGoingOn(valueOf(merged, "hMerge")) ? cells.at(-1) : undefined;
    const [start, end] = [wide(column), Math.max(wide(column) + 1, wide(column + span))];
    const before = above.get(start);
    const open = isGoingOn(going) && before?.end === end && before.row === at - 1 ? before : undefined;
    // Word shows nothing of a cell that goes on from the one above or at its left.
    if (hidden || open || left) tellUnseen(cell, state);
    if (!left) starts.add(start);
    const from = state.collector.lineCount();
    const pictures = state.pictures.length;
    state.readContent(cell);
    if (open) {
      open.cell.rowSpan++;
      open.row = at;
    } else if (left) left.columnSpan += span;
    else {
      const read = place(from, span, column);
      read.pictures = state.pictures.slice(pictures);
      if (going === "restart") above.set(start, { cell: read, end, row: at });
      else above.delete(start);
    }
    column += span;
  }
}

/** Whether a cell is the rest of another (`w:vMerge`, `w:hMerge`; 17.18.57). */
function isGoingOn(merge: string | undefined): boolean {
  return merge !== undefined && merge !== "restart";
}

function tellUnseen(cell: XmlElement, state: DocxState): void {
  const words = findAll(cell, ["t"]).map(innerText).join("").trim();
  if (words !== "") state.hidden.push({ line: state.collector.lineCount() + 1, words });
}
