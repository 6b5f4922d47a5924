import { describe, expect, test } from "vitest";
import type { TableAction } from "../../src/editor/edit-table.ts";
import { cellBelow, changeTable, nextCell, tableAt } from "../../src/editor/edit-table.ts";

const TABLE = "| 村 | 户数 | 备注 |\n| --- | ---: | --- |\n| 甲村 | 3 | 一 |\n| ^ | 4 |  |";
const TEXT = `前文。\n\n${TABLE}\n\n后文 | 不是表。`;

/** Does something in the cell where some words stand. */
function change(text: string, words: string, action: TableAction): string | undefined {
  const table = tableAt(text, text.indexOf(words));
  if (!table) throw new Error(`${words} stands in no table.`);
  const splices = changeTable(table, action);
  return splices
    ?.sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((edited, { start, end, text: new_ }) => edited.slice(0, start) + new_ + edited.slice(end), text);
}

describe("the table at a place", () => {
  test.each([["前文"], ["后文"], ["不是表"]])("is none at %s", (words) => {
    expect(tableAt(TEXT, TEXT.indexOf(words))).toBeUndefined();
  });

  test("is none where lines have strokes and no line of dashes", () => {
    expect(tableAt("| 甲 | 乙 |\n| 丙 | 丁 |", 3)).toBeUndefined();
  });

  test("has its rows, and the cell one is in; a stroke that is escaped ends no cell", () => {
    expect(tableAt(TEXT, TEXT.indexOf("3"))).toMatchObject({ row: 2, column: 1, rows: { length: 4 } });
    const escaped = "| 甲\\|乙 | 丙 |\n| --- | --- |";
    expect(tableAt(escaped, escaped.indexOf("乙"))?.rows[0]?.cells.map(({ words }) => words)).toEqual([
      "甲\\|乙",
      "丙",
    ]);
  });
});

describe("the next cell", () => {
  const from = (words: string, step: 1 | -1) => {
    const table = tableAt(TEXT, TEXT.indexOf(words));
    const found = table && nextCell(table, step);
    return found && TEXT.slice(found.start, found.end);
  };

  test("goes on in the row, then to the next row over the line of dashes, and back", () => {
    expect([from("村", 1), from("备注", 1), from("甲村", -1), from("甲村", 1)]).toEqual(["户数", "甲村", "备注", "3"]);
    expect([from("---:", 1), from("---:", -1)]).toEqual(["甲村", "备注"]);
    expect(from("4", 1)).toBe("");
    expect(from("村", -1)).toBeUndefined();
  });

  test("is none behind the last one", () => {
    const table = tableAt(TEXT, TEXT.indexOf("|  |") + 2);
    expect(table).toMatchObject({ row: 3, column: 2 });
    expect(table && nextCell(table, 1)).toBeUndefined();
  });
});

test("the cell below stands over the line of dashes, and is none in the last row", () => {
  const below = (words: string) => {
    const table = tableAt(TEXT, TEXT.indexOf(words));
    const found = table && cellBelow(table);
    return found && TEXT.slice(found.start, found.end);
  };
  expect([below("户数"), below("甲村"), below("---:"), below("4")]).toEqual(["3", "^", "3", undefined]);
});

describe("rows and columns", () => {
  const with_ = (...lines: string[]) => `前文。\n\n${lines.join("\n")}\n\n后文 | 不是表。`;
  const [head, rule, first, second] = TABLE.split("\n") as [string, string, string, string];

  test("a row is added above or below; every other byte stays", () => {
    expect(change(TEXT, "4", "row-below")).toBe(with_(head, rule, first, second, "|  |  |  |"));
    expect(change(TEXT, "3", "row-above")).toBe(with_(head, rule, "|  |  |  |", first, second));
    expect(change(TEXT, "户数", "row-below")).toBe(with_(head, rule, "|  |  |  |", first, second));
    expect(change(TEXT, "户数", "row-above")).toBe(with_("|  |  |  |", head, rule, first, second));
  });

  test("within a merged cell the new row is merged too", () => {
    expect(change(TEXT, "3", "row-below")).toBe(with_(head, rule, first, "| ^ |  |  |", second));
    const block = "| 甲 | 乙 |\n| --- | --- |\n| 丙 | < |\n| ^ | < |";
    expect(change(block, "丙", "row-below")).toBe("| 甲 | 乙 |\n| --- | --- |\n| 丙 | < |\n| ^ | < |\n| ^ | < |");
  });

  test("of a row that is taken away the words of a merged cell stay with the rows that it went on in", () => {
    expect(change(TEXT, "3", "row-delete")).toBe(with_(head, rule, "| 甲村 | 4 |  |"));
    expect(change(TEXT, "4", "row-delete")).toBe(with_(head, rule, first));
  });

  test("the head cannot be taken away, nor the last column", () => {
    expect(change(TEXT, "户数", "row-delete")).toBeUndefined();
    expect(change(TEXT, "---:", "row-delete")).toBeUndefined();
    expect(change("| 甲 |\n| --- |\n| 乙 |", "乙", "column-delete")).toBeUndefined();
  });

  test("a column is added left or right, also at the ends, and taken away", () => {
    expect(change(TEXT, "3", "column-left")).toBe(
      with_("| 村 |  | 户数 | 备注 |", "| --- | --- | ---: | --- |", "| 甲村 |  | 3 | 一 |", "| ^ |  | 4 |  |"),
    );
    expect(change(TEXT, "一 |", "column-right")).toBe(
      with_(`${head}  |`, `${rule} --- |`, `${first}  |`, `${second}  |`),
    );
    expect(change(TEXT, "3", "column-delete")).toBe(
      with_("| 村 | 备注 |", "| --- | --- |", "| 甲村 | 一 |", "| ^ |  |"),
    );
  });

  test("columns of merged cells likewise", () => {
    const wide = "| 甲 | < | 乙 |\n| --- | --- | --- |\n| 一 | 二 | 三 |";
    expect(change(wide, "一", "column-right")).toBe(
      "| 甲 | < | < | 乙 |\n| --- | --- | --- | --- |\n| 一 |  | 二 | 三 |",
    );
    expect(change(wide, "一", "column-delete")).toBe("| 甲 | 乙 |\n| --- | --- |\n| 二 | 三 |");
  });
});
