import type { PlacedMessage } from "../../editor/place-messages.ts";

/**
 * Puts the cursor of the text box where a message points to.
 *
 * @param isWhole whether the box holds the whole file and not only its text
 */
export function goToPlace(
  text: HTMLTextAreaElement,
  message: Pick<PlacedMessage, "line" | "column" | "endLine" | "endColumn" | "bodyLine">,
  isWhole: boolean,
): void {
  const { line, column, endLine, endColumn, bodyLine } = message;
  const shift = isWhole ? 0 : line - (bodyLine ?? line);
  const start = offsetOf(text.value, line - shift, column);
  const end = endLine === null || endColumn === null ? start : offsetOf(text.value, endLine - shift, endColumn);
  // A box that gets the focus scrolls to its cursor; one that has it already does not.
  text.blur();
  text.setSelectionRange(start, Math.max(start, end));
  text.focus();
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
