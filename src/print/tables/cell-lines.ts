import { cellUnitEnds, cellUnits, signPieces, textWidth, tornPieces } from "../../model/text-units.ts";
import { lineEnds, sliceAt } from "../fill-lines.ts";
import type { Run } from "../runs.ts";
import { sliceRuns } from "../runs.ts";
import type { SetLine } from "./set-table.ts";

/** How many lines a paragraph takes in a column. @param width of the text in characters */
export function countLines(line: SetLine, width: number): number {
  return line.width <= width ? 1 : endsOf(line, width).length;
}

/** The lines of a paragraph: PDF, print page and slide end them where the plan does, and tear no amount and no name. */
export function breakLine(line: SetLine, width: number): readonly Run[][] {
  if (line.width <= width) return [line.runs];
  let from = 0;
  return (line.even ? fillEvenly : fillPaired)(line, width).map((text) => {
    const runs = sliceRuns(line.runs, from, from + text.length);
    from += text.length;
    return runs;
  });
}

function endsOf({ text, names }: SetLine, width: number): number[] {
  return lineEnds(text, { width, endOf: cellUnitEnds(text, names), tear: (unit) => tear(unit, width) });
}

function tear(unit: string, width: number): string[] {
  return signPieces(unit).flatMap((piece) => (textWidth(piece) > width ? tornPieces(piece) : [piece]));
}

function fillWidth(line: SetLine, width: number): string[] {
  return sliceAt(line.text, endsOf(line, width));
}

/** What a line is filled with: words that are wider than it in the pieces behind their signs. */
function unitsOf({ text, names }: SetLine, width: number): string[] {
  return cellUnits(text, names).flatMap(({ text: unit }) => (textWidth(unit) > width ? signPieces(unit) : [unit]));
}

/** What stands in brackets behind the words of a head: 村（社区）, 金额(元). */
const NOTE = /^([^（()）]+)([（(][^（()）]+[)）])$/u;

/** As many lines as there must be, of about one width; brackets are not parted where they have room on a line of their own. */
function fillEvenly(line: SetLine, width: number): string[] {
  const { text } = line;
  const lines = fillWidth(line, width);
  const parts = lines.length === 2 ? NOTE.exec(text)?.slice(1) : undefined;
  if (parts?.every((part) => textWidth(part) <= width)) return parts;
  const units = unitsOf(line, width);
  // What is torn because it is wider than the column is torn no further.
  const widest = Math.max(...units.map(textWidth));
  if (lines.length === 1 || widest > width) return lines;
  for (let narrow = Math.max(widest, textWidth(text) / lines.length); narrow < width; narrow += EVEN_STEP) {
    const even = fillWidth(line, narrow);
    if (even.length === lines.length) return evenOut(even, units);
  }
  return evenOut(lines, units);
}

/** No last line of a single character, where the one before it has several. */
function fillPaired(line: SetLine, width: number): string[] {
  const lines = fillWidth(line, width);
  const [before = "", last = ""] = lines.slice(-2);
  if (lines.length === 1 || textWidth(last) > 1) return lines;
  const units = unitsOf(line, width);
  const unit = units.at(-2) ?? "";
  if (last !== units.at(-1) || !before.endsWith(unit) || textWidth(unit) > 1 || textWidth(before) < PAIRED)
    return lines;
  return [...lines.slice(0, -2), before.slice(0, -unit.length), unit + last];
}

/** A line of so many characters spares one. */
const PAIRED = 3;

/** Lets each line but the first have from the one before it what makes both more alike. */
function evenOut(lines: readonly string[], units: readonly string[]): string[] {
  const even = [...lines];
  let end = units.length;
  for (let at = even.length - 1; at > 0; at--) {
    let [before = "", own = ""] = [even[at - 1], even[at]];
    for (let length = own.length; length > 0; length -= units[--end]?.length ?? length);
    for (let unit = units[end - 1]; unit !== undefined && isMoreEven(before, own, unit); unit = units[end - 1]) {
      [before, own] = [before.slice(0, -unit.length), unit + own];
      end--;
    }
    [even[at - 1], even[at]] = [before, own];
  }
  return even;
}

function isMoreEven(before: string, own: string, unit: string): boolean {
  const moved = textWidth(unit);
  return moved < textWidth(before) && textWidth(before) - moved >= textWidth(own) + moved;
}

/** Widths are tried so far apart, in full-width characters. */
const EVEN_STEP = 0.25;
