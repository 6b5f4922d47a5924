import type { TextSplice } from "../../../src/editor/edit-table.ts";
import type { TextBoxTargets, TextMark } from "../../../src/client/editor/text-box.ts";

/**
 * The text box as a plain one, for the small DOM, which calls back while it is called, so that CodeMirror cannot run there. The
 * real one is tried in a browser: tests/edit-server/edit.slow.test.ts.
 */
export class TextBox {
  readonly #box: HTMLTextAreaElement;
  marks: readonly TextMark[] = [];
  searches = 0;

  constructor(place: HTMLElement, targets?: TextBoxTargets) {
    const box = document.createElement("textarea");
    box.id = place.id;
    place.replaceWith(box);
    this.#box = box;
    box.addEventListener("input", () => targets?.changed());
    box.addEventListener("select", () => targets?.moved());
    box.addEventListener("paste", (event) => targets?.pasted(event));
  }

  get value(): string {
    return this.#box.value;
  }

  fill(text: string): void {
    this.#box.value = text;
  }

  get selection(): { start: number; end: number } {
    return { start: this.#box.selectionStart, end: this.#box.selectionEnd };
  }

  at(line: number, column: number): number {
    const lines = this.value.split("\n");
    if (line > lines.length) return this.value.length;
    const start = lines.slice(0, Math.max(1, line) - 1).join("\n").length + (line > 1 ? 1 : 0);
    return Math.min(start + column - 1, start + (lines[Math.max(1, line) - 1] ?? "").length);
  }

  select(start: number, end: number): void {
    this.#box.setSelectionRange(start, end);
    this.#box.focus();
  }

  replace(start: number, end: number, words: string): void {
    this.#box.setRangeText(words, start, end, "end");
    this.#box.focus();
    this.#box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  get lineAtCursor(): string {
    const { selectionEnd } = this.#box;
    const start = this.value.lastIndexOf("\n", selectionEnd - 1) + 1;
    return this.value.slice(start).split("\n")[0] ?? "";
  }

  edit(splices: readonly TextSplice[], place?: number): void {
    const last = [...splices].sort((one, other) => other.start - one.start || other.end - one.end);
    for (const { start, end, text } of last) this.#box.setRangeText(text, start, end, "preserve");
    if (place !== undefined) this.#box.setSelectionRange(place, place);
    this.#box.focus();
    this.#box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  set isReadOnly(isReadOnly: boolean) {
    this.#box.readOnly = isReadOnly;
  }

  mark(stretches: readonly TextMark[]): void {
    this.marks = stretches;
  }

  openSearch(): void {
    this.searches++;
  }

  focus(): void {
    this.#box.focus();
  }
}
