import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import { areColumns } from "../input/data-tables.ts";
import { alignTabs, splitAtBlanks, splitAtTabs, toCells } from "../input/columns.ts";
import type { Grid, Span } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { Fragment } from "./text-region.ts";

/** Lines that blanks or tab stops part into columns. */
export const COLUMNS = declareMessage({
  id: "columns",
  title: "分列的文字写成了表",
  why: "用空格、制表符对齐的列，网页和纸上对不齐，写成表才看得清",
  fix: "对照原件，看每一格对不对、第一行是不是表头；本来不是表的，在 document.md 里改回一行一段。",
  examples: [
    {
      txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n联系人：张三\t电话：无\n2022年6月15日",
      messages: [],
    },
    {
      txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n村\t户数\n甲村\t3\n乙村\t4\n2022年6月15日",
      messages: ["3:1 存疑 这 3 行用制表符分成了 2 列，草稿写成了表"],
    },
    {
      txt: "关于防汛的通知\n值守人员名单公布如下。\n张三　　李四　　王小五\n赵六　　钱七　　孙小八\n2022年6月15日",
      messages: ["3:1 存疑 这 2 行用空格分成了 3 列，草稿写成了表"],
    },
  ],
});

/**
 * Finds the tables of a text that are set by tab stops, or by runs of blanks, alone: successive lines with as many columns,
 * two lines at least, three where blanks make only two columns; the last line, of names or sums, may have fewer.
 *
 * @param known the tables of the text that the page has as such, by each of their lines
 */
export function findColumns(
  page: ReadPage,
  fragments: readonly Fragment[],
  known: ReadonlyMap<number, Grid>,
  doubts: Doubts,
): Map<number, Grid> {
  const tables = new Map(known);
  for (const grid of new Set(known.values())) if (grid.columns) tell(page, grid, doubts);
  for (let at = 0; at < fragments.length; at++) {
    const grid =
      startsColumns(page, fragments, at, known, "tabs") ?? startsColumns(page, fragments, at, known, "blanks");
    if (!grid) continue;
    for (let line = grid.from; line < grid.to; line++) tables.set(line, grid);
    tell(page, grid, doubts);
    at += grid.to - grid.from - 1;
  }
  return tables;
}

function tell(page: ReadPage, grid: Grid, doubts: Doubts): void {
  const width = Math.max(...grid.rows.map(({ length }) => length));
  const by = grid.columns === "tabs" ? "制表符" : "空格";
  const at = page.lines[grid.from]?.start ?? 0;
  doubts.add(at, COLUMNS, `这 ${grid.rows.length} 行用${by}分成了 ${width} 列，草稿写成了表`);
}

/** The table that begins with a line; undefined where none does. */
function startsColumns(
  page: ReadPage,
  fragments: readonly Fragment[],
  first: number,
  known: ReadonlyMap<number, Grid>,
  columns: "tabs" | "blanks",
): Grid | undefined {
  const split: Span[][] = [];
  let isLast = false;
  for (let at = first; at < fragments.length; at++) {
    const fragment = fragments[at];
    if (!fragment || known.has(fragment.line) || fragment.line !== (fragments[first]?.line ?? 0) + split.length) break;
    const pieces = splitLine(page, fragment, columns);
    const isShort = split.length > 1 && pieces.length > 0 && pieces.length < (split[0]?.length ?? 0);
    const isSum = isShort && isTotal(page, pieces[0]);
    isLast = isSum || (isShort && pieces.every((one) => isName(page, one)));
    if (pieces.length < 2 && !isLast) break;
    if (columns === "blanks" && split[0] && pieces.length !== split[0].length && !isLast) break;
    split.push(isSum && columns === "blanks" ? placeUnder(page.text, pieces, split.at(-1) ?? []) : pieces);
    if (isLast) break;
  }
  const rows = columns === "tabs" ? evenRows(split, isLast) : split;
  const width = rows[0]?.length ?? 0;
  if (rows.length < (columns === "blanks" && width < 3 ? 3 : 2)) return undefined;
  const from = fragments[first]?.line ?? 0;
  const cells = rows.map((row, index) => toCells(row, from + index));
  const grid: Grid = { rows: cells, from, to: from + rows.length, outer: false, columns };
  return areColumns(page, grid) ? grid : undefined;
}

function splitLine(page: ReadPage, { start, end, line }: Fragment, columns: "tabs" | "blanks"): Span[] {
  const own = page.lines[line];
  if (own?.origin !== "text" || !own) return [];
  if (columns === "blanks") return splitAtBlanks(page.text, { start, end }, page.kind === "html");
  if (page.kind === "html" || !page.text.slice(start, end).includes("\t")) return [];
  return splitAtTabs(page.text, { start: startOfLine(page.text, start), end });
}

/** With the tab stops before the first word: they may be an empty column. */
function startOfLine(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[ \t\u3000]/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** As many of the first rows as have the same number of columns; the last of all may have fewer where it is known to be one. */
function evenRows(split: readonly (readonly Span[])[], isLast: boolean): Span[][] {
  for (let count = split.length; count > 1; count--) {
    const rows = alignTabs(split.slice(0, count));
    const width = rows[0]?.length ?? 0;
    const mayBeShort = (at: number) => isLast && at === split.length - 1;
    if (rows.every(({ length }, at) => length === width || (mayBeShort(at) && length < width))) return rows;
  }
  return [];
}

/** The pieces of a row of sums under those of the row above that begin, or end, in the same place; places between are empty. */
function placeUnder(text: string, pieces: readonly Span[], above: readonly Span[]): Span[] {
  const [own, over] = [pieces, above].map((row) => {
    const begin = startOfLine(text, row[0]?.start ?? 0);
    return row.map(({ start, end }) => [widthOf(text.slice(begin, start)), widthOf(text.slice(begin, end))] as const);
  });
  const placed = above.map((_, at): Span => ({ start: pieces[0]?.start ?? at, end: pieces[0]?.start ?? at }));
  let from = 0;
  pieces.forEach((piece, at) => {
    const [start = 0, end = 0] = own?.[at] ?? [];
    const apart = over?.map((place, column) => {
      const fits = column >= from && column <= above.length - (pieces.length - at);
      return fits ? Math.min(Math.abs(place[0] - start), Math.abs(place[1] - end)) : Number.POSITIVE_INFINITY;
    });
    const column = apart?.indexOf(Math.min(...apart)) ?? at;
    placed[column] = piece;
    from = column + 1;
  });
  return placed;
}

/** Width of a text as typewriters set it: Chinese characters count two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u00ff" ? 2 : 1), 0);
}

function isTotal({ text }: ReadPage, piece: Span | undefined): boolean {
  return /^(?:合\s*计|总\s*计|小\s*计|共\s*计)$/u.test(text.slice(piece?.start, piece?.end));
}

function isName({ text }: ReadPage, { start, end }: Span): boolean {
  return /^\p{Script=Han}[\s\u3000]*[\p{Script=Han}*＊某·]{1,3}$/u.test(text.slice(start, end));
}
