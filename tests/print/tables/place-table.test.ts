import { describe, expect, test } from "vitest";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { lay, makeTable, place, shown, wordsOf } from "./make-table.ts";
import { textOf } from "../../../src/model/text.ts";
import { recordTable } from "../../../src/print/tables/records.ts";
import { setTable } from "../../../src/print/tables/set-table.ts";

const plain = (text: string) => text.replace(/\s/gu, "");
const rows = (count: number, cell: (row: number) => string[]) => Array.from({ length: count }, (_, at) => cell(at + 1));

describe("rows on pages", () => {
  test("a head is repeated as furniture, rows stay whole", () => {
    const table = makeTable([["序号", "事项"], ...rows(30, (at) => [String(at), "巡查水库和山塘，".repeat(12)])]);
    const pages = shown(place(table));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of atLeastOne(pages.slice(1))) expect(page).toMatch(/^\[序号\]\|\[事项\]\/\d+\|巡查/u);
    for (const page of atLeastOne(pages)) expect(page).toMatch(/巡查水库和山塘，$/u);
  });

  test("a list that begins low on a page, side by side, has its head over each piece", () => {
    const table = makeTable([["序号", "家庭人口（人）"], ...rows(60, (at) => [String(at), "3"])]);
    const pages = place(table, { beside: 3, tables: [10] }, 70).map((block) => shown([block])[0]?.split(" // ") ?? []);
    expect(pages.length).toBeGreaterThan(1);
    const [first, ...others] = pages.flat();
    expect(first).toMatch(/^序号\|/u);
    for (const piece of atLeastOne(others)) expect(piece).toMatch(/^\[序号\]\|/u);
  });

  test("the note that ends a table stands on no page alone", () => {
    const table = makeTable([
      ["序号", "事项"],
      ...rows(12, (at) => [String(at), "巡查水库。"]),
      ["说明：按时间排列。", "<"],
    ]);
    for (let height = 130; height < 300; height += 10)
      for (const page of atLeastOne(shown(place(table, { beside: 1, tables: [10], height }))))
        expect(page, `${height}`).not.toMatch(/^(?:\[序号\]\|\[事项\]\/)?说明/u);
  });

  test("the title of a group stands on no page without a row of it", () => {
    const group = (name: string) => [[name, "<"], ...rows(5, (at) => [`项目${at}`, "1.00"])];
    const table = makeTable([["项目", "金额"], ...group("一、产业"), ...group("二、道路"), ...group("三、水利")]);
    for (let height = 100; height < 240; height += 6) {
      const pages = shown(place(table, { beside: 1, tables: [10], height }));
      expect(pages.length, `${height}`).toBeGreaterThan(1);
      for (const page of atLeastOne(pages)) expect(page, `${height}`).not.toMatch(/[一二三]、..$/u);
    }
  });

  test.each([
    ["where heads are two rows", 2],
    ["where it is the title of the first group", 1],
  ])("a head that only the first rows stand under is not repeated: %s", (_, heads) => {
    const inner = rows(10, (at) => [`许可${at}`, `${at}`, "<"]);
    const table = makeTable([["第（一）项", "<", "<"], ["信息内容", "制发件数", "废止件数"], ["规章", "0", "0"], ["第（五）项", "<", "<"], ["信息内容", "处理数量", "<"], ...inner], heads); // prettier-ignore
    const pages = shown(place(table, { beside: 1, tables: [10], height: 120 }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of atLeastOne(pages.slice(1))) expect(page).not.toMatch(/\[信息内容\]|\[第（一）项\]/u);
  });

  test("a row that is higher than a page goes on cell by cell under its number and 续", () => {
    const long = "立即修补路面。".repeat(200);
    const table = makeTable([
      ["序号", "措施", "单位"],
      ["1", long, "村建办"],
      ["2", "无", "财政所"],
    ]);
    const blocks = place(table);
    const pages = shown(blocks);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).not.toContain("村建办");
    expect(pages.at(-1)).toMatch(/\[1续\].*村建办.*2\|无\|财政所/u);
    expect(wordsOf(blocks)).toBe(`序号措施单位1${long}村建办2无财政所`);
  });

  test("pieces side by side are made even without tearing a row", () => {
    const last = ["行政事业性收费和罚没收入合计", "0"];
    const table = makeTable([["", ""], ...rows(12, (at) => [`项目${at}`, "0"]), last]);
    const room = { beside: 2, tables: [10] };
    const { heights } = lay(table, room).grid;
    const height = heights.slice(0, 6).reduce((sum, own) => sum + own, 0) + 1;
    expect(shown(place(table, { ...room, height })).at(-1)).toBe(last.join("|"));
  });

  test("合计 stays with the row before", () => {
    const table = makeTable([["项目", "金额"], ...rows(12, (at) => [`项目${at}`, "1.00"]), ["合计", "12.00"]]);
    const layout = lay(table, { beside: 1, tables: [10] });
    const height = layout.grid.heights.slice(0, -1).reduce((sum, own) => sum + own, 0) + 1;
    const pages = shown(place(table, { beside: 1, tables: [10], height }));
    expect(pages.at(-1)).toBe("[项目]|[金额]/项目12|1.00/合计|12.00");
  });

  test("a high head stands on the first page only, one that is higher than a page goes on", () => {
    const high = "（本列数据的勾稽关系为各项之和）".repeat(16);
    const table = makeTable([[high, "总计"], ...rows(40, (at) => [`一、本年新收申请数量${at}`, "0"])]);
    const pages = shown(place(table, { beside: 1, tables: [10] }));
    expect(pages.filter((page) => page.includes("勾稽"))).toHaveLength(1);
    const higher = makeTable([
      [high.repeat(9), "总计"],
      ["甲", "0"],
    ]);
    expect(wordsOf(place(higher))).toBe(`${high.repeat(9)}总计甲0`);
  });
});

describe("merged cells", () => {
  const village = (count: number) =>
    makeTable([
      ["村名", "项目", "金额"],
      ...rows(count, (at) => [at === 1 ? "石榴村" : "^", `道路${at}`, "1.00"]),
      ["柏树村", "桥", "2.00"],
    ]);

  test("stand once at the top, and are said again as furniture where a page breaks in them", () => {
    const blocks = place(village(40), { beside: 1, compact: 10 });
    const pages = shown(blocks);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toMatch(/^村名\|项目\|金额\/石榴村\|道路1\|1.00\/道路2/u);
    expect(pages[1]).toMatch(/\[石榴村（续）\]\|道路/u);
    expect(wordsOf(blocks).match(/石榴村/gu)).toHaveLength(1);
    const spans = blocks.map(({ pieces }) =>
      pieces[0]?.rows.flatMap(({ cells }) => cells.map(({ rowSpan }) => rowSpan)),
    );
    expect(Math.max(...(spans[0] ?? []))).toBe((blocks[0]?.pieces[0]?.rows.length ?? 0) - 1);
  });

  test("of few rows stay on one page", () => {
    const table = makeTable([
      ["村名", "项目"],
      ...Array.from({ length: 9 }, (_, at) => rows(4, (row) => [row === 1 ? `第${at}村` : "^", `道路${row}`])).flat(),
    ]);
    const pages = shown(place(table, { beside: 1, compact: 10 }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join("")).not.toContain("续");
  });
});

describe("columns on several pages", () => {
  const table = makeTable([
    ["序号", "单位", "合计数", "<", ...Array.from({ length: 27 }, (_, at) => `指标${at + 1}`)],
    ...rows(8, (row) => [String(row), `第${row}村`, ...Array.from({ length: 29 }, (_, at) => `${at},${row}00.50`)]),
  ]);
  const blocks = place(table);

  test("each begins with the keys, which are furniture but on the first", () => {
    const pages = shown(blocks);
    expect(pages[0]).toMatch(/^序号\|单位\|合计数/u);
    for (const page of atLeastOne(pages.slice(1))) expect(page).toMatch(/^\[序号\]\|\[单位\]\|/u);
  });

  test("the cells say their places, by which all words are found once", () => {
    const cells = blocks.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.rows.flatMap((row) => row.cells)));
    const own = cells.filter(({ furniture, lines }) => !furniture && lines.length > 0);
    expect(own.every(({ place: at }) => at !== undefined)).toBe(true);
    expect([...wordsOf(blocks)].sort().join("")).toBe([...plain(textOf(table))].sort().join(""));
  });
});

describe("records", () => {
  test("more cells than a function takes as arguments are records too", () => {
    const heads = rows(12, (at) => [`项${at}`]).flat();
    const cells = heads.map((_, at) => `值${at}`);
    const { rows: lines } = recordTable(setTable(makeTable([heads, ...rows(12_000, () => cells)])), 40);
    expect(lines.length).toBeGreaterThan(12_000 * 2);
  });

  const text = "已经完成并通过验收，资料齐全，群众满意。".repeat(6);
  const table = makeTable([
    ["序号", ...Array.from({ length: 39 }, (_, at) => `工作${at + 1}`)],
    ...rows(2, (row) => [String(row), ...Array.from({ length: 39 }, () => text)]),
  ]);

  test("have the head once, then a line for each cell under its label", () => {
    const blocks = place(table);
    expect(plain(wordsOf(blocks))).toBe(plain(textOf(table)));
    expect(shown(blocks).join("")).toContain("[序号]|1/[工作1]|已经完成");
  });

  test("on several pages say again what they are about", () => {
    const pages = shown(place(table));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of atLeastOne(pages.slice(1))) expect(page).toMatch(/^\[序号\]\|(?:\[[12]（续）\]|2)\//u);
  });

  test("say a head once that stands over several columns without others under it", () => {
    const head = "（本列数据的勾稽关系）";
    const kinds = Array.from({ length: 40 }, (_, at) => `第${at + 1}类`);
    const merged = makeTable([
      [head, "<", ...kinds],
      ["三、办理结果", "（一）予以公开", ...kinds.map(() => "1")],
      ["四、结转", "<", ...kinds.map(() => "0")],
    ]);
    const blocks = place(merged, { records: true, tables: [10], height: 240 });
    expect(plain(wordsOf(blocks))).toBe(plain(textOf(merged)));
    const said = shown(blocks).join("/");
    expect(said).toContain(`[${head}]|三、办理结果/[]|（一）予以公开/[第1类]|1`);
    expect(said).toContain(`[${head}]|四、结转/[第1类]|0`);
  });

  test("begin where there is room for the first of them under their head", () => {
    const works = rows(39, (at) => [`工作${at}`]).flat();
    const own = rows(2, (row) => [String(row), ...works.map(() => "已经完成并通过县里验收。")]);
    const short = makeTable([["序号", ...works], ...own]);
    const room = { records: true, tables: [10], height: 2000 } as const;
    const [first] = shown(place(short, room, lay(short, room).begin));
    expect(first).toMatch(/^序号 工作1 .*\[工作39\]\|已经完成并通过县里验收。$/u);
  });

  describe("of many short values", () => {
    const months = Array.from({ length: 39 }, (_, at) => `项目${at + 1}`);
    const figures = makeTable([
      ["村名", ...months],
      ...rows(6, (row) => [`第${row}村`, ...months.map((_, at) => `${row}${at}`)]),
      ["合计", ...months.map(() => "1200")],
    ]);
    const blocks = place(figures, { records: true, tables: [10], height: 240 });

    test("have several on a line, in their order", () => {
      expect(plain(wordsOf(blocks))).toBe(plain(textOf(figures)));
      expect(shown(blocks).join("/")).toMatch(/\[村名\]\|第2村\|\[项目1\]\|20\|\[项目2\]\|21\//u);
    });

    test("are each whole on a page, and so is the sum", () => {
      const pages = shown(blocks).slice(1);
      expect(pages.map((page) => /^\[村名\]\|(?<name>[^|]+)/u.exec(page)?.groups?.["name"])).toEqual([
        ...Array.from({ length: 6 }, (_, at) => `第${at + 1}村`),
        "合计",
      ]);
    });
  });
});
