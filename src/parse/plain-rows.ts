import type { Root, Table, TableRow } from "mdast";
import type { Point } from "unist";

/** Rows at the end of a table that need no reader of Markdown. */
export interface PlainRows {
  /** Their lines, each with where it stands. */
  lines: { text: string; line: number; offset: number }[];
}

/** Shorter tables gain nothing. */
const MANY = 50;
/** The head, the line under it and a row stay: by these the table is one. */
const KEPT = 3;

const DELIMITER = /^\|(?:[ ]*:?-+:?[ ]*\|)+$/u;
/** Bars at both ends, no picture, no escaped backslash. */
const PLAIN = /^\|(?:[^\\|!\t]|\\[^\\\t]|!(?!\[)|\|)*(?<!\\)\|$/u;

/**
 * Takes the rows of long tables out of a document: micromark takes a list of two thousand names 0.5 s, and longer by more
 * than it is longer. Their lines are blank in what is left, so that all else stays in its place.
 */
export function takeOutRows(source: string): { rest: string; taken: PlainRows[] } {
  const taken: PlainRows[] = [];
  if (!source.includes("\n|") || source.includes("\r")) return { rest: source, taken };
  const lines = source.split("\n");
  let offset = 0;
  const starts = lines.map((text) => {
    const start = offset;
    offset += text.length + 1;
    return start;
  });
  for (let at = 1; at < lines.length; at++) {
    if (!DELIMITER.test(lines[at] ?? "")) continue;
    const from = at - 1 + KEPT;
    let end = at + 1;
    while (PLAIN.test(lines[end] ?? "")) end++;
    const isWhole = (lines[end] ?? "") === "";
    if (isWhole && end - from >= MANY)
      taken.push({
        lines: lines.slice(from, end).map((text, index) => ({
          text,
          line: from + index + 1,
          offset: starts[from + index] ?? 0,
        })),
      });
    at = end;
  }
  for (const { lines: own } of taken) for (const { text, line } of own) lines[line - 1] = " ".repeat(text.length);
  return { rest: taken.length > 0 ? lines.join("\n") : source, taken };
}

/**
 * Puts the rows under the tables that they are of.
 *
 * @returns false where one of them follows no table: then the text is another than it seemed
 */
export function putBackRows(root: Root, taken: readonly PlainRows[]): boolean {
  const tables = new Map<number, Table>();
  for (const node of root.children) if (node.type === "table") tables.set(node.position?.end.line ?? 0, node);
  for (const { lines } of taken) {
    const table = tables.get((lines[0]?.line ?? 0) - 1);
    if (!table) return false;
    for (const { text, line, offset } of lines) {
      const pointAt = (at: number): Point => ({ line, column: at + 1, offset: offset + at });
      table.children.push(readRow(text, pointAt));
      if (table.position) table.position.end = pointAt(text.length);
    }
  }
  return true;
}

function readRow(text: string, pointAt: (at: number) => Point): TableRow {
  const bars = [...text.matchAll(/\\.|\|/gu)].filter(([found]) => found === "|").map(({ index }) => index);
  const place = (start: number, end: number) => ({ start: pointAt(start), end: pointAt(end) });
  const cells = bars.slice(0, -1).map((bar, at): TableRow["children"][number] => {
    const isLast = at === bars.length - 2;
    const next = bars[at + 1] ?? text.length;
    let [from, to] = [bar + 1, next];
    while (from < to && text[from] === " ") from++;
    while (to > from && text[to - 1] === " ") to--;
    const value = text.slice(from, to).replace(ESCAPE, "$1");
    return {
      type: "tableCell",
      children: from === to ? [] : [{ type: "text", value, position: place(from, to) }],
      position: place(bar, isLast ? text.length : next),
    };
  });
  return { type: "tableRow", children: cells, position: place(0, text.length) };
}

/** ASCII punctuation that a backslash escapes (CommonMark 2.4). */
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;
