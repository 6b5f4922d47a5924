import type { TableAction } from "../../editor/edit-table.ts";
import { cellBelow, changeTable, nextCell, tableAt } from "../../editor/edit-table.ts";
import type { TextBox } from "./text-box.ts";

/** Edits a table of the text as a table: the buttons for rows and columns, shown while one is in it, and the keys. */
export class TableTools {
  readonly #text: TextBox;
  readonly #bar: HTMLElement;

  constructor(text: TextBox, bar: HTMLElement) {
    this.#text = text;
    this.#bar = bar;
    bar.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-table]") : null;
      if (button) this.change(button.getAttribute("data-table") as TableAction);
    });
  }

  /** The cursor went somewhere else. */
  moved(): void {
    this.#bar.hidden = this.#table() === undefined;
  }

  /** To the next cell, or the one before; behind the last one a row is added. @returns false outside of tables */
  goOn(step: 1 | -1): boolean {
    const table = this.#table();
    if (!table) return false;
    const next = nextCell(table, step);
    if (next) this.#text.select(next.start, next.end);
    else if (step > 0) return this.change("row-below");
    return true;
  }

  /**
   * To the cell below; from the last row to a new one. A line break would take the row apart.
   *
   * @returns false outside of tables, and in front of one and behind it, where a line is begun
   */
  goDown(): boolean {
    const table = this.#table();
    const [from, to] = [table?.rows.at(0)?.start, table?.rows.at(-1)?.end];
    if (!table || [from, to].includes(this.#text.selection.start)) return false;
    const below = cellBelow(table);
    if (below) this.#text.select(below.start, below.end);
    else {
      this.change("row-below");
      const added = this.#table();
      const place = added && cellBelow({ ...added, row: added.row - 1, column: table.column });
      if (place) this.#text.select(place.start, place.end);
    }
    return true;
  }

  /** A new paragraph within the cell. @returns false outside of tables */
  breakLine(): boolean {
    const { start, end } = this.#text.selection;
    if (!this.#table()) return false;
    this.#text.edit([{ start, end, text: "<br>" }], start + "<br>".length);
    return true;
  }

  /** @returns false outside of tables */
  change(action: TableAction): boolean {
    const table = this.#table();
    const splices = table && changeTable(table, action);
    const [first] = splices ?? [];
    if (!splices || !first) return table !== undefined;
    // Into the first cell of the new row.
    const place =
      action.startsWith("row-") && first.text !== "" ? first.start + first.text.indexOf("|") + 2 : undefined;
    this.#text.edit(splices, place);
    return true;
  }

  #table() {
    if (!this.#text.lineAtCursor.startsWith("|")) return undefined;
    return tableAt(this.#text.value, this.#text.selection.start);
  }
}
