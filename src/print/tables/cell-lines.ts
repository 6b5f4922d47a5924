import { cellUnits, signPieces, textWidth } from "../../model/text-units.ts";
import { fillLines } from "../fill-lines.ts";
import type { Run } from "../runs.ts";
import { sliceRuns } from "../runs.ts";
import type { SetLine } from "./set-table.ts";

/** How many lines a paragraph takes in a column. @param width of the text in characters */
export function countLines(line: SetLine, width: number): number {
  return line.width <= width ? 1 : breakLine(line, width).length;
}

/** How paragraphs were broken last: those that cells share are asked for in one width again and again. */
const broken = new WeakMap<SetLine, { width: number; lines: readonly Run[][] }>();

/** The lines of a paragraph: PDF, print page and slide end them where the plan does, and tear no amount and no name. */
export function breakLine(line: SetLine, width: number): readonly Run[][] {
  if (line.width <= width) return [line.runs];
  const known = broken.get(line);
  if (known?.width === width) return known.lines;
  const lines = breakAnew(line, width);
  broken.set(line, { width, lines });
  return lines;
}

function breakAnew(line: SetLine, width: number): Run[][] {
  const units = cellUnits(line.text, line.names).flatMap(({ text }) =>
    textWidth(text) > width ? signPieces(text) : [text],
  );
  let from = 0;
  return (line.even ? fillEvenly : fillPaired)(line.text, width, units).map((text) => {
    const runs = sliceRuns(line.runs, from, from + text.length);
    from += text.length;
    return runs;
  });
}

function fillWidth(text: string, width: number, units: readonly string[]): string[] {
  return fillLines(text, width, 0, units);
}

/** What stands in brackets behind the words of a head: 村（社区）, 金额(元). */
const NOTE = /^([^（()）]+)([（(][^（()）]+[)）])$/u;

/** As many lines as there must be, of about one width; brackets are not parted where they have room on a line of their own. */
function fillEvenly(text: string, width: number, units: readonly string[]): string[] {
  const lines = fillWidth(text, width, units);
  const parts = lines.length === 2 ? NOTE.exec(text)?.slice(1) : undefined;
  if (parts?.every((part) => textWidth(part) <= width)) return parts;
  // What is torn because it is wider than the column is torn no further.
  const widest = Math.max(...units.map(textWidth));
  if (lines.length === 1 || widest > width) return lines;
  for (let narrow = Math.max(widest, textWidth(text) / lines.length); narrow < width; narrow += EVEN_STEP) {
    const even = fillWidth(text, narrow, units);
    if (even.length === lines.length) return evenOut(even, units);
  }
  return evenOut(lines, units);
}

/** No last line of a single character, where the one before it has several. */
function fillPaired(text: string, width: number, units: readonly string[]): string[] {
  const lines = fillWidth(text, width, units);
  const [before = "", last = ""] = lines.slice(-2);
  const unit = units.at(-2) ?? "";
  const isAlone = lines.length > 1 && textWidth(last) <= 1 && last === units.at(-1) && before.endsWith(unit);
  if (!isAlone || textWidth(unit) > 1 || textWidth(before) < PAIRED) return lines;
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
