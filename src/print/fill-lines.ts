import { textUnits, textWidth, tornPieces } from "../model/text-units.ts";

/**
 * Breaks a text into lines as browsers and Typst do for Chinese, rather a little too early than too late: the
 * lines that are set are never more than these.
 *
 * @param width of a line, in full-width characters
 * @param indent of the first line
 * @param units the pieces that are torn only where they are wider than a line
 * @returns the lines; put together they are the text
 */
export function fillLines(
  text: string,
  width: number,
  indent = 0,
  units: readonly string[] = textUnits(text),
): string[] {
  const lines: string[] = [];
  let line = "";
  let room = width - indent;
  const close = () => {
    lines.push(line);
    line = "";
    room = width;
  };
  for (const unit of units) {
    const whole = textWidth(unit);
    for (const piece of whole > width ? tornPieces(unit) : [unit]) {
      const wide = piece === unit ? whole : textWidth(piece);
      if (wide > room && line !== "") close();
      line += piece;
      room -= wide;
    }
  }
  if (line !== "" || lines.length === 0) close();
  return lines;
}
