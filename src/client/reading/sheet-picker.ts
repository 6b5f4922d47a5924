import { drawsSign } from "./draws-sign.ts";
import { madeWords } from "../../ui/maker-words.ts";
import { printWords, sheetWords as words } from "../../ui/print-words.ts";

/** Shows and numbers the chosen sheets and fills in their strips. Nothing is kept and nothing is sent. */
export class SheetPicker extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    form.addEventListener("change", (event) => {
      this.follow(event.target as HTMLInputElement);
      this.show();
    });
    form.addEventListener("input", (event) => {
      const { name, value, type } = event.target as HTMLInputElement;
      if (type === "text") fill(name, value);
    });
    form.addEventListener("click", (event) => {
      const action = (event.target as Element).closest<HTMLElement>("button")?.dataset["do"];
      if (action === "print") window.print();
    });
    window.addEventListener("hashchange", () => {
      this.chooseLinked();
    });
    // Browsers keep what was typed and chosen when a page is opened again.
    for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input[type=text]")) fill(name, value);
    this.chooseLinked();
    this.show();
  }

  /** What the address leads to, `#p6`, is chosen alone. */
  private chooseLinked(): void {
    const linked = this.boxes.find(({ value }) => `#${value}` === window.location.hash);
    if (!linked) return;
    for (const box of this.boxes) box.checked = box === linked;
    // A long list would stand between it and the button that prints it.
    this.querySelector("details")?.removeAttribute("open");
    this.show();
  }

  /** Signs of the document that this computer would print as boxes: then it prints none of it. */
  private findBoxed(): string[] {
    const { undrawn } = this.dataset;
    return undrawn === undefined ? [] : undrawn.split(" ").filter((sign) => !drawsSign(sign));
  }

  private get boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  }

  /** Nothing is printed twice: the whole document goes without its parts, a group without its problems. */
  private follow(changed: HTMLInputElement): void {
    const { boxes } = this;
    const at = boxes.indexOf(changed);
    if (at < 0 || !changed.checked) return;
    const group = groupOf(boxes, at);
    for (const [index, box] of boxes.entries()) {
      const isPart = box !== changed && group >= 0 && groupOf(boxes, index) === group;
      const isInside = isPart && (changed.dataset["kind"] === "group" || box.dataset["kind"] === "group");
      const isWhole = box.dataset["kind"] === "document" || changed.dataset["kind"] === "document";
      if (box !== changed && (isWhole || isInside)) box.checked = false;
    }
  }

  private show(): void {
    document.querySelector(".sheets")?.classList.add("is-picked");
    const chosen = new Set(this.boxes.filter(({ checked }) => checked).map(({ value }) => value));
    const sets = [...document.querySelectorAll<HTMLElement>(".set")];
    const boxed = this.findBoxed();
    // Of a document without parts there is nothing to choose.
    for (const set of sets) set.hidden = (this.boxes.length > 0 && !chosen.has(set.id)) || boxed.length > 0;
    const shown = sets
      .filter(({ hidden }) => !hidden)
      .flatMap((set) => [...set.querySelectorAll<HTMLElement>(".sheet")]);
    for (const [index, sheet] of shown.entries()) numberSheet(sheet, printWords.pageNumber(index + 1, shown.length));
    const total = this.querySelector(".total");
    if (total) total.textContent = sayTotal(shown.length, boxed);
    const print = this.querySelector<HTMLButtonElement>("[data-do=print]");
    if (print) print.disabled = shown.length === 0;
  }
}

function sayTotal(count: number, boxed: readonly string[]): string {
  if (boxed.length > 0) return madeWords.undrawnHere(boxed);
  return count === 0 ? words.none : words.total(count);
}

/** The place of the group that a box stands in, or is; -1 outside of groups. */
function groupOf(boxes: readonly HTMLInputElement[], at: number): number {
  return boxes.map((box, index) => index <= at && box.dataset["kind"] === "group").lastIndexOf(true);
}

/** Writes its number on a sheet, and into the name that a screen reader says of it. */
function numberSheet(sheet: HTMLElement, words: string): void {
  const number = sheet.querySelector(".page-number");
  if (!number) return;
  const name = sheet.getAttribute("aria-label") ?? "";
  sheet.setAttribute("aria-label", name.replace(number.textContent, words));
  number.textContent = words;
}

function fill(name: string, value: string): void {
  for (const place of document.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = value;
}
