import { tableWords as words } from "../../ui/table-words.ts";
import { TableList } from "./table-list.ts";

/**
 * A table of an official text with its caption and notes. Tells whether it scrolls in its box, so that the keyboard
 * reaches a box only then, and gives a long list what sorts it and finds rows in it.
 */
export class TableFrame extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector<HTMLElement>(".table-box");
    const table = box?.querySelector("table");
    if (!box || !table || this.querySelector(".list-tools")) return;
    const body = table.querySelector("tbody");
    if (body && table.querySelector("col[data-kind]")) {
      box.before(new TableList(table, body).build());
      this.classList.add("is-list");
    }
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      this.tellWidth(box);
    });
    observer.observe(box);
    observer.observe(table);
  }

  private tellWidth(box: HTMLElement): void {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (this.classList.contains(scrolls ? "is-scrolling" : "is-whole")) return;
    this.classList.toggle("is-scrolling", scrolls);
    this.classList.toggle("is-whole", !scrolls);
    if (!scrolls) {
      box.removeAttribute("tabindex");
      return;
    }
    box.tabIndex = 0;
    this.dataset["hint"] ??= words.scrollHint;
    if (!box.hasAttribute("role")) {
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", words.scrollBox);
    }
  }
}
