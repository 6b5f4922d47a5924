import { blockAt, linesOfBlocks } from "../../editor/preview-places.ts";
import type { TextBox } from "./text-box.ts";

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, caption, figcaption";
/** Waits until the cursor rests. Milliseconds. */
const REST = 150;

interface Blocks {
  elements: Element[];
  words: string[];
}

/** Shows in the preview where the cursor is, and puts the cursor where somebody clicks in the preview. */
export class PreviewFollower {
  readonly #text: TextBox;
  readonly #frame: HTMLIFrameElement;
  #timer: number | undefined;
  #marked: Element | undefined;
  /** The page in the frame that is listened to. */
  #page: Document | null = null;
  /** What it shows, until it shows something else. */
  #blocks: Blocks | undefined;

  constructor(text: TextBox, frame: HTMLIFrameElement) {
    this.#text = text;
    this.#frame = frame;
  }

  /** The preview shows something else. */
  renewed(): void {
    this.#blocks = undefined;
    this.moved();
  }

  /** The cursor went somewhere else. While somebody types, the preview shows what was typed before: it is followed when it is renewed. */
  moved(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#follow();
    }, REST);
  }

  #follow(): void {
    const page = this.#listen();
    if (!page) return;
    const { value, selection } = this.#text;
    const lines = value.split("\n");
    const before = value.slice(0, selection.start).split("\n");
    const line = before.length - 1;
    const { elements, words } = (this.#blocks ??= blocksOf(page));
    const at = { line, before: before[line] ?? "", whole: lines[line] ?? "" };
    const block = blockAt(linesOfBlocks(lines, words), words, at);
    const element = block === undefined ? undefined : elements[block];
    if (element === this.#marked) return;
    this.#marked?.classList.remove("at-cursor");
    if (this.#marked?.classList.length === 0) this.#marked.removeAttribute("class");
    element?.classList.add("at-cursor");
    this.#marked = element;
    this.#show(element);
  }

  /** Scrolls the frame alone: an element that is scrolled to would move the page around it too. */
  #show(element: Element | undefined): void {
    const shown = this.#frame.contentWindow;
    if (!element || !shown) return;
    const { top, bottom } = element.getBoundingClientRect();
    const height = shown.innerHeight;
    if (top < 0 || bottom > height) shown.scrollBy(0, top - height / 3);
  }

  #listen(): Document | null {
    const page = this.#frame.contentDocument;
    if (page !== this.#page) {
      this.#page = page;
      this.#blocks = undefined;
      page?.addEventListener("click", ({ target }) => {
        this.#goTo(target);
      });
    }
    return page;
  }

  #goTo(target: EventTarget | null): void {
    const page = this.#frame.contentDocument;
    if (!page || !target || !("closest" in target)) return;
    const { elements, words } = (this.#blocks ??= blocksOf(page));
    const clicked = elements.findIndex((element) => element.contains(target as Element));
    const line = linesOfBlocks(this.#text.value.split("\n"), words)[clicked];
    if (line === undefined) return;
    const place = this.#text.at(line + 1, 1);
    this.#text.select(place, place);
  }
}

/** What holds words itself, in the order of reading. */
function blocksOf(page: Document): Blocks {
  const elements = [...page.body.querySelectorAll(BLOCKS)].filter((one) => one.querySelector(BLOCKS) === null);
  return { elements, words: elements.map(({ textContent }) => textContent) };
}
