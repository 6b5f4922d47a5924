import type { ColumnKind, Table, TableCell } from "./document.ts";
import { cellLines, headRows } from "./table.ts";
import type { TextUnit } from "./text-units.ts";
import { cellUnits, isTied } from "./text-units.ts";
import { withoutBlanks } from "./text.ts";

/** What a column needs. */
export interface ColumnWidth {
  /** The least width of its words in em of their type, the edges of the cell apart. */
  least: number;
  /** Whether values that are never broken hold that width by themselves. */
  isHeld: boolean;
  /** The width in which its words, where all are short, are one line each; else the least. */
  oneLine: number;
}

/** Prose is given so much that nine of ten cells have at most four lines, but no more than this. */
const WIDEST = 12;
const LINES = 4;
const HEAD_LINES = 3;
/** A code, an address or a long number may be broken, and keeps this much together. */
const CODE = 5;
const RUN = 13;
const PICTURE = 6;
const NAME = 5;
const PADDED = 4;
/** Words up to this width are short, and so are a masked number and a phone number. */
const SHORT = 8;
const SHORT_CODE = 11;
/** Sums are set in bold type. */
const BOLD = 1.07;
/** A column that is to be filled in by hand. */
const EMPTY = 3;

/**
 * The least widths of the columns of a table. Numbers, amounts, dates, times, masked and telephone numbers are never broken, nor
 * are names of up to five characters; all other words may be, but a short run of letters and figures (`0700-5550588`) only where nothing else
 * helps.
 */
export function columnWidths(table: Table): ColumnWidth[] {
  const head = headRows(table);
  const heads = table.columns.map((): number => 0);
  for (const { cells } of head)
    for (const cell of cells)
      if (cell.columnSpan === 1) heads[cell.column] = Math.max(heads[cell.column] ?? 0, headWidth(cell));
  const cells = table.columns.map((): { cell: TableCell; bold: number }[] => []);
  for (const { kind, cells: own } of table.rows)
    if (kind !== "head")
      for (const cell of own)
        if (cell.columnSpan === 1) cells[cell.column]?.push({ cell, bold: kind === "total" ? BOLD : 1 });
  return table.columns.map(({ kind, isSerial }, column) => {
    const own = cells[column] ?? [];
    const whole = own.filter(({ cell }) => isWhole(cell, kind));
    const held = Math.max(0, ...whole.map(({ cell, bold }) => widthOf(cell.value) * bold));
    const loose = own.flatMap(({ cell }) => (isWhole(cell, kind) ? [] : [cell]));
    const broken = kind === "code" && !isSerial ? codeWidth(loose) : proseWidth(loose);
    const pictures = own.some(({ cell }) => cell.images.length > 0) ? PICTURE : 0;
    const others = Math.max(heads[column] ?? 0, broken, pictures, tiedWidth(loose, kind));
    const least = Math.max(held, Math.ceil(others), 1);
    const longest = Math.max(0, ...loose.flatMap((cell) => cellLines(cell).map(widthOf)));
    const isShort = longest <= (kind === "code" ? SHORT_CODE : SHORT);
    return { least, isHeld: held >= others, oneLine: isShort ? Math.max(least, Math.ceil(longest)) : least };
  });
}

const FIGURE = /^[-+−－±≈约]?[￥¥]?[0-9０-９][0-9０-９,，.．]*[%％‰]?[\p{Script=Han}]{0,3}$/u;
const DASH = /^[-—–－/／*×]{1,3}$/u;

/** Whether a value of a number or an amount is set as a figure: `1,234`, `41.9%`, `6900元`, `—`; no words. */
export function isFigure(value: string): boolean {
  const words = withoutBlanks(value);
  return words.length <= 18 && (FIGURE.test(words) || DASH.test(words));
}

/** Whether the value of a cell is never broken: a figure, whatever else stands in its column; a date, a name. */
export function isWhole({ value }: TableCell, kind: ColumnKind): boolean {
  if (value === "" || value.includes("\n")) return false;
  const length = [...value].length;
  if (isFigure(value)) return kind !== "code" || length <= CODE || isTied(value);
  if (isTied(value)) return true;
  if (kind === "number" || kind === "money") return false;
  if (kind === "date") return length <= NAME + 8;
  return kind === "name" && length <= NAME;
}

/** Whether two characters were set apart to fill their column, as in `性 别`: they are one line. */
export function isPadded(value: string): boolean {
  const words = value.trim();
  return /^\S\s+\S$/u.test(words) && widthOf(words) <= PADDED;
}

/** About how wide words are in a usual face of 黑体, in em. Blanks count, as they are shown. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text.replace(NARROW, ".")) width += widthOfSign(sign);
  return width;
}

/** As in 1,234 and 8:30. */
const NARROW = /(?<=[0-9])[,:](?=[0-9])/gu;

function widthOfSign(sign: string): number {
  if (sign === ".") return 0.3;
  if (/[,:;()!?]/u.test(sign)) return 0.7;
  if (/[A-Z@%&#]/u.test(sign)) return 0.72;
  return /[\u0020-\u007e]/u.test(sign) ? 0.56 : 1;
}

function headWidth({ value }: TableCell): number {
  const whole = widthOf(withoutBlanks(value));
  let width = Math.min(whole, Math.max(2, Math.ceil(whole / HEAD_LINES)));
  // No line of one character.
  while (width < whole && whole % width > 0 && whole % width <= 1) width++;
  return Math.max(longestRun(value), isPadded(value) ? widthOf(value.trim()) : Math.min(whole, width));
}

function codeWidth(cells: readonly TableCell[]): number {
  return Math.min(CODE, Math.max(0, ...cells.map(({ value }) => widthOf(value))));
}

function proseWidth(cells: readonly TableCell[]): number {
  const lengths = cells.map(({ value }) => widthOf(value)).sort((a, b) => a - b);
  const usual = lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0;
  const isEmpty = cells.length > 0 && lengths.at(-1) === 0;
  const short = isEmpty ? EMPTY : Math.min(usual, 2);
  const run = Math.max(0, ...cells.map(({ value }) => longestRun(value)));
  return Math.max(run, Math.min(WIDEST, Math.max(short, usual / LINES)));
}

/** The widest date, amount, time, masked or telephone number, or name in a list of names: it is on one line. */
function tiedWidth(cells: readonly TableCell[], kind: ColumnKind): number {
  const pieces = cells.flatMap(({ value }) => wholePieces(value, kind).filter(({ tied }) => tied));
  return Math.max(0, ...pieces.map(({ text }) => widthOf(text.trim())));
}

/** The words of a cell in pieces, of which those that are tied are never broken. */
export function wholePieces(value: string, kind: ColumnKind): TextUnit[] {
  if (kind !== "name" && !/[0-9*×＊]/u.test(value)) return [{ text: value, tied: false }];
  return cellUnits(value, kind === "name").map(({ text, tied }) => ({
    text,
    tied: tied && widthOf(text) <= SHORT_CODE,
  }));
}

/** Letters and figures in one run, or a character, with the signs that no line begins or ends with. */
const PIECE = /[（(《〈“‘【「]*(?:[!-~]+|[^])[）)》〉”’】」，。、；：！？,.;:!?]*/gu;

/** The widest piece that is kept together. */
function longestRun(value: string): number {
  const runs: string[] = value.match(PIECE) ?? [];
  return Math.max(0, ...runs.filter((run) => run.length <= RUN).map(widthOf));
}
