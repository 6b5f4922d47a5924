import type { MarkRange } from "./find-marks.ts";

/** Marks on a page, in order. */
export interface ShownMarks {
  /** Tells one from the others; -1 tells none. */
  point: (at: number) => void;
  /** Where a mark is in the window. */
  box: (at: number) => DOMRect;
  /** The element that a mark begins in. */
  element: (at: number) => Element | undefined;
  clear: () => void;
}

const HIT = "search-hit";
const NOW = "search-hit-now";

/** Marks stretches of text without touching them, or, in browsers that cannot, with `<mark>` around the same text. */
export function showMarks(ranges: readonly MarkRange[]): ShownMarks {
  return "highlights" in CSS && "Highlight" in window ? showHighlights(ranges) : showElements(ranges);
}

/* eslint-disable baseline/known -- showMarks asks whether they are there */
function showHighlights(marks: readonly MarkRange[]): ShownMarks {
  const ranges = marks.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  });
  CSS.highlights.set(HIT, new Highlight(...ranges));
  return {
    point(at) {
      const range = ranges[at];
      const highlight = new Highlight(...(range ? [range] : []));
      highlight.priority = 1;
      CSS.highlights.set(NOW, highlight);
    },
    box: (at) => ranges[at]?.getBoundingClientRect() ?? new DOMRect(),
    element: (at) => ranges[at]?.startContainer.parentElement ?? undefined,
    clear() {
      CSS.highlights.delete(HIT);
      CSS.highlights.delete(NOW);
    },
  };
}
/* eslint-enable baseline/known */

function showElements(ranges: readonly MarkRange[]): ShownMarks {
  // From the last to the first, so that the offsets before stay what they are.
  const marks = [...ranges].reverse().map(wrap).reverse();
  return {
    point(at) {
      marks.forEach((parts, index) => parts.forEach((part) => part.classList.toggle("now", index === at)));
    },
    box: (at) => marks[at]?.[0]?.getBoundingClientRect() ?? new DOMRect(),
    element: (at) => marks[at]?.[0],
    clear() {
      for (const mark of marks.flat()) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
    },
  };
}

function wrap(range: MarkRange): HTMLElement[] {
  return textsOf(range)
    .reverse()
    .map(({ node, from, to }) => {
      const text = node.splitText(from);
      text.splitText(to - from);
      const mark = document.createElement("mark");
      text.replaceWith(mark);
      mark.append(text);
      return mark;
    })
    .reverse();
}

/** The texts of a range, each with its part in it. */
function textsOf(mark: MarkRange): { node: Text; from: number; to: number }[] {
  const { startContainer, endContainer, startOffset, endOffset } = mark;
  const root = document.createRange();
  root.setStart(startContainer, startOffset);
  root.setEnd(endContainer, endOffset);
  const around = root.commonAncestorContainer;
  if (around instanceof Text) return [{ node: around, from: startOffset, to: endOffset }];
  const texts: { node: Text; from: number; to: number }[] = [];
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !root.intersectsNode(node) || node.data.trim() === "") continue;
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.length;
    if (to > from) texts.push({ node, from, to });
  }
  return texts;
}
