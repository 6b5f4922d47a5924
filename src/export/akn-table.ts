import type { Element } from "xast";
import { x } from "xastscript";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import type { Image, Leaf, Paragraph, Table, TableCell } from "../model/document.ts";
import { cellLines } from "../model/table.ts";
import { eachOnLine } from "./xml.ts";

/** A table with the paragraphs that are its caption; the 单位 between caption and table is a line of the caption. */
export interface CaptionedTable {
  table: Table;
  caption: Paragraph[];
}

/** Leaves that follow one another, with each table's caption put to it. */
export function joinCaptions(leaves: readonly Leaf[]): (Exclude<Leaf, Table> | CaptionedTable)[] {
  const joined: (Exclude<Leaf, Table> | CaptionedTable)[] = [];
  let caption: Paragraph[] = [];
  for (const leaf of leaves) {
    if (leaf.type === "table") {
      joined.push({ table: leaf, caption });
      caption = [];
    } else if (isCaption(leaf, caption)) caption.push(leaf);
    else joined.push(...caption.splice(0), leaf);
  }
  return [...joined, ...caption];
}

function isCaption(leaf: Leaf, before: readonly Paragraph[]): leaf is Paragraph {
  if (leaf.type !== "paragraph") return false;
  return leaf.role === "table-caption" || (leaf.role === "table-unit" && before.length > 0);
}

/** @param pictureElement an `img` of a picture */
export function tableElement({ table, caption }: CaptionedTable, pictureElement: (image: Image) => Element): Element {
  // A row may not be without cells: one that all cells above go on in is left out, and they are a row less high.
  const isEmpty = table.rows.map(({ cells }) => cells.length === 0);
  const heightOf = (at: number, { rowSpan }: TableCell) =>
    rowSpan - isEmpty.slice(at, at + rowSpan).filter(Boolean).length;
  const rows = table.rows.flatMap(({ kind, cells }, at) => {
    const name = kind === "head" ? "th" : "td";
    const elements = cells.map((cell) => cellElement({ ...cell, rowSpan: heightOf(at, cell) }, name, pictureElement));
    return elements.length > 0 ? [x("tr", elements)] : [];
  });
  return x("table", eachOnLine([...(caption.length > 0 ? [captionElement(caption)] : []), ...rows]));
}

function captionElement(caption: readonly Paragraph[]): Element {
  const lines = caption.map(({ value }) => joinLines(value));
  return x(
    "caption",
    lines.flatMap((line, at) => (at === 0 ? [line] : [x("eol"), line])),
  );
}

function cellElement(cell: TableCell, name: "th" | "td", pictureElement: (image: Image) => Element): Element {
  const { columnSpan, rowSpan, images } = cell;
  const spans = { ...(columnSpan > 1 && { colspan: columnSpan }), ...(rowSpan > 1 && { rowspan: rowSpan }) };
  return x(name, spans, [
    ...cellLines(cell).map((line) => x("p", line)),
    ...images.map((image) => x("p", [pictureElement(image)])),
  ]);
}
