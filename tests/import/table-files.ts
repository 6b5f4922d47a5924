import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Node, OfficialDocument, Table, TableCell } from "../../src/model/document.ts";
import { cellLines, gridOf, headRows } from "../../src/model/table.ts";
import { walk } from "../../src/model/walk.ts";
import type { ReadDocument } from "../export/documents.ts";
import { TABLE_FIXTURES } from "../properties/table-documents.ts";
import { escapeXml, makeDocx, paragraph, run, title } from "./docx/docx-files.ts";

/** Whether the file marks which rows are head, as careful authors do. */
export interface Marking {
  marked: boolean;
}

/** A document as a saved web page: its paragraphs, and its tables with `rowspan` and `colspan`. */
export function asWebPage(made: ReadDocument, marking: Marking): string {
  const blocks = blocksOf(made).map((block) => {
    if (typeof block !== "string") return webTable(block, marking);
    return block.startsWith("# ") ? `<h1>${escapeXml(block.slice(2))}</h1>` : `<p>${escapeXml(plain(block))}</p>`;
  });
  return `<html><head><meta charset="utf-8"></head><body><div class="TRS_Editor">${blocks.join("\n")}</div></body></html>`;
}

function webTable(table: Table, { marked }: Marking): string {
  const head = marked ? headRows(table).length : 0;
  const rows = table.rows.map(({ cells }, at) => {
    const tag = at < head ? "th" : "td";
    const written = cells.map((cell) => {
      const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ""}${cell.columnSpan > 1 ? ` colspan=${cell.columnSpan}` : ""}`;
      const words = cellLines(cell).map((line) => `<p>${escapeXml(line)}</p>`);
      return `<${tag}${spans}>${words.join("")}</${tag}>`;
    });
    return `<tr>${written.join("")}</tr>`;
  });
  const [top, rest] = [rows.slice(0, head), rows.slice(head)].map((some) => some.join("\n"));
  return `<table>${head > 0 ? `<thead>${top}</thead>` : ""}<tbody>${rest}</tbody></table>`;
}

/**
 * A document as a Word file: its paragraphs, and its tables with `w:gridSpan` and `w:vMerge`.
 *
 * @param pictures the bytes of its pictures by their addresses
 */
export function asWordFile(
  made: ReadDocument,
  marking: Marking,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const files = [...pictures].map(([url, bytes], at) => ({ url, id: `p${at + 1}`, name: `image${at + 1}.png`, bytes }));
  const ids = new Map(files.map(({ url, id }) => [url, id]));
  const blocks = blocksOf(made).map((block) => {
    if (typeof block !== "string") return wordTable(block, marking, ids) + paragraph("");
    return block.startsWith("# ") ? title(block.slice(2)) : paragraph(run(plain(block)));
  });
  return makeDocx({ body: blocks.join(""), media: Object.fromEntries(files.map(({ id, ...file }) => [id, file])) });
}

/** Pictures that a document of tests/fixtures/tables names, by their addresses. */
export function picturesOf({ id, source }: ReadDocument): Map<string, Uint8Array> {
  const urls = [...source.matchAll(/\]\((?<url>attachments\/[^)]+)\)/gu)].map(({ groups }) => groups?.["url"] ?? "");
  return new Map(urls.map((url) => [url, readFileSync(join(TABLE_FIXTURES, id, url))]));
}

function wordTable(table: Table, { marked }: Marking, ids: ReadonlyMap<string, string>): string {
  const head = marked ? headRows(table).length : 0;
  const grid = gridOf(table.rows, table.columns.length);
  const rows = grid.map((line, at) => {
    const cells = [...new Set(line)].flatMap((cell) => (cell ? [wordCell(cell, table.rows[at]?.cells.includes(cell) ?? false, ids)] : [])); // prettier-ignore
    return `<w:tr>${at < head ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.join("")}</w:tr>`;
  });
  const columns = table.columns.map(() => `<w:gridCol w:w="1200"/>`);
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns.join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

function wordCell(cell: TableCell, begins: boolean, ids: ReadonlyMap<string, string>): string {
  const merge = cell.rowSpan > 1 ? `<w:vMerge${begins ? ` w:val="restart"` : ""}/>` : "";
  const properties = `<w:tcPr>${cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ""}${merge}</w:tcPr>`;
  if (!begins) return `<w:tc>${properties}${paragraph("")}</w:tc>`;
  const words = cellLines(cell).map((line) => (line === "" ? paragraph("") : paragraph(run(line))));
  const drawn = cell.images.map(({ url }) =>
    paragraph(`<w:r><w:drawing><wp:inline><a:blip r:embed="${ids.get(url) ?? ""}"/></wp:inline></w:drawing></w:r>`),
  );
  return `<w:tc>${properties}${words.join("")}${drawn.join("")}</w:tc>`;
}

/** The paragraphs and titles of a document as they are typed, and its tables as they are read, in their order. */
function blocksOf({ source, document }: ReadDocument): (string | Table)[] {
  const tables: Table[] = [];
  for (const { children } of document.parts) walk(children, (node) => node.type === "table" && tables.push(node));
  const body = source.slice(source.indexOf("\n---\n", 4) + 5).trim();
  return body.split(/\n{2,}/u).map((block) => (block.startsWith("|") ? (tables.shift() ?? block) : block));
}

function plain(block: string): string {
  return block.replace(/^#+ /u, "").replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1");
}

/** The tables of a document as rows of `kind paragraphs@column:columns×rows`, without blanks. */
export function tablesOf(document: OfficialDocument, withPictures: boolean): string[][] {
  const tables: string[][] = [];
  const visit = (node: Node) => {
    if (node.type === "table") tables.push(node.rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => said(cell, withPictures))].join(" "))); // prettier-ignore
  };
  for (const { children } of document.parts) walk(children, visit);
  return tables;
}

function said(cell: TableCell, withPictures: boolean): string {
  const pictures = withPictures && cell.images.length > 0 ? `+${cell.images.length}` : "";
  const words = cell.value.split("\n").map((line) => line.replace(/[\s\u200b\ufeff\u3000]+/gu, ""));
  return `${words.filter((line) => line !== "").join("/")}${pictures}@${cell.column}:${cell.columnSpan}×${cell.rowSpan}`;
}
