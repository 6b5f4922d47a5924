/**
 * A text put together of what a page says in its order, and of the cells of tables whose columns stand on pages side by
 * side: these say their places, and are read row by row where the first of them stood.
 */
export class PlacedText {
  readonly #parts: (string | Map<string, string>)[] = [];
  readonly #tables = new Map<string, Map<string, string>>();

  /** @param place of a cell, `t2:17:3`: its table, its row and its column */
  add(text: string, place: string | undefined): void {
    const [table, row, column] = place?.split(":") ?? [];
    if (table === undefined || row === undefined || column === undefined) {
      this.#parts.push(text);
      return;
    }
    const cells = this.#tables.get(table) ?? new Map<string, string>();
    if (!this.#tables.has(table)) this.#parts.push(cells);
    this.#tables.set(table, cells);
    const key = `${row.padStart(DIGITS, "0")}:${column.padStart(DIGITS, "0")}`;
    cells.set(key, (cells.get(key) ?? "") + text);
  }

  toString(): string {
    return this.#parts.map((part) => (typeof part === "string" ? part : readCells(part))).join("");
  }
}

const DIGITS = 8;

function readCells(cells: ReadonlyMap<string, string>): string {
  const places = [...cells.keys()].sort();
  return places.map((place) => cells.get(place) ?? "").join("");
}
