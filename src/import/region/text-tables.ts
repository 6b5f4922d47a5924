import { withoutBlanks } from "../../model/text.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { Grid, Span } from "../input/page.ts";
import { isFilled } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { readSigns } from "../lines/signs.ts";
import { isOverTitle } from "../lines/title-words.ts";
import type { Fragment } from "./text-region.ts";

/** A table in a cell of another. */
export const NESTED_TABLE = declareMessage({
  id: "nested-table",
  title: "表格里没有再套表格",
  why: "草稿的表格只有一层",
  fix: "对照原件，在 document.md 里改成一张表，或分成几张表。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        "各村要加强值守，按时报送进度。",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>村</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>户数</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        "各村要加强值守，按时报送进度。",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>村</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>户数</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
        "2022年6月15日",
      ],
      messages: ["3:1 存疑 这张表里还有表，草稿只把里面的写成表，外面的写成一段一段"],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><table><tr><td>村</td><td>受灾</td></tr><tr><td>甲村</td><td><table><tr><td>户数</td><td>3</td></tr></table></td></tr></table><p>2022年6月15日</p></div>',
      messages: ["1:69 存疑 这张表的格子里还有表，草稿把里面的表一行写成一段"],
    },
  ],
});

/** The tables of the text by each of their lines: those that hold data and that it has as a whole. */
export function findTables(
  page: ReadPage,
  fragments: readonly Fragment[],
  info: InfoReading,
  doubts: Doubts,
): Map<number, Grid> {
  const inside = new Set(fragments.map(({ line }) => line));
  const whole = new Map<Grid, boolean>();
  for (const [line, grid] of info.tables) {
    const isHere = inside.has(line) || page.lines[line]?.origin === "hidden";
    whole.set(grid, isHere && (whole.get(grid) ?? true));
  }
  for (const grid of page.grids)
    if (grid.outer && inside.has(grid.from)) tellNested(page, grid, whole.get(grid) ?? false, doubts);
  const tables = new Map([...info.tables].filter(([, grid]) => whole.get(grid)));
  return takeOutTitle(page, tables, fragments);
}

/**
 * The title of a text that begins with a table, where it is a row over the whole width at its top, stands over the table;
 * so does what stands above it there, 单位：甲村 or 附件2.
 */
function takeOutTitle(page: ReadPage, tables: Map<number, Grid>, fragments: readonly Fragment[]): Map<number, Grid> {
  const begin = fragments.findIndex(({ line }) => tables.has(line));
  const grid = tables.get(fragments[begin]?.line ?? -1);
  const isWide = grid?.rows.some((row) => row.filter(isFilled).length > 1) === true;
  if (!grid || !isWide || !fragments.slice(0, begin).every(({ signs }) => isOverTitle(signs.words))) return tables;
  const at = grid.rows.findIndex((row) => !row.every((cell) => isOverTitle(wordsOf(page, cell))));
  const [title, ...others] = grid.rows[at] ?? [];
  const above = grid.rows.slice(0, at + 1).flat();
  if (!title || others.length > 0 || title.to <= grid.from || above.some(({ rowSpan }) => rowSpan > 1)) return tables;
  if (readSigns(page.text.slice(title.start, title.end)).title === undefined) return tables;
  const { heads = 0, ...rest } = grid;
  const left = heads - at - 1;
  const below: Grid = { ...rest, rows: grid.rows.slice(at + 1), from: title.to, ...(left > 0 && { heads: left }) };
  for (let line = grid.from; line < grid.to; line++) {
    if (line < title.to) tables.delete(line);
    else tables.set(line, below);
  }
  return tables;
}

function wordsOf(page: ReadPage, { start, end }: Span): string {
  return withoutBlanks(page.text.slice(start, end));
}

/** Pages place their text by tables in tables; a Word file that does so is told. */
function tellNested(page: ReadPage, grid: Grid, isTable: boolean, doubts: Doubts): void {
  const at = page.lines[grid.from]?.start ?? 0;
  if (isTable) doubts.add(at, NESTED_TABLE, "这张表的格子里还有表，草稿把里面的表一行写成一段");
  else if (page.kind === "docx" && grid.rows.flat().filter(isFilled).length > 1)
    doubts.add(at, NESTED_TABLE, "这张表里还有表，草稿只把里面的写成表，外面的写成一段一段");
}
