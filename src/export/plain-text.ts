import type { Point } from "unist";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import type { Node, OfficialDocument } from "../model/document.ts";
import { valuesByColumn } from "../model/table.ts";

/** A stretch of official text and where it stands in the file. */
interface Piece {
  text: string;
  start: Point;
  end: Point;
}

/**
 * `document.txt`: the official text and nothing else, one paragraph a line, a blank line between parts, the columns of a
 * table apart by tabs. With a byte order mark and CRLF, so that every Notepad of Windows opens it right.
 */
export function toTextFile(document: OfficialDocument): string {
  const parts = document.parts.map((part) => plainText(part.children)).filter((text) => text !== "");
  return `\ufeff${parts.map((text) => `${text}\n`).join("\n")}`.replace(/\n/gu, "\r\n");
}

/**
 * The text of some nodes of one document. A line ends where the source ends a line, wraps within a paragraph apart; a
 * blank that the source has after a number or label stays one.
 */
export function plainText(nodes: readonly Node[]): string {
  let text = "";
  let last: Piece | undefined;
  for (const piece of nodes.flatMap(piecesOf)) {
    if (last && piece.text !== "") text += between(last, piece);
    text += piece.text;
    last = piece;
  }
  return text;
}

function between(one: Piece, other: Piece): string {
  if (other.start.line > one.end.line) return "\n";
  return (other.start.offset ?? 0) > (one.end.offset ?? 0) ? " " : "";
}

function piecesOf(node: Node): Piece[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [{ text: joinLines(node.value), ...node.position }];
    case "image":
      return [];
    case "table":
      return node.rows.map((row) => {
        const cells = valuesByColumn(row, node.columns.length);
        return { text: cells.map((value) => value.replace(/[\t\n]+/gu, " ")).join("\t"), ...row.position };
      });
    case "labelled": {
      const { start } = node.position;
      const end = { ...start, offset: (start.offset ?? 0) + node.label.length };
      return [{ text: node.label, start, end }, ...node.children.flatMap(piecesOf)];
    }
    default:
      return [
        ...(node.marker ? [{ text: node.marker.text, ...node.marker.position }] : []),
        ...node.children.flatMap(piecesOf),
      ];
  }
}
