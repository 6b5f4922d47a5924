import type { PlacedMessage } from "../../editor/place-messages.ts";
import type { TextBox } from "./text-box.ts";

/** Where a message points to. */
type Place = Pick<PlacedMessage, "line" | "column" | "endLine" | "endColumn" | "bodyLine">;

/**
 * Puts the cursor of the text box where a message points to.
 *
 * @param isWhole whether the box holds the whole file and not only its text
 */
export function goToPlace(text: Pick<TextBox, "value" | "select">, message: Place, isWhole: boolean): void {
  const { start, end } = stretchOf(text.value, message, isWhole);
  text.select(start, end);
}

/** What a message is about. */
export function stretchOf(value: string, message: Place, isWhole: boolean): { start: number; end: number } {
  const { line, column, endLine, endColumn, bodyLine } = message;
  const shift = isWhole ? 0 : line - (bodyLine ?? line);
  const start = offsetOf(value, line - shift, column);
  const end = endLine === null || endColumn === null ? start : offsetOf(value, endLine - shift, endColumn);
  return { start, end: Math.max(start, end) };
}

/** Offset of a line and column, both from 1, kept inside the text. */
function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", offset);
    if (end < 0) return text.length;
    offset = end + 1;
  }
  const end = text.indexOf("\n", offset);
  return Math.min(offset + column - 1, end < 0 ? text.length : end);
}
