import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { runsToHast } from "../runs-html.ts";
import type { PlacedCell, PlacedTable, TableBlock } from "./placed-table.ts";
import { fillRows } from "./placed-table.ts";

/** What stands on a page of a table, for `styles/set-tables.css`. Repeated heads and keys are furniture. */
export function tableToHast({ pieces, size, anchor }: TableBlock): Element {
  const tables = pieces.map((piece) => pieceToHast(piece, size, anchor));
  const [only] = tables;
  return only && tables.length === 1 ? only : h("div", { className: ["set-beside", `size-${sizeName(size)}`] }, tables);
}

/** `10-5` for 10.5: part of a class. */
export function sizeName(size: number): string {
  return String(size).replace(".", "-");
}

function pieceToHast(piece: PlacedTable, size: number, anchor: string | undefined): Element {
  const { widths, rows } = piece;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => h("col", { width: `${((100 * width) / total).toFixed(2)}%` }));
  const filled = fillRows(piece);
  const head = rows.findIndex(({ kind }) => kind !== "head");
  const length = head < 0 ? rows.length : head;
  const isRepeated = filled.slice(0, length).every((row) => row.every(({ furniture }) => furniture));
  const line = (cells: readonly PlacedCell[], at: number) =>
    h(
      "tr",
      rows[at]?.begins ? { className: ["set-begins"] } : {},
      cells.map((cell) => cellToHast(cell, at < length, isRepeated, anchor)),
    );
  return h("table", { className: ["set-table", "set-sized", `size-${sizeName(size)}`] }, [
    h("colgroup", columns),
    ...(length > 0
      ? [
          h(
            "thead",
            isRepeated ? { dataFurniture: "" } : {},
            filled.slice(0, length).map((row, at) => line(row, at)),
          ),
        ]
      : []),
    ...(length < rows.length
      ? [
          h(
            "tbody",
            filled.slice(length).map((row, at) => line(row, at + length)),
          ),
        ]
      : []),
  ]);
}

function cellToHast(cell: PlacedCell, isHead: boolean, isRepeated: boolean, anchor: string | undefined): Element {
  const { lines, columnSpan, rowSpan, align, furniture, place } = cell;
  const content = lines.flatMap((line, at): ElementContent[] => {
    if ("picture" in line)
      return [h("img", { className: "set-cell-picture", src: line.picture.file, alt: line.picture.alt })];
    const before = lines[at - 1];
    return [...(before && "runs" in before ? [h("br")] : []), ...runsToHast(line.runs, !isHead)];
  });
  const className = [
    ...(align === "left" ? [] : [`set-${align}`]),
    ...(cell.top ? ["set-top"] : []),
    ...(cell.openAbove ? ["set-open-above"] : []),
    ...(cell.openBelow ? ["set-open-below"] : []),
  ];
  return h(
    isHead ? "th" : "td",
    {
      ...(isHead && { scope: columnSpan > 1 ? "colgroup" : "col" }),
      ...(columnSpan > 1 && { colSpan: columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
      ...(className.length > 0 && { className }),
      ...(furniture && !(isHead && isRepeated) && { dataFurniture: "" }),
      ...(anchor !== undefined && place !== undefined && !furniture && { dataPlace: `${anchor}:${place}` }),
    },
    content,
  );
}
