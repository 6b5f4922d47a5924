import type { Element, Text } from "hast";
import { trimSpan } from "./blanks.ts";
import type { Line } from "./page.ts";

/** Collects the words of a web page as lines, with the place of each character in the file. */
export interface TextCollector {
  /** Adds words of a text node; `skipped` is how much of the node was added before. */
  add: (node: Text, value: string, skipped?: number) => void;
  /** Adds the value of an official meta field as a line of its own. */
  addField: (element: Element, label: string, value: string) => void;
  endLine: (gap: Line["gap"]) => void;
  enter: (origin: Line["origin"] | undefined, link: boolean) => CollectorState;
  leave: (state: CollectorState) => void;
  hide: (hidden: boolean) => void;
  length: () => number;
  lineCount: () => number;
  finish: () => { text: string; offsets: Uint32Array; lines: Line[] };
}

export interface CollectorState {
  origin: Line["origin"];
  link: boolean;
}

export function createTextCollector(source: string): TextCollector {
  const parts: string[] = [];
  const offsets: number[] = [];
  const lines: Line[] = [];
  let current = "";
  let linked = 0;
  let gap: Line["gap"] = "block";
  let state: CollectorState = { origin: "text", link: false };
  let hidden = false;

  function push(value: string, start: number, exact: boolean): void {
    const raw = readOffsets(source, value, start, exact);
    for (const offset of raw) offsets.push(offset);
    current += value;
    if (state.link) linked += value.trim().length;
  }

  function endLine(next: Line["gap"]): void {
    const base = offsets.length - current.length;
    const span = trimSpan(current, { start: 0, end: current.length });
    if (span.end > span.start) {
      const indented = /\u3000{2}|[\u00a0\u2002\u2003\u3000]{2}/u.test(current.slice(0, span.start));
      const origin = hidden ? "hidden" : state.origin;
      lines.push({ start: base + span.start, end: base + span.end, gap, indented, linked, origin });
      gap = next;
    } else if (next === "block" || gap === "line") gap = "block";
    if (current === "") return;
    parts.push(current, "\n");
    offsets.push(offsets.at(-1) ?? 0);
    current = "";
    linked = 0;
  }

  return {
    add(node, value, skipped = 0) {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      push(value, start + skipped, end - start === node.value.length);
    },
    addField(element, label, value) {
      endLine("block");
      const before = state;
      state = { origin: "meta", link: false };
      const start = element.position?.start.offset ?? 0;
      const at = source.slice(start, element.position?.end.offset ?? start).indexOf(value);
      push(value, start + Math.max(at, 0), at >= 0);
      endLine("block");
      const line = lines.at(-1);
      if (line) line.label = label;
      state = before;
    },
    endLine,
    enter(origin, link) {
      const before = state;
      state = { origin: origin ?? before.origin, link: before.link || link };
      return before;
    },
    leave(before) {
      state = before;
    },
    hide(now) {
      endLine("block");
      hidden = now;
    },
    length: () => offsets.length,
    lineCount: () => lines.length,
    finish() {
      endLine("block");
      return { text: parts.join(""), offsets: Uint32Array.from(offsets), lines };
    },
  };
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/iuy;

/**
 * Where each UTF-16 unit of a value stands in the file. `exact` values have no
 * character references; the others are followed reference by reference.
 */
function* readOffsets(source: string, value: string, start: number, exact: boolean): Generator<number> {
  if (exact) {
    for (let index = 0; index < value.length; index++) yield start + index;
    return;
  }
  let at = start;
  for (let index = 0; index < value.length; index++) {
    if (source.charAt(at) === "\r" && source.charAt(at + 1) === "\n") at++;
    yield Math.min(at, source.length);
    REFERENCE.lastIndex = at;
    const reference = source.charAt(at) === "&" ? REFERENCE.exec(source)?.[0] : undefined;
    if (reference && (value.charAt(index) !== "&" || /^&(?:amp|#38|#x26)\b/iu.test(reference))) {
      const pair = /[\ud800-\udbff]/u.test(value.charAt(index)) || isHighSurrogate(value.charCodeAt(index));
      if (pair && index + 1 < value.length) {
        yield Math.min(at, source.length);
        index++;
      }
      at += reference.length;
    } else at++;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
