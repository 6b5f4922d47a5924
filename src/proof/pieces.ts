import type { Position } from "unist";
import type { Node, Part, Table } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";

/** A stretch of official text that stands in one place of document.md. */
export interface Piece {
  /** Its characters, blanks apart. */
  characters: string[];
  position: Position;
  /** The row that it is a cell of, and the table around that. */
  row?: Table["rows"][number];
  table?: Table;
}

/** The pieces of nodes in the order of the source; put together they are `textOf` of the nodes, blanks apart. */
export function listPieces(nodes: readonly (Node | Part)[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case "paragraph":
      case "heading":
        return [pieceOf(node.value, node.position)];
      case "image":
        return [];
      case "table":
        return node.rows.flatMap((row) =>
          row.cells.map(({ value, position }) => ({ ...pieceOf(value, position), row, table: node })),
        );
      case "labelled":
        return [pieceOf(node.label, node.position), ...listPieces(node.children)];
      case "part":
        return listPieces(node.children);
      default:
        return [
          ...(node.marker ? [pieceOf(node.marker.text, node.marker.position)] : []),
          ...listPieces(node.children),
        ];
    }
  });
}

/** The piece with a character, by its number from 0; the last one where there is none with it. */
export function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let before = 0;
  for (const piece of pieces) {
    before += piece.characters.length;
    if (index < before) return piece;
  }
  return pieces.at(-1);
}

function pieceOf(text: string, position: Position): Piece {
  return { characters: [...withoutBlanks(text)], position };
}
