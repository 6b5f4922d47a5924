import { printWords as words } from "../../ui/print-words.ts";
import { textRoom } from "./column-shares.ts";
import type { Grid } from "./grid.ts";
import { countCell, countPlaced, linesIn, linesOf, mergingRows, REPEATED, rowHeight } from "./grid.ts";
import type { PlacedCell, PlacedLine, PlacedRow } from "./placed-table.ts";
import { goesOnRecord, recordKey } from "./record-key.ts";
import type { SetCell, SetRow } from "./set-table.ts";
import { breakLine } from "./cell-lines.ts";
import { linesFrom, placeCell } from "./place-cell.ts";
import type { Piece } from "./piece.ts";
import { OpenPiece, placeRow } from "./piece.ts";
import { setLine } from "./set-table.ts";
import { tiedRows } from "./tied-rows.ts";

/** Rows that are torn all the same are begun where there is so much of a page for them. */
const BEGUN = 0.5;
/** A merged cell goes on on the next page with its words, if they are no more than so many lines there. */
const REPEATED_LINES = 3;

/** A merged cell whose last row is still to come. */
interface Open {
  cell: SetCell;
  placed: PlacedCell;
  /** Where it begins on the page, and how high its words are. */
  top: number;
  need: number;
  last: number;
}

/**
 * Cuts a table into pieces that stand on pages. A row is whole where it fits on a page; one that is higher goes on cell by
 * cell, so that what stands on a page is all that is read before what stands on the next. The head is repeated.
 *
 * @param room height for each piece by its number from 0: several may stand side by side on the rest of a page
 * @param full height of a whole page
 */
export function cutRows(grid: Grid, room: (piece: number) => number, full: number): Piece[] {
  return new RowCutter(grid, room, full).cut();
}

/** Height of the head and the rows that stay with it. */
export function beginHeight(grid: Grid, full: number): number {
  return new RowCutter(grid, () => full, full).begin();
}

class RowCutter {
  readonly #grid: Grid;
  readonly #room: (piece: number) => number;
  readonly #full: number;
  readonly #rows: readonly SetRow[];
  readonly #head: number;
  readonly #tied: readonly boolean[];
  readonly #merging: readonly boolean[];
  readonly #pieces: Piece[] = [];
  #piece: OpenPiece;
  /** How many rows of the piece are no repeated head. */
  #own = 0;
  #open: Open[] = [];
  #repeated: PlacedRow[] = [];

  constructor(grid: Grid, room: (piece: number) => number, full: number) {
    this.#grid = grid;
    this.#room = room;
    this.#full = full;
    this.#rows = grid.table.rows;
    this.#head = grid.table.head;
    this.#merging = mergingRows(this.#rows);
    this.#piece = new OpenPiece(grid, []);
    this.#tied = tiedRows(grid, full);
  }

  begin(): number {
    const high = this.#heightWith(0, this.#chainEnd(0));
    return high > this.#full ? this.#full * BEGUN : high;
  }

  cut(): Piece[] {
    for (let at = 0; at < this.#rows.length;) {
      const end = this.#endOf(at);
      if (this.#fits(at, end) || (this.#own > 0 && this.#fitsAfresh(at, end) && !goesOnRecord(this.#grid, at))) {
        if (!this.#fits(at, end)) this.#turn(at);
        for (; at <= end; at++) this.#add(at);
      } else {
        // What is tied together is higher than a page.
        const isLate = this.#rows[at]?.begins === true && this.#piece.height > this.#room(this.#pieces.length) * BEGUN;
        if (this.#own > 0 && (isLate || !this.#fits(at, at)) && this.#fitsAfresh(at, at)) this.#turn(at);
        if (this.#fits(at, at)) this.#add(at);
        else this.#tear(at);
        at++;
      }
    }
    this.#close();
    return this.#pieces;
  }

  /** What stays together from a row on: what is tied to it, or of records that have no room together the first. */
  #endOf(at: number): number {
    const end = this.#chainEnd(at);
    if (end === at || this.#fitsAfresh(at, end)) return end;
    let next = at + 1;
    while (next <= end && this.#rows[next]?.begins !== true) next++;
    return next - 1;
  }

  #chainEnd(at: number): number {
    let end = at;
    while (this.#tied[end] === true) end++;
    return end;
  }

  /** Height of the piece with some more rows, the words of all merged cells in it. */
  #heightWith(from: number, end: number, used = this.#piece.height, before = this.#open): number {
    let height = used;
    if (before.length === 0 && !this.#merging.slice(from, end + 1).includes(true)) {
      for (let at = from; at <= end; at++) height += this.#grid.heights[at] ?? 0;
      return height;
    }
    let open = before.map(({ top, need, last }) => ({ top, need, last }));
    for (let at = from; at <= end; at++) {
      for (const cell of this.#rows[at]?.cells ?? [])
        if (cell.rowSpan > 1) open.push({ top: height, need: this.#needOf(cell), last: at + cell.rowSpan - 1 });
      height += this.#grid.heights[at] ?? 0;
      for (const { top, need, last } of open) if (last === at) height = Math.max(height, top + need);
      open = open.filter(({ last }) => last > at);
    }
    return Math.max(height, ...open.map(({ top, need }) => top + need));
  }

  #needOf(cell: SetCell): number {
    return rowHeight(this.#grid, countCell(this.#grid, cell));
  }

  #fits(from: number, end: number): boolean {
    return this.#heightWith(from, end) <= this.#room(this.#pieces.length) + SLACK;
  }

  #fitsAfresh(from: number, end: number): boolean {
    const head = this.#repeatedOver(from).reduce((sum, { height }) => sum + height, 0);
    const open = this.#open
      .filter(({ last }) => last >= from)
      .map((one) => ({ ...one, top: head, need: this.#needAgain(one.cell) }));
    return this.#heightWith(from, end, head, open) <= this.#room(this.#pieces.length + 1) + SLACK;
  }

  /** Height of a merged cell that goes on. */
  #needAgain(cell: SetCell): number {
    return rowHeight(this.#grid, this.#again(cell).length);
  }

  #add(at: number): void {
    if (this.#open.length > 0 || this.#merging[at] === true) this.#addMerged(at);
    else {
      this.#piece.putWhole(at);
      this.#own++;
    }
    if (at === this.#head - 1) this.#repeated = this.#repeatHead();
  }

  /** Adds a row that cells are merged over, or that they begin in. */
  #addMerged(at: number): void {
    const row = placeRow(this.#grid, at);
    const top = this.#piece.height;
    const merged = (this.#rows[at]?.cells ?? []).flatMap((cell, index): Open[] => {
      const placed = row.cells[index];
      if (!placed || cell.rowSpan === 1) return [];
      return [{ cell, placed, top, need: this.#needOf(cell), last: at + cell.rowSpan - 1 }];
    });
    this.#push(row);
    this.#open.push(...merged);
    this.#finish(at, row);
  }

  /** Puts a row under the others; merged cells from above go down beside it. */
  #push(row: PlacedRow): void {
    if (this.#own === 0)
      for (const one of this.#open) {
        one.placed = { ...placeCell(one.cell, this.#again(one.cell)), furniture: true };
        delete one.placed.place;
        one.top = this.#piece.height;
        one.need = rowHeight(this.#grid, one.placed.lines.length);
        one.placed.rowSpan = 0;
        row.cells.push(one.placed);
      }
    row.cells.sort((one, other) => one.column - other.column);
    for (const { placed } of this.#open) placed.rowSpan++;
    this.#piece.put(row);
    this.#own++;
  }

  /** A row is as high as the merged cells that end with it need. */
  #finish(at: number, row: PlacedRow): void {
    for (const { top, need, last } of this.#open) if (last <= at) this.#stretch(row, top + need);
    this.#open = this.#open.filter(({ last }) => last > at);
  }

  #stretch(row: PlacedRow, bottom: number): void {
    const lack = bottom - this.#piece.height;
    if (lack <= 0) return;
    row.height += lack;
    this.#piece.height += lack;
  }

  /** @param at the row that comes next */
  #turn(at: number): void {
    this.#close();
    const repeated = this.#repeatedOver(at);
    this.#piece = new OpenPiece(this.#grid, repeated);
    this.#own = 0;
  }

  /** What stands again over a row that a page begins with: the head, or what its record is about, with 续. */
  #repeatedOver(at: number): readonly PlacedRow[] {
    return goesOnRecord(this.#grid, at) ? recordKey(this.#grid, at) : this.#repeated;
  }

  #close(): void {
    const { last } = this.#piece;
    if (last) for (const { top, need } of this.#open) this.#stretch(last, top + need);
    if (this.#own > 0 || this.#pieces.length === 0) this.#pieces.push(this.#piece);
  }

  /** What a merged cell says where it goes on: its words and 续, or nothing where these are long. */
  #again(cell: SetCell): PlacedLine[] {
    const width = textRoom(cell, this.#grid.widths);
    const lines = [...cell.lines, setLine(width < 3 ? words.continuedShort : words.continued)].flatMap((line) =>
      breakLine(line, width),
    );
    return cell.lines.length === 0 || lines.length > REPEATED_LINES ? [] : lines.map((runs) => ({ runs }));
  }

  #repeatHead(): PlacedRow[] {
    const { rows } = this.#piece;
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    if (!this.#grid.table.repeats || this.#head === 0 || this.#pieces.length > 0 || height > this.#full * REPEATED)
      return [];
    return rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ place: _, ...cell }) => ({ ...cell, furniture: true })),
    }));
  }

  /** A row that is higher than a page: cell after cell, each as far as there is room. */
  #tear(at: number): void {
    const { kind, cells } = this.#rows[at] ?? { kind: "body", cells: [] };
    const rest = cells.map((cell) => ({ cell, lines: linesOf(this.#grid, cell), from: 0 }));
    for (let begun = false; rest.length > 0 || !begun;) {
      const again = !begun ? [] : this.#keysOf(cells, rest[0]?.cell.column ?? 0);
      const room = this.#room(this.#pieces.length) - this.#piece.height;
      const most = Math.max(linesIn(this.#grid, room), this.#own === 0 ? 1 : 0);
      if (this.#own > 0 && (most < FEWEST || !this.#isWorthIt(rest, most))) {
        this.#turn(at);
        continue;
      }
      const placed: PlacedCell[] = [];
      while (rest[0]) {
        const { cell, lines, from } = rest[0];
        const own = linesFrom(this.#grid, lines, from, most);
        placed.push({ ...placeCell(cell, own), rowSpan: 1, top: true });
        rest[0].from += own.length;
        if (rest[0].from < lines.length) break;
        rest.shift();
      }
      const high = Math.max(1, ...[...placed, ...again].map(({ lines }) => countPlaced(this.#grid, lines)));
      this.#push({ kind, height: rowHeight(this.#grid, high), cells: [...again, ...placed] });
      begun = true;
      if (rest.length > 0) this.#turn(at);
    }
    const { last } = this.#piece;
    if (last) this.#finish(at, last);
  }

  /** Whether the first cell of what is left has room for some lines. */
  #isWorthIt([next]: readonly { lines: PlacedLine[]; from: number }[], most: number): boolean {
    const first = next?.lines[next.from];
    return !first || countPlaced(this.#grid, [first]) <= most;
  }

  /** The cells that say which row goes on, with 续; none of those that themselves go on. */
  #keysOf(cells: readonly SetCell[], before: number): PlacedCell[] {
    const keys = cells.filter(({ column }) => column < Math.min(before, this.#grid.table.keys));
    const first = keys.find(({ lines }) => lines.length > 0);
    return keys.flatMap((cell): PlacedCell[] => {
      const lines = cell === first ? this.#again(cell) : [];
      const { place: _, ...placed } = placeCell(cell, lines);
      return [{ ...placed, rowSpan: 1, top: true, furniture: true }];
    });
  }
}

/** Sums of points. */
const SLACK = 0.001;
/** With fewer lines a row is not begun at the end of a page. */
const FEWEST = 3;
