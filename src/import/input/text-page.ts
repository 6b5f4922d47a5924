import { trimSpan } from "./blanks.ts";
import { alignTabs, splitAtTabs, toCells } from "./columns.ts";
import type { Cell, Grid, Line, Page, Span } from "./page.ts";
import { splitInfoBehind } from "./info-behind-text.ts";
import { splitWholePage } from "./whole-page-line.ts";

/**
 * Reads a scraped text as a page. Lines with `|` or tab stops in them are rows of
 * a table as scrapers write it: `一级事项 | 政策文件 | 二级事项 | 其他政策文件 |`.
 */
export function readTextPage(source: string): Page {
  const lines: Line[] = [];
  const grids: Grid[] = [];
  let emptyBefore = true;
  let open: Grid | undefined;
  for (const match of source.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/gu)) {
    const whole = { start: match.index, end: match.index + match[0].length };
    const span = trimSpan(source, whole);
    if (span.start === span.end) {
      if (!/^[\r\n\u2028\u2029]/u.test(match[0]) || endsLine(source, match.index)) emptyBefore = true;
      continue;
    }
    const indent = source.slice(whole.start, span.start);
    const line: Line = {
      ...span,
      gap: emptyBefore ? "block" : "line",
      indented: /\u3000{2}|[ \u00a0\u2002\u2003]{2}|\t/u.test(indent),
      linked: 0,
      origin: "text",
    };
    const parts = splitInfoBehind(source, line);
    for (const [at, part] of parts.entries()) {
      const pieces = splitWholePage(source, part);
      for (const piece of pieces) lines.push(piece);
      const cells = pieces.length > 1 ? [] : splitCells(source, parts.length > 1 ? part : whole, lines.length - 1);
      const columns = source.slice(part.start, part.end).search(/[|｜]/u) < 0 ? "tabs" : undefined;
      if (cells.length < 2) open = undefined;
      else {
        if (!open || (emptyBefore && at === 0) || open.columns !== columns)
          grids.push(
            (open = { rows: [], from: lines.length - 1, to: lines.length, outer: false, ...(columns && { columns }) }),
          );
        open.rows.push(cells);
        open.to = lines.length;
      }
    }
    emptyBefore = false;
  }
  for (const grid of grids)
    if (grid.columns) grid.rows = alignTabs(grid.rows).map((row, at) => toCells(row, grid.from + at));
  return { kind: "text", source, text: source, lines, grids, elements: [], remarks: [], login: false };
}

/** Whether a line end stands right before: then the line between is empty. */
function endsLine(source: string, at: number): boolean {
  return at === 0 || /[\r\n\u2028\u2029]/u.test(source.charAt(at - 1));
}

/** The cells of a line, by `|` or else by tab stops inside it; one cell when there are none. */
function splitCells(source: string, whole: Span, line: number): Cell[] {
  const span = trimSpan(source, whole);
  const text = source.slice(span.start, span.end);
  const separator = text.includes("|") ? "|" : text.includes("｜") ? "｜" : undefined;
  if (separator === undefined)
    return text.includes("\t") ? toCells(splitAtTabs(source, whole), line) : toCells([span], line);
  const cells: Span[] = [];
  for (let at = text.startsWith(separator) ? 1 : 0; at <= text.length;) {
    const next = text.indexOf(separator, at);
    const stop = next < 0 ? text.length : next;
    cells.push(trimSpan(source, { start: span.start + at, end: span.start + stop }));
    at = stop + 1;
  }
  return toCells(cells, line);
}
