import type { TableAction } from "../../editor/edit-table.ts";
import { changeTable, nextCell, tableAt } from "../../editor/edit-table.ts";
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
