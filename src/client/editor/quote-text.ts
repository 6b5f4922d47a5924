import type { Edge, QuoteRange } from "../../editor/quote-range.ts";
import { buildElement } from "../build-element.ts";

/** A stretch of the text that is told from the others. */
export interface QuoteMark extends QuoteRange {
  kind: "asked" | "field" | "waits" | "taken";
}

/** A text with marks, of which one can be dragged at its ends. */
export class QuoteText {
  readonly #box: HTMLElement;
  readonly #moved: (edge: Edge, at: number) => void;
  #pieces: { node: Text; start: number }[] = [];
  #dragged: Edge | undefined;

  /** @param moved is told where an end is dragged to */
  constructor(box: HTMLElement, moved: (edge: Edge, at: number) => void) {
    this.#box = box;
    this.#moved = moved;
    box.addEventListener("pointerdown", (event) => {
      this.#grasp(event);
    });
    box.addEventListener("pointermove", (event) => {
      this.#drag(event);
    });
    for (const name of ["pointerup", "pointercancel"] as const)
      box.addEventListener(name, () => {
        this.#dragged = undefined;
        box.classList.remove("dragging");
      });
  }

  /** @param active what can be dragged */
  draw(text: string, marks: readonly QuoteMark[], active: QuoteRange | undefined): void {
    const all = active ? [...marks, { ...active, kind: "field" as const }] : marks;
    const cuts = [...new Set([0, text.length, ...all.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    this.#pieces = [];
    const nodes: Node[] = [];
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const end = cuts[index + 1] ?? start;
      if (active?.start === start) nodes.push(handle("start"));
      const node = document.createTextNode(text.slice(start, end));
      this.#pieces.push({ node, start });
      const kinds = new Set(all.filter((one) => one.start <= start && one.end >= end).map(({ kind }) => kind));
      const isMarked = kinds.has("asked") || kinds.has("field");
      nodes.push(
        kinds.size === 0 ? node : buildElement(isMarked ? "mark" : "span", { class: [...kinds].join(" ") }, node),
      );
      if (active?.end === end) nodes.push(handle("end"));
    }
    this.#box.replaceChildren(...nodes);
  }

  #grasp(event: PointerEvent): void {
    const edge = event.target instanceof Element ? event.target.getAttribute("data-handle") : null;
    if (edge !== "start" && edge !== "end") return;
    event.preventDefault();
    this.#dragged = edge;
    this.#box.classList.add("dragging");
    this.#box.setPointerCapture(event.pointerId);
  }

  #drag({ clientX, clientY }: PointerEvent): void {
    if (!this.#dragged) return;
    const caret = document.caretRangeFromPoint(clientX, clientY);
    const piece = this.#pieces.find(({ node }) => node === caret?.startContainer);
    if (caret && piece) this.#moved(this.#dragged, piece.start + caret.startOffset);
  }
}

/** To be dragged; the keyboard has keys and buttons for it. */
function handle(edge: Edge): HTMLElement {
  return buildElement("span", { class: "handle", "data-handle": edge, "aria-hidden": "true" });
}
