import type { PlacedMessage } from "../../editor/place-messages.ts";
import type { TextBox } from "./text-box.ts";

/** Where a message points to. */
type Place = Pick<PlacedMessage, "line" | "column" | "endLine" | "endColumn" | "bodyLine">;

/**
 * Puts the cursor of the text box where a message points to.
 *
 * @param isWhole whether the box holds the whole file and not only its text
 */
export function goToPlace(text: Pick<TextBox, "at" | "select">, message: Place, isWhole: boolean): void {
  const { start, end } = stretchOf(text, message, isWhole);
  text.select(start, end);
}

/** What a message is about. */
export function stretchOf(text: Pick<TextBox, "at">, message: Place, isWhole: boolean): { start: number; end: number } {
  const { line, column, endLine, endColumn, bodyLine } = message;
  const shift = isWhole ? 0 : line - (bodyLine ?? line);
  const start = text.at(line - shift, column);
  const end = endLine === null || endColumn === null ? start : text.at(endLine - shift, endColumn);
  return { start, end: Math.max(start, end) };
}
