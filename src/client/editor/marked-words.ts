import type { ConfirmEntry, ConfirmItem } from "../../editor/confirm-exchange.ts";
import { confirmWords as words } from "../../ui/confirm-words.ts";
import { element } from "./page-elements.ts";

/** Words that are marked in a box that shows some paragraphs, one a line. */
interface MarkedWords {
  /** Which of the paragraphs they begin in. */
  line: number;
  quote: string;
}

/** What is marked in a box with the mouse or the keyboard, on one line; undefined where nothing is. */
function markedWords(box: HTMLElement): MarkedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const quote = text.replace(/\s*\n\s*/gu, "").trim();
  const line = (before.toString() + (/^\s*/u.exec(text)?.[0] ?? "")).split("\n").length - 1;
  return quote === "" ? undefined : { line, quote };
}

/** Where the text above a paragraph begins: what no proposal stands in, so that all of the text is seen; one paragraph else. */
export function firstBefore(items: readonly ConfirmItem[], from: number): number {
  const last = Math.max(-1, ...items.filter((item) => item.from < from).map(({ to }) => to));
  return Math.max(0, Math.min(from - 1, last + 1));
}

/**
 * What is marked in the text that is asked of, or in the text above it, and in which paragraph.
 *
 * @param from the first paragraph of the one
 * @param before the first of the other
 */
export function markedParagraph(from: number, before: number): { paragraph: number; quote: string } | undefined {
  for (const [name, first] of [
    ["ask-text", from],
    ["ask-before", before],
  ] as const) {
    const marked = markedWords(element(name, HTMLElement));
    if (marked) return { paragraph: first + marked.line, quote: marked.quote };
  }
  return undefined;
}

/** As an item to be answered like those that the program proposes. */
export function ownItem(list: string, entry: ConfirmEntry, paragraph: number, beside: ConfirmItem): ConfirmItem {
  const place = { from: paragraph, to: paragraph, actors: [...beside.actors] };
  return { key: "own", list, entry, reason: words.ownReason, isOutright: false, isOwn: true, state: "open", ...place };
}

/** The buttons that do what the keys do; the words stay marked while one is pressed. */
export function followMarkButtons(mark: (index: number) => void): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-mark]")) {
    button.addEventListener("pointerdown", (event) => {
      event.preventDefault();
    });
    button.addEventListener("click", () => {
      mark(Number(button.dataset["mark"]));
    });
  }
}
