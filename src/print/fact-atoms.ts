import type { Atom } from "./atom.ts";
import type { Room } from "./room.ts";
import { belowBox } from "./room.ts";
import { fillLines } from "./fill-lines.ts";
import { SETTING } from "./paper.ts";
import { textUnits, textWidth } from "../model/text-units.ts";
import type { FactsBlock } from "./placed-block.ts";
import { sliceRuns, textOfRuns } from "./runs.ts";

type FactRow = FactsBlock["rows"][number];
type Fact = FactRow[number];

/** Width of the labels of the official table, in characters. */
export const FACT_LABEL = 4;

/**
 * The rows of the official table as atoms. A row that is higher than a page is torn: its fields stand one under another,
 * and a field that is still higher goes on under its label.
 */
export function factAtoms(block: FactsBlock, room: Room, size: number): Atom[] {
  const cellHeight = (lines: number) => (lines * room.line + 2 * room.pad) * size + 1;
  const atomOf = (fact: FactRow, height: number): Atom => {
    return { block, height, gap: 0, glued: false, from: 0, to: 0, fact };
  };
  const atomsOf = (row: FactRow): Atom[] => {
    const width = factValueWidth(row.length, room.width / size);
    const height = cellHeight(Math.max(1, ...row.map((fact) => countLines(fact, width))));
    if (height <= room.height) return [atomOf(row, height)];
    if (row.length > 1) return row.flatMap((fact) => atomsOf([fact]));
    const most = Math.max(1, Math.floor(((room.height - 1) / size - 2 * room.pad) / room.line));
    return row.flatMap((fact) => tearFact(fact, width, most)).map((piece) => atomsOfPiece(piece, width));
  };
  const atomsOfPiece = (piece: Fact, width: number) => atomOf([piece], cellHeight(countLines(piece, width)));
  const atoms = block.rows.flatMap(atomsOf);
  const last = atoms.at(-1);
  if (last) last.gap = belowBox(room, size);
  return atoms;
}

/** Width of the values in a row of so many fields, in characters. @param width of the row */
export function factValueWidth(fields: number, width: number): number {
  return width / Math.max(1, fields) - BESIDE_VALUE;
}

const BESIDE_VALUE = FACT_LABEL + 4 * SETTING.cell + SETTING.reserve;

/** The largest type in which no day and no word of the values is torn; longer ones are none of these. @param width of a row */
export function largestForFacts({ rows }: FactsBlock, width: number): number {
  const sizes = rows.map((row) => {
    const units = row.flatMap(({ values }) => values.flatMap((value) => textUnits(textOfRuns(value)).map(textWidth)));
    const longest = Math.max(0, ...units.filter((unit) => unit <= LONGEST_WORD));
    return width / (row.length * (longest + BESIDE_VALUE));
  });
  return Math.min(Infinity, ...sizes);
}

const LONGEST_WORD = 12;

function countLines({ label, values }: Fact, width: number): number {
  const own = values.flatMap((value) => fillLines(textOfRuns(value), width));
  return Math.max(fillLines(textOfRuns(label), FACT_LABEL).length, own.length);
}

/** A field in pieces of at most so many lines. */
function tearFact({ label, values }: Fact, width: number, most: number): Fact[] {
  const pieces: Fact[] = [];
  let room = 0;
  for (const value of values) {
    let from = 0;
    const lines = fillLines(textOfRuns(value), width);
    for (let at = 0; at < lines.length;) {
      if (room === 0) {
        pieces.push({ label, values: [] });
        room = most;
      }
      const own = lines.slice(at, at + room);
      const to = from + own.join("").length;
      pieces.at(-1)?.values.push(sliceRuns(value, from, to));
      [from, at, room] = [to, at + own.length, room - own.length];
    }
  }
  return pieces;
}
