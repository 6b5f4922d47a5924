import type { Cell, Grid } from "./page.ts";
import { isFilled } from "./page.ts";
import type { ReadLine, ReadPage } from "./read-lines.ts";
import { findNumber } from "../lines/letterhead.ts";
import type { Signs } from "../lines/signs.ts";
import { signsOf } from "./read-lines.ts";

/**
 * The tables that hold data, by each of their lines: what stands in them is theirs, whatever it looks like by itself.
 * Those that only place text on a page are not among them, nor are those in a cell of one that is.
 *
 * @param others tables that are known to be something else
 */
export function findDataTables(page: ReadPage, others: ReadonlySet<Grid>): Map<number, Grid> {
  const tables = new Map<number, Grid>();
  for (const grid of page.grids) {
    if (others.has(grid) || tables.has(grid.from) || !holdsData(page, grid)) continue;
    for (let line = grid.from; line < grid.to; line++) tables.set(line, grid);
  }
  return tables;
}

/**
 * Whether a table holds data: two of its rows have two cells with something in them, or its head is marked; of a single
 * row, where none of its cells has more than three lines. It is a means to place text
 *
 * - where a cell holds a document of its own, or a long text beside few others;
 * - where it holds nothing but what is printed over or under a text: 发文机关标志, 发文字号, 署名, 版记;
 * - where it stands around other tables, unless these are in few of its cells.
 */
function holdsData(page: ReadPage, grid: Grid): boolean {
  const rows = grid.rows.map((row) => row.filter(isFilled)).filter((row) => row.length > 0);
  const wide = rows.filter((row) => row.length > 1).length;
  const cells = rows.flat();
  if (page.kind === "text")
    return wide > 0 && holdsColumns(page, grid, rows, wide) && (!grid.columns || areColumns(page, grid));
  if (wide === 0) return !grid.outer && (((grid.heads ?? 0) > 0 && rows.length > 1) || isColumn(page, cells));
  const longest = cells.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  if (longest > (wide < 2 ? 3 : wide < 3 ? 12 : Number.POSITIVE_INFINITY)) return false;
  if (isStationery(page, rows) || cells.some((cell) => holdsDocument(page, cell))) return false;
  return !grid.outer || (wide > 1 && isAroundFew(page, grid, cells));
}

/** Whether cells one under another are a column of short values under its head: 姓名, 张*, 李*. */
function isColumn(page: ReadPage, cells: readonly Cell[]): boolean {
  if (cells.length < 3) return false;
  return cells.every((cell, at) => {
    const [line, ...others] = linesOf(page, cell);
    if (!line || others.length > 0 || line.linked > 0) return false;
    const { words, title, organ, prose, endsSentence, frame } = line.signs;
    if (words.length > (at === 0 ? 8 : 20) || /[:：]|^\d+$/u.test(words)) return false;
    return !title && !organ && !prose && !endsSentence && !frame && !isDate(line.signs) && !isStated(line.signs);
  });
}

/** Successive lines of a text with as many columns, most of them filled, without running text in them. */
function holdsColumns(page: ReadPage, grid: Grid, rows: readonly (readonly Cell[])[], wide: number): boolean {
  const widths = new Set(grid.rows.map((row) => row.length));
  const isLong = (cell: Cell) => cell.end - cell.start > 300 && signsOf(page, page.lines[cell.from], cell).prose;
  return rows.length > 1 && widths.size <= 2 && wide * 2 >= rows.length && !rows.flat().some(isLong);
}

/**
 * Whether lines that tab stops or runs of blanks part are the rows of a table. They are none where they are
 *
 * - sentences, or long words between blanks;
 * - a number with its paragraph, a title with its page, 联系人：… 电话：…;
 * - 署名 and 成文日期 of several organs side by side, or a place to sign.
 */
export function areColumns(page: ReadPage, { rows, from, columns }: Grid): boolean {
  const said = rows.map((row) => row.map((cell) => signsOf(page, undefined, cell)));
  const all = said.flat().filter(({ words }) => words !== "");
  const width = said[0]?.length ?? 0;
  const isWide = columns === "tabs" && width > 2;
  const isText = ({ words, prose, endsSentence }: Signs) =>
    isWide ? words.length > 400 : words.length > 40 || prose || endsSentence;
  if (width < 2 || all.some((signs) => isText(signs) || /^[年月日]$/u.test(signs.words))) return false;
  if (all.filter(({ words }) => LABELLED.test(words)).length * 2 >= all.length) return false;
  // 出席：张某 李某 王某, and the next line of that kind.
  if (said.every(([begin]) => /^\p{Script=Han}[^:：]{0,12}[:：]./u.test(begin?.words ?? ""))) return false;
  if (all.every(({ date, signedDate, organ }) => (date ?? signedDate) !== undefined || organ)) return false;
  const isContents = page.lines[from - 1]?.signs.words === "目录";
  return !(width === 2 && said.every(([begin, end]) => isListed(begin, end, isContents)));
}

/** 联系人：张三. */
const LABELLED = /^\p{Script=Han}[^:：]{0,12}[:：]/u;

/** A number with its paragraph, or a title with its page. */
function isListed(begin: Signs | undefined, end: Signs | undefined, isContents: boolean): boolean {
  const marker = begin?.marker;
  if (!begin || !end) return false;
  return marker?.text === begin.words || ((isContents || marker !== undefined) && /^\d{1,3}$/u.test(end.words));
}

/** Whether a cell of many lines has two of what a document has around its text: 标题, 发文字号, 主送机关, 成文日期. */
function holdsDocument(page: ReadPage, cell: Cell): boolean {
  if (cell.to - cell.from < 6) return false;
  const lines = linesOf(page, cell);
  const marks = [
    lines.some(({ signs }) => signs.title === "strong"),
    lines.some(({ signs }) => signs.documentNumber),
    lines.some(({ signs }) => signs.addressee),
    lines.some(({ signs }) => (signs.date ?? signs.signedDate) !== undefined),
  ];
  return marks.filter(Boolean).length > 1;
}

/** Whether a few rows have nothing but what is printed over or under a text. */
function isStationery(page: ReadPage, rows: readonly (readonly Cell[])[]): boolean {
  if (rows.length > 6) return false;
  const lines = rows.flatMap((row) =>
    row.flatMap((cell) => {
      const inside = linesOf(page, cell);
      const alone = row.length === 1;
      return inside.filter((line, at) => !goesOn(inside[at - 1], line)).map(({ signs }) => ({ signs, alone }));
    }),
  );
  // Organs with dates in many rows are a list.
  if (!lines.some(({ signs }) => isStated(signs) || (rows.length <= 3 && isDate(signs)))) return false;
  return lines.every(({ signs, alone }, at) => {
    const { words, organ, title } = signs;
    const isSigner = /^签发人[:：]$/u.test(lines[at - 1]?.signs.words ?? "") && /^\p{Script=Han}{2,4}$/u.test(words);
    const isHead = (alone && title !== undefined) || IN_BRACKETS.test(words);
    return isStated(signs) || isDate(signs) || organ || isSigner || isHead;
  });
}

function isStated({ text, letterhead, imprint }: Signs): boolean {
  return letterhead || imprint || findNumber(text) !== undefined;
}

function isDate({ date, signedDate }: Signs): boolean {
  return (date ?? signedDate) !== undefined;
}

/** 抄送机关 go on over several lines of a cell. */
function goesOn(above: ReadLine | undefined, line: ReadLine): boolean {
  return /^(?:抄送|抄报|分送)[:：]/u.test(above?.signs.words ?? "") && !line.signs.imprint;
}

/** （关于防火的函）, under the name of who sends it. */
const IN_BRACKETS = /^[(（][^()（）]{2,40}[)）]$/u;

/** Whether the tables in a table are in no more than one of four of its cells. */
function isAroundFew(page: ReadPage, grid: Grid, cells: readonly Cell[]): boolean {
  const inner = innerTables(page, grid);
  const around = cells.filter(({ from, to }) => inner.some((one) => one.from >= from && one.to <= to));
  return around.length * 4 <= cells.length;
}

/** The tables in the cells of a table, however deep. */
export function innerTables(page: ReadPage, grid: Grid): Grid[] {
  if (!grid.outer) return [];
  return page.grids.filter((one) => one !== grid && one.from >= grid.from && one.to <= grid.to);
}

function linesOf(page: ReadPage, { from, to }: Cell): ReadLine[] {
  return page.lines.slice(from, to).filter(({ origin }) => origin !== "hidden");
}
