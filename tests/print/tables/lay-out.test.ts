import { describe, expect, test } from "vitest";
import { layOut } from "../../../src/print/tables/lay-out.ts";
import { setTable } from "../../../src/print/tables/set-table.ts";
import { lay, makeTable, ROOM } from "./make-table.ts";

const numbers = (columns: number, rows = 3) => [
  ["序号", ...Array.from({ length: columns - 1 }, (_, at) => `指标${at + 1}`)],
  ...Array.from({ length: rows }, (_, row) => [
    String(row + 1),
    ...Array.from({ length: columns - 1 }, (_v, at) => `${at + 1},000.50`),
  ]),
];

describe("columns get their room, step after step", () => {
  test.each([
    { name: "shares by what they hold", columns: 4, expected: { size: 10, turned: false, bands: 0 } },
    { name: "smaller type", columns: 6, expected: { size: 8, turned: false, bands: 0 } },
    { name: "a turned sheet", columns: 9, expected: { size: 8, turned: true, bands: 0 } },
    { name: "columns on sheets side by side", columns: 30, expected: { size: 6, turned: true, bands: 3 } },
  ])("$name", ({ columns, expected }) => {
    const { grid, turned, bands } = lay(makeTable(numbers(columns)));
    expect({ size: grid.size, turned, bands: bands?.length ?? 0 }).toEqual(expected);
  });

  test("the last is a record for each row", () => {
    const words = makeTable(
      numbers(40).map((row, at) =>
        row.map((cell, column) => (at > 0 && column > 2 ? "一二三四五六七八九十".repeat(9) : cell)),
      ),
    );
    const { grid, bands, turned } = lay(words);
    expect({ columns: grid.table.columns.length, bands, turned }).toEqual({
      columns: 2,
      bands: undefined,
      turned: false,
    });
  });

  test("so is a row of which several cells would have a page each, and nothing beside them", () => {
    const long = "因不履行或不正确履行行政职责的，承担相应责任；".repeat(40);
    const rowsOf = (basis: string) =>
      makeTable([
        ["序号", "职权依据", "追责情形"],
        ["1", basis, long],
      ]);
    const columnsOf = (basis: string) => lay(rowsOf(basis)).grid.table.columns.length;
    expect([columnsOf(long), columnsOf("《行政许可法》")]).toEqual([2, 3]);
  });

  test("slides are not turned", () => {
    const { turned: _, ...slide } = ROOM;
    const layout = layOut(setTable(makeTable(numbers(9))), slide, 10);
    expect(layout).toMatchObject({ turned: false, bands: [expect.anything(), expect.anything()] });
  });
});

describe("type below what is read from five metres", () => {
  const slide = { tables: [10, 8, 6, 4], legible: 8, compact: 8, records: true } as const;
  const laid = (rows: string[][]) => {
    const { turned: _, ...room } = ROOM;
    const { grid } = layOut(setTable(makeTable(rows)), { ...room, ...slide }, 10);
    return { size: grid.size, columns: grid.table.columns.length };
  };

  test("is taken where columns have no room otherwise", () => {
    expect(laid(numbers(7))).toEqual({ size: 6, columns: 7 });
  });

  test("and not to make a list shorter, nor for records", () => {
    expect(laid(numbers(4, 60))).toEqual({ size: 8, columns: 4 });
    expect(laid(numbers(30, 60)).size).toBe(8);
  });
});

test("every band has the key columns and its own, each of these once", () => {
  const { bands = [] } = lay(makeTable(numbers(30)));
  expect(bands.map((columns) => columns.slice(0, 2))).toEqual(bands.map(() => [0, 1]));
  expect(bands.flatMap((columns) => columns.slice(2))).toEqual(Array.from({ length: 28 }, (_, at) => at + 2));
});

test("halves of a table stand each on pages of their own, and no key of one beside the other", () => {
  const side = ["科目", "年初数", "本期发生额", "年末数"];
  const row = ["其他收入和管理费用", "991,537,634.00", "-388,246,103.00", "266,746,014.00"];
  const table = makeTable([[...side, ...side], ...Array.from({ length: 3 }, () => [...row, ...row])]);
  const { bands = [] } = lay(table, { turned: { width: 360, height: 200 } });
  expect(bands).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ]);
});

test("what may not be torn is the least width of its column; what may be is torn rather than leave it", () => {
  const { grid } = lay(
    makeTable([
      ["姓名", "电话", "时间", "编号", "说明"],
      ["欧阳明月", "0700-5550419", "14:30—17:30", "HN2023ABCDEFGH0001XYZ", "说明".repeat(40)],
      ["张*", "0700-5550418", "8:30—12:00", "HN2023ABCDEFGH0002XYZ", "无"],
    ]),
  );
  const [name = 0, telephone = 0, time = 0, code = 0] = grid.widths;
  expect(name).toBeGreaterThan(4);
  expect(telephone).toBeGreaterThan(12 * 0.6);
  expect(time).toBeGreaterThan(8 * 0.6 + 3);
  expect(code).toBeLessThan(21 * 0.6);
});

test("a narrow list of more than a page stands side by side, in the largest type that takes the fewest pages", () => {
  const list = makeTable([["序号", "姓名"], ...Array.from({ length: 60 }, (_, at) => [String(at + 1), "陈*珍"])]);
  expect(lay(list)).toMatchObject({ beside: 4, turned: false });
  expect(lay(list, { beside: 1 }).beside).toBe(1);
});

test.each([
  ["has no room to be repeated is set smaller, and is repeated", 10, 1 / 3],
  ["would fill half a page is set smaller, repeated or not", 32, 1 / 2],
])("a head that %s", (_, times, most) => {
  const head = ["序号", "核定数额（各项之和）".repeat(times), "备注".repeat(times)];
  const rows = Array.from({ length: 40 }, (_v, at) => [String(at + 1), "1.00", "无"]);
  const part = (tables: readonly number[]) =>
    (lay(makeTable([head, ...rows]), { beside: 1, tables }).grid.heights[0] ?? 0) / ROOM.height;
  expect(part([10])).toBeGreaterThan(most);
  expect(part(ROOM.tables)).toBeLessThanOrEqual(most);
});
