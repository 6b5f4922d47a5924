import { Buffer } from "node:buffer";
import { read } from "hucre";
import { csvRows, decodeText } from "../attachments/plain.ts";
import type { PostRequest } from "../editor/posting-exchange.ts";
import { postingPageWords as words } from "../ui/posting-page-words.ts";

type Column = "village" | "place" | "from" | "to" | "sheet";

/** What the columns may be called. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  village: ["村", "村名", "行政村", "村（社区）", "单位"],
  place: ["地点", "张贴地点", "位置", "公示栏"],
  from: ["起", "张贴日期", "张贴时间", "开始日期", "贴上"],
  to: ["止", "取下日期", "结束日期", "截止日期", "取下"],
  sheet: ["纸", "哪一种", "纸张", "样式"],
};
const NEEDED: readonly Column[] = ["village", "place", "from"];

export interface PostingRows {
  rows: (Omit<PostRequest, "id" | "picture"> & { line: number })[];
  /** What is wrong with it, line by line; nothing is taken then. */
  problems: string[];
}

/** How an .xlsx begins, and an .xls. */
const WORKBOOKS = [Buffer.from("PK"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
/** A title and a note may stand above the heads. Lines. */
const ABOVE = 5;

/** The cells of a table: a CSV, or the first sheet of a workbook that has any; undefined for what is neither. */
export async function readTable(bytes: Buffer): Promise<string[][] | undefined> {
  if (!WORKBOOKS.some((begin) => bytes.subarray(0, begin.length).equals(begin))) {
    const text = decodeText(bytes);
    return text === undefined ? undefined : csvRows(text.replace(/^\ufeff/u, "").replaceAll("\r", ""));
  }
  // What it throws says nothing to a clerk: the file is damaged, or has a password.
  const workbook = await read(bytes).catch(() => undefined);
  const sheet = workbook?.sheets.find(({ rows }) => rows.some((cells) => cells.some((cell) => cell !== null)));
  return sheet?.rows.map((cells) => cells.map(textOf));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, "2022-06-20".length);
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

/** Reads a table of many villages: a line of heads, in any order, then a line for each wall. */
export function readPostingRows(table: readonly (readonly string[])[]): PostingRows {
  const all = table.map((row) => row.map((cell) => cell.trim().replace(/^[\t']/u, "")));
  const places = all.slice(0, ABOVE + 1).map(columnsOf);
  const above = Math.max(
    0,
    places.findIndex((found) => NEEDED.every((column) => found[column] >= 0)),
  );
  const [heads = [], ...lines] = all.slice(above);
  const at = columnsOf(heads);
  const missing = NEEDED.filter((column) => at[column] < 0).map((column) => HEADS[column][0] ?? "");
  if (missing.length > 0) return { rows: [], problems: [words.noColumns(missing)] };
  const problems: string[] = [];
  const rows = lines.flatMap((cells, index) => {
    if (cells.every((cell) => cell === "")) return [];
    const value = (column: Column) => cells[at[column]] ?? "";
    const lacking = NEEDED.filter((column) => value(column) === "").map((column) => heads[at[column]] ?? "");
    if (lacking.length > 0) problems.push(words.emptyCells(above + index + 2, lacking));
    const [from, to] = [toDay(value("from")), toDay(value("to"))];
    return [
      { line: above + index + 2, village: value("village"), place: value("place"), from, to, sheet: value("sheet") },
    ];
  });
  if (rows.length === 0) problems.push(words.noRows);
  return { rows, problems };
}

function columnsOf(heads: readonly string[]): Record<Column, number> {
  return Object.fromEntries(
    Object.entries(HEADS).map(([column, names]) => [column, heads.findIndex((head) => names.includes(head))]),
  ) as Record<Column, number>;
}

/** `2022/6/20`, `2022.6.20` and `2022年6月20日` as `2022-06-20`; other words as they are. */
function toDay(written: string): string {
  const found = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/u.exec(written)?.groups;
  if (!found) return written;
  return [found["year"], found["month"]?.padStart(2, "0"), found["day"]?.padStart(2, "0")].join("-");
}
