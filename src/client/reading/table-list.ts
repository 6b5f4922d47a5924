import { tableWords as words } from "../../ui/table-words.ts";
import { buildElement } from "../build-element.ts";
import { placeInAddress } from "../place-in-address.ts";
import type { RowOrder, SortKind } from "./sort-rows.ts";
import { sortRows } from "./sort-rows.ts";

/** A column that the rows can be sorted by. */
interface ListColumn {
  column: number;
  kind: SortKind;
  /** Its words in the head. */
  label: string;
  head: HTMLTableCellElement;
}

/**
 * What sorts a long list and finds rows in it. The order of the source is where it begins and where one click leads back
 * to; sums stay at the end; printing takes all rows in the order of the source. No word of the table is touched.
 */
export class TableList {
  private readonly rows: readonly HTMLTableRowElement[];
  private readonly sums: readonly HTMLTableRowElement[];
  private readonly columns: readonly ListColumn[];
  private readonly body: HTMLTableSectionElement;
  private readonly texts = new Map<HTMLTableRowElement, string>();
  private readonly input = buildElement("input", { type: "search", autocomplete: "off" });
  private readonly choice = buildElement("select", {});
  private readonly restore = buildElement("button", { type: "button", "data-do": "restore" }, words.sourceOrder);
  private readonly status = buildElement("p", { role: "status", class: "list-status" });
  private order: RowOrder | undefined;

  constructor(table: HTMLTableElement, body: HTMLTableSectionElement) {
    this.body = body;
    const all = [...body.querySelectorAll("tr")];
    this.sums = all.filter((row) => row.classList.contains("total"));
    this.rows = all.filter((row) => !this.sums.includes(row));
    this.columns = listColumns(table);
    for (const { head, label } of this.columns)
      head.append(
        buildElement("button", {
          type: "button",
          class: "sort-button",
          "data-furniture": "",
          "aria-label": words.sortBy(label),
        }),
      );
    this.choice.append(
      buildElement("option", { value: "" }, words.sourceOrder),
      ...this.columns.flatMap(({ column, kind, label }) =>
        [false, true].map((isDown) =>
          buildElement(
            "option",
            { value: `${column} ${isDown ? "down" : "up"}` },
            nameOf({ column, kind, isDown }, label),
          ),
        ),
      ),
    );
    this.restore.hidden = true;
    this.tell(words.rowCount(this.rows.length));
    this.listen(table);
  }

  /** The tools, to be put before the table. They are words of ours. */
  build(): HTMLElement {
    return buildElement(
      "div",
      { class: "list-tools screen-only", role: "group", "aria-label": words.listTools, "data-furniture": "" },
      buildElement("label", { class: "find-rows" }, buildElement("span", {}, words.findRows), this.input),
      buildElement("label", { class: "sort-rows" }, buildElement("span", {}, words.order), this.choice),
      this.restore,
      this.status,
    );
  }

  private listen(table: HTMLTableElement): void {
    table.addEventListener("click", (event) => {
      const head = (event.target as Element).closest(".sort-button")?.closest("th");
      const chosen = this.columns.find((column) => column.head === head);
      if (chosen) this.turn(chosen);
    });
    this.choice.addEventListener("change", () => {
      const [column = "", way] = this.choice.value.split(" ");
      const chosen = this.columns.find((one) => String(one.column) === column);
      this.sort(chosen && { column: chosen.column, kind: chosen.kind, isDown: way === "down" });
    });
    this.restore.addEventListener("click", () => {
      this.sort(undefined);
      this.input.focus();
    });
    // What is typed in pinyin is no word yet.
    this.input.addEventListener("input", (event) => {
      if (!event.isComposing) this.find();
    });
    this.input.addEventListener("compositionend", () => this.find());
    window.addEventListener("hashchange", () => this.showTarget());
    window.addEventListener("beforeprint", () => this.arrange(undefined));
    window.addEventListener("afterprint", () => this.arrange(this.order));
  }

  /** Up, then down, then as in the source. */
  private turn({ column, kind }: ListColumn): void {
    const isSame = this.order?.column === column;
    if (isSame && this.order?.isDown === true) this.sort(undefined);
    else this.sort({ column, kind, isDown: isSame });
  }

  private sort(order: RowOrder | undefined): void {
    this.order = order;
    this.arrange(order);
    for (const { column, head } of this.columns) {
      if (order?.column === column) head.setAttribute("aria-sort", order.isDown ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    this.restore.hidden = order === undefined;
    this.choice.value = order ? `${order.column} ${order.isDown ? "down" : "up"}` : "";
    const label = this.columns.find(({ column }) => column === order?.column)?.label ?? "";
    this.tell(order ? words.sorted(nameOf(order, label)) : words.inSourceOrder);
  }

  /** Puts the rows in an order at once, so that the page is laid out once. */
  private arrange(order: RowOrder | undefined): void {
    const rows = order ? sortRows(this.rows, (row) => row.children[order.column]?.textContent ?? "", order) : this.rows;
    const arranged = document.createDocumentFragment();
    arranged.append(...rows, ...this.sums);
    this.body.append(arranged);
    this.body.dispatchEvent(new Event("rows-moved", { bubbles: true }));
  }

  private find(): void {
    const asked = folded(this.input.value).split(" ").filter(Boolean);
    let found = 0;
    for (const row of this.rows) {
      const isFound = asked.every((word) => this.textOf(row).includes(word));
      row.classList.toggle("is-left-out", !isFound);
      if (isFound) found++;
    }
    // A sum of all rows is none of those found.
    for (const row of this.sums) row.classList.toggle("is-left-out", asked.length > 0);
    if (asked.length === 0) this.tell(words.rowCount(this.rows.length));
    else this.tell(found === 0 ? words.noRow : words.foundRows(found, this.rows.length));
  }

  /** A link leads to a row that is left out: all rows are shown again. */
  private showTarget(): void {
    const target = document.getElementById(placeInAddress());
    if (!target?.closest(".is-left-out") || !this.body.contains(target)) return;
    this.input.value = "";
    this.find();
    target.scrollIntoView();
  }

  private textOf(row: HTMLTableRowElement): string {
    const known = this.texts.get(row) ?? folded([...row.children].map(({ textContent }) => textContent).join("\n"));
    this.texts.set(row, known);
    return known;
  }

  private tell(text: string): void {
    this.status.textContent = text;
  }
}

function listColumns(table: HTMLTableElement): ListColumn[] {
  const kinds = [...table.querySelectorAll<HTMLElement>("col")].map(({ dataset }) => dataset["kind"] as SortKind);
  return [...table.querySelectorAll<HTMLTableCellElement>("th[data-column]")].map((head) => {
    const column = Number(head.dataset["column"]);
    return { column, kind: kinds[column] ?? "prose", label: head.textContent.replace(/\s+/gu, ""), head };
  });
}

function nameOf({ kind, isDown }: RowOrder, label: string): string {
  const ways =
    words.ways[
      kind === "date" ? "date" : kind === "number" || kind === "money" || kind === "serial" ? "number" : "words"
    ];
  return words.orderBy(label, ways[isDown ? 1 : 0]);
}

/** As it is compared: widths and cases alike, blanks as one. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\S\n]+/gu, " ")
    .trim();
}
