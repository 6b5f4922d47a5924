import { describe, expect, test } from "vitest";
import type { InfoReading } from "../../../src/import/info/info-reading.ts";
import { findDataTables } from "../../../src/import/input/data-tables.ts";
import type { ReadPage } from "../../../src/import/input/read-lines.ts";
import { toFragment } from "../../../src/import/region/fragments.ts";
import { cutSegments } from "../../../src/import/region/segments.ts";
import { findTables } from "../../../src/import/region/text-tables.ts";
import { NO_INFO, collectDoubts, readText, readWeb } from "../read-pages.ts";

const TEXT = "各村要抢抓农时，确保颗粒归仓。";

function fragmentsOf(page: ReadPage) {
  return page.lines.flatMap((_, index) => toFragment(page, index, undefined) ?? []);
}

/** That a page has tables, and states nothing beside its text. */
function stating(page: ReadPage): InfoReading {
  return { ...NO_INFO, tables: findDataTables(page, new Set()) };
}

/** All lines of a page as segments. */
function segmentsOf(page: ReadPage): string[] {
  const fragments = fragmentsOf(page);
  const tables = findTables(page, fragments, stating(page), collectDoubts());
  return cutSegments(page, fragments, tables).map(({ gap, text, grid }) => `${gap}: ${grid ? "table" : text}`);
}

describe("segments", () => {
  test.each([
    ["are lines", `${TEXT}\n${TEXT}`, [`block: ${TEXT}`, `line: ${TEXT}`]],
    ["are cut from a line that runs on over paragraphs", `一、${TEXT} 二、${TEXT} 三、${TEXT}`, [`block: 一、${TEXT}`, `blank: 二、${TEXT}`, `blank: 三、${TEXT}`]],
    ["are not cut at a blank that parts nothing", "各村 各社区要抢抓农时", ["block: 各村 各社区要抢抓农时"]],
  ])("%s", (_, source, segments) => expect(segmentsOf(readText(source))).toEqual(segments)); // prettier-ignore

  test("have a table as one of them", () => {
    const rows = "<tr><td>序号</td><td>村</td></tr><tr><td>1</td><td>东村</td></tr>";
    expect(segmentsOf(readWeb(`<p>${TEXT}</p><table>${rows}</table>`))).toEqual([`block: ${TEXT}`, "block: table"]);
  });
  test("share the record of a line that they are the whole of", () => {
    const page = readText(TEXT);
    expect(cutSegments(page, fragmentsOf(page), new Map())[0]?.signs).toBe(page.lines[0]?.signs);
  });
});

describe("a table that only places text on the page is none", () => {
  const cell = (inner: string) => `<td>${inner}</td>`;
  test.each([
    ["one column", `<table><tr>${cell(TEXT)}</tr><tr>${cell(TEXT)}</tr></table>`],
    ["one around another", `<table><tr>${cell(`<table><tr>${cell("甲")}</tr></table>`)}${cell("乙")}</tr></table>`],
    [
      "what is printed over a text",
      `<table><tr>${cell("南滩镇人民政府文件")}${cell("南政发〔2024〕3号")}</tr></table>`,
    ],
    [
      "署名 of two organs",
      `<table><tr>${cell("南滩镇人民政府")}${cell("北滩镇人民政府")}</tr><tr>${cell("2024年9月1日")}${cell("2024年9月1日")}</tr></table>`,
    ],
    [
      "版记",
      `<table><tr>${cell("抄送：县农业农村局。")}${cell("")}</tr><tr>${cell("南滩镇党政办公室")}${cell("2024年9月1日印发")}</tr></table>`,
    ],
    [
      "a document in a cell",
      `<table><tr>${cell("政务公开")}${cell("索引")}</tr><tr>${cell("栏目")}${cell(`<p>关于做好秋收工作的通知</p><p>各村：</p>${`<p>${TEXT}</p>`.repeat(5)}`)}</tr></table>`,
    ],
    ["paragraphs in one row", `<table><tr>${cell(`<p>${TEXT}</p>`.repeat(4))}${cell("乙")}</tr></table>`],
  ])("%s", (_, source) => {
    const page = readWeb(source);
    expect(page.grids.length).toBeGreaterThan(0);
    expect([...findTables(page, fragmentsOf(page), stating(page), collectDoubts())]).toEqual([]);
  });
});

test("a line inside a labelled place is cut to it, without the | that a scraper ends it with", () => {
  const page = readText("正文 | 各村要落实。 |");
  const fragment = toFragment(page, 0, { start: 5, end: page.text.length });
  expect(fragment?.signs.text).toBe("各村要落实。");
  expect(toFragment(page, 0, { start: 2, end: 3 })).toBeUndefined();
});
