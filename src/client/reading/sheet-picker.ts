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
      else if (action !== undefined) this.checkAll(action === "all");
    });
    // Browsers keep what was typed and chosen when a page is opened again.
    for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input[type=text]")) fill(name, value);
    this.show();
  }

  private get boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  }

  private checkAll(checked: boolean): void {
    for (const box of this.boxes) box.checked = checked;
    this.show();
  }

  /** A group and its problems: the group's overview lists all of them, so it is chosen with all of them only. */
  private follow(changed: HTMLInputElement): void {
    const { boxes } = this;
    const at = boxes.indexOf(changed);
    if (at < 0) return;
    const isGroup = (box: HTMLInputElement) => box.dataset["kind"] === "group";
    const start = boxes.findLastIndex((box, index) => index <= at && isGroup(box));
    const group = boxes[start];
    if (!group || changed.dataset["kind"] === "front") return;
    const rest = boxes.slice(start + 1);
    const end = rest.findIndex(isGroup);
    const own = end < 0 ? rest : rest.slice(0, end);
    if (changed === group) for (const box of own) box.checked = group.checked;
    else group.checked = own.every(({ checked }) => checked);
  }

  private show(): void {
    const { boxes } = this;
    const left = new Set(boxes.filter(({ checked }) => !checked).map(({ value }) => value));
    const sheets = [...document.querySelectorAll<HTMLElement>(".sheet")];
    for (const sheet of sheets) sheet.hidden = left.has(sheet.dataset["unit"] ?? "");
    const shown = sheets.filter(({ hidden }) => !hidden);
    for (const [index, sheet] of shown.entries()) numberSheet(sheet, printWords.pageNumber(index + 1, shown.length));
    const total = this.querySelector(".total");
    if (total) total.textContent = shown.length === 0 ? words.none : words.total(shown.length);
    const print = this.querySelector<HTMLButtonElement>("[data-do=print]");
    if (print) print.disabled = shown.length === 0;
  }
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
