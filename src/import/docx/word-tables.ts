import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { OpenGrid } from "../input/grids.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { isOn, numberOf, valueOf } from "./word-xml.ts";

/** A table in a cell of another. */
export const NESTED_TABLE = declareMessage({
  id: "nested-table",
  title: "表格里没有再套表格",
  why: "草稿的表格只有一层",
  fix: "对照原件，在 document.md 里改成一张表，或分成几张表。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        "各村要加强值守，按时报送进度。",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>村</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>户数</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        "各村要加强值守，按时报送进度。",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>村</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>户数</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
        "2022年6月15日",
      ],
      messages: ["3:1 存疑 这张表里还有表，草稿只把里面的写成表，外面的写成一段一段"],
    },
  ],
});

type OpenCell = OpenGrid["rows"][number][number];

/** A table while its rows are read, by columns of its grid. */
interface Reading {
  table: OpenGrid;
  /** A column of the grid, or the next one that is no sliver. */
  wide: (column: number) => number;
  /** The cell above that goes on into a column. */
  above: Map<number, OpenCell>;
  /** Columns in which a cell begins. */
  starts: Set<number>;
  placed: { cell: OpenCell; column: number }[];
}

/** Reads a table; cells merged over columns (`w:gridSpan`) and rows (`w:vMerge`) are one cell with its spans (17.4). */
export function readTable(table: XmlElement, state: DocxState): void {
  const around = state.open.at(-1);
  if (around) around.outer = true;
  const { collector } = state;
  const at = collector.at();
  const started: OpenGrid = { from: collector.lineCount(), to: 0, outer: false, rows: [] };
  state.open.push(started);
  state.tables.push(started);
  const wide = findWide(table);
  const reading: Reading = { table: started, wide, above: new Map(), starts: new Set(), placed: [] };
  for (const row of findAll(table, ["tr"], ["tblPr", "tblGrid"])) readRow(row, reading, state);
  leaveOutColumns(reading);
  started.to = collector.lineCount();
  state.open.pop();
  if (started.outer && started.rows.flat().length > 1)
    tell(state, NESTED_TABLE, "这张表里还有表，草稿只把里面的写成表，外面的写成一段一段", { at });
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

/** A column in which no cell begins is none to a reader. */
function leaveOutColumns({ starts, placed, wide }: Reading): void {
  const columns = [...starts];
  for (const { cell, column } of placed) {
    const end = wide(column + cell.columnSpan);
    cell.columnSpan = Math.max(1, columns.filter((start) => start >= wide(column) && start < end).length);
  }
}

function readRow(row: XmlElement, { table, above, starts, placed, wide }: Reading, state: DocxState): void {
  const properties = childOf(row, "trPr");
  const hidden = isOn(properties, "hidden") === true;
  const cells: OpenCell[] = [];
  table.rows.push(cells);
  let column = Math.min(numberOf(properties, "gridBefore") ?? 0, 100);
  const empty = { from: state.collector.lineCount(), to: state.collector.lineCount(), columnSpan: 1, rowSpan: 1 };
  for (let before = 0; before < column; before++) {
    cells.push({ ...empty });
    starts.add(before);
  }
  for (const cell of findAll(row, ["tc"], ["trPr", "tblPrEx"])) {
    const merged = childOf(cell, "tcPr");
    const span = Math.min(Math.max(numberOf(merged, "gridSpan") ?? 1, 1), 100);
    const going = valueOf(merged, "vMerge");
    const open = going === undefined || going === "restart" ? undefined : above.get(wide(column));
    // Word shows nothing of a cell that goes on from the one above.
    if (hidden || open) tellUnseen(cell, state);
    starts.add(wide(column));
    const from = state.collector.lineCount();
    state.readContent(cell);
    if (open) open.rowSpan++;
    else {
      const read: OpenCell = { from, to: state.collector.lineCount(), columnSpan: span, rowSpan: 1 };
      cells.push(read);
      placed.push({ cell: read, column });
      for (let at = wide(column); at < Math.max(wide(column) + 1, wide(column + span)); at++) {
        if (going === "restart") above.set(at, read);
        else above.delete(at);
      }
    }
    column += span;
  }
}

function tellUnseen(cell: XmlElement, state: DocxState): void {
  const words = findAll(cell, ["t"]).map(innerText).join("").trim();
  if (words !== "") state.hidden.push({ line: state.collector.lineCount() + 1, words });
}
