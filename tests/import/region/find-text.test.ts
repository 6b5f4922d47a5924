import { describe, expect, test } from "vitest";
import { findInfo } from "../../../src/import/info/find-info.ts";
import { createLabelBook } from "../../../src/import/info/label-book.ts";
import type { ReadPage } from "../../../src/import/input/read-lines.ts";
import { findText, withLinesAbove } from "../../../src/import/region/find-text.ts";
import { readLineKinds } from "../../../src/import/region/line-kinds.ts";
import { readLabels } from "../labels.ts";
import { NO_INFO, collectDoubts, readText, readWeb } from "../read-pages.ts";

const book = createLabelBook(readLabels());
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

function textOf(page: ReadPage) {
  const doubts = collectDoubts();
  const found = findText(page, findInfo(page, book), doubts);
  if ("reason" in found) return { refused: found.reason };
  return { lines: found.fragments.map(({ signs }) => signs.text), told: doubts.told };
}

test("a line is surely or maybe text, 公开信息, frame, foot or off", () => {
  const page = readText(`首页 > 通知公告\n${TITLE}\n来源：镇\n2024-09-01\n${TEXT}\n上一篇：无`);
  expect(readLineKinds(page, findInfo(page, book))).toEqual(["frame", "maybe", "info", "frame", "sure", "foot"]);
  const web = readWeb(`<title>甲</title><p hidden>${TEXT}</p><p><a href=x>${TEXT}</a></p>`);
  expect(readLineKinds(web, NO_INFO)).toEqual(["off", "off", "maybe"]);
});

describe("of a scraped text", () => {
  test("begins under the title and ends before the foot", () => {
    const page = readText(
      `首页 > 通知公告\n${TITLE}\n各村\n${TEXT}\n南滩镇人民政府\n2024年9月1日\n上一篇：无\n版权所有`,
    );
    expect(textOf(page)).toEqual({ lines: [TITLE, "各村", TEXT, "南滩镇人民政府", "2024年9月1日"], told: [] });
  });
  test("goes on after a line of frame in its midst, which is told", () => {
    const { lines, told } = textOf(readText(`${TITLE}\n${TEXT}\n上一篇：无\n${TEXT}\n${TEXT}\n${TEXT}\n${TEXT}`));
    expect(lines).toEqual([TITLE, TEXT, TEXT, TEXT, TEXT, TEXT]);
    expect(told).toEqual(["frame-inside: 正文中间有一行像页面框架：“上一篇：无”"]);
  });
  test("ends before a table of 公开信息", () => {
    const page = readText(`${TITLE}\n${TEXT}\n索引号 | 1 | 公开方式 | 主动公开 |`);
    expect(textOf(page)).toEqual({ lines: [TITLE, TEXT], told: [] });
  });
  test("may be short sentences under a title, or a table", () => {
    const short = readText(`首页 > 公示\n${TITLE}\n秋收进度全镇过半请各村抓紧时间\n2024年9月1日`);
    expect(textOf(short).lines).toEqual(["秋收进度全镇过半请各村抓紧时间", "2024年9月1日"]);
    const table = readText("序号 | 姓名 | 村组 | 备注\n1 | 张某 | 东村一组 | 无\n2 | 李某 | 西村二组 | 无");
    expect(textOf(table).lines).toHaveLength(3);
  });
});

describe("of a web page", () => {
  const nav = "<div><a href=/>首页</a> <a href=/z>政务公开</a></div>";
  test("is what its named element holds, or the smallest one around its running text, which is told", () => {
    const page = (id: string) =>
      readWeb(
        `${nav}<h1>${TITLE}</h1><div id="${id}"><p>各村</p><p>${TEXT}</p><p>${TEXT}</p></div><div>版权所有</div>`,
      );
    expect(textOf(page("zoom"))).toEqual({ lines: ["各村", TEXT, TEXT], told: [] });
    expect(textOf(page("x"))).toEqual({
      lines: ["各村", TEXT, TEXT],
      told: ["region-guess: 网页没有标明哪里是正文，按文字的样子判断从这里开始"],
    });
  });
  test("takes in the elements around that add only 署名 and date", () => {
    const page = readWeb(
      `<main><div><p>${TEXT}</p><p>${TEXT}</p></div><p>南滩镇人民政府</p><p>2024年9月1日</p></main>`,
    );
    expect(textOf(page).lines).toEqual([TEXT, TEXT, "南滩镇人民政府", "2024年9月1日"]);
  });
});

describe("is refused where there is none", () => {
  test.each([
    ["a login page", readWeb("<input type=password><p>请登录后查看全部内容</p>"), "这是登录页面，没有公文正文"],
    ["a list", readWeb(Array.from({ length: 6 }, (_, at) => `<p><a href=${at}>关于做好第${at}号工作的通知</a></p>`).join("")), "这是文件列表，没有公文正文"],
    ["Latin letters", readText("hello world"), "文件里没有汉字，不是公文"],
    ["an error", readText("您访问的页面不存在"), "这是出错或验证的页面，没有公文正文"],
    ["a few words", readText("南滩镇欢迎您"), "没有找到公文正文"],
  ])("%s", (_, page, refused) => expect(textOf(page)).toEqual({ refused })); // prettier-ignore
});

test("further lines may be put above", () => {
  const page = readText(`${TITLE}\n2024-09-01\n${TEXT}`);
  const found = findText(page, NO_INFO, collectDoubts());
  const [title] = page.lines;
  if ("reason" in found || !title) throw new Error("no text");
  const above = { start: title.start, end: title.end, line: 0, gap: "block", indented: false, signs: title.signs } as const;
  expect(withLinesAbove(page, [above], found).segments.map(({ text }) => text)).toEqual([TITLE, TEXT]);
  expect(withLinesAbove(page, [], found)).toBe(found);
}); // prettier-ignore

describe("a table that holds data is of the text as a whole", () => {
  const rows = (...lines: string[]) =>
    lines.map((line) => `<tr>${line.split(",").map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join(""); // prettier-ignore
  const cellsIn = (...lines: string[]) => lines.flatMap((line) => line.split(","));

  test.each([
    { name: "days as pages print them, at the end", lines: ["名称,处罚日期", "甲店,2023/2/3", "乙店,2023/3/15"] },
    { name: "tools and foot", lines: ["事项,办理方式", "查询,打印", "登记,返回首页", "年审,上一篇：无"] },
    { name: "labels and values of 公开信息", lines: ["事项,说明", "来源：县财政局,发布时间：2023-01-02", "甲,乙"] },
    { name: "labels over values", lines: ["来源,甲村", "县财政局,3户", "发布机构,乙村", "镇政府,4户", "丙,丁"] },
    { name: "the head of a 标准目录", lines: ["公开依据,公开时限,公开主体,公开方式", "条例,20日,镇政府,网站"] },
  ])("$name", ({ lines }) => {
    for (const around of [(inner: string) => `<div id="zoom">${inner}</div>`, (inner: string) => inner]) {
      const page = readWeb(`<h1>${TITLE}</h1>${around(`<p>${TEXT}</p><table>${rows(...lines)}</table>`)}`);
      const info = findInfo(page, book);
      expect(info.pairs).toEqual([]);
      expect(textOf(page).lines).toEqual([TEXT, ...cellsIn(...lines)]);
    }
  });

  test("from its head on, where a number in it is the first sign of a text", () => {
    const lines = ["序号,措施", "1,（1）各村定期通报进度。"];
    expect(textOf(readWeb(`<h1>${TITLE}</h1><p>单位：个</p><table>${rows(...lines)}</table>`)).lines).toEqual([
      "单位：个",
      ...cellsIn(...lines),
    ]);
  });

  test("that a note stands under, without a title above and without the links above", () => {
    const table = rows("村名,户主,金额", "东村,张*,300", "西村,李*,400");
    const page = readWeb(
      `<div><a href=/>首页</a></div><div><table>${table}</table><p>注：标准按上级文件执行。</p></div><p>版权所有：某县</p>`,
    );
    expect(textOf(page).lines?.slice(0, 3)).toEqual(["村名", "户主", "金额"]);
    expect(textOf(page).lines).toHaveLength(10);
  });

  test("but tools in a table, and links, are frame", () => {
    const tools = rows("打印,关闭", "<a href=a>上一篇</a>,<a href=b>下一篇</a>");
    expect(textOf(readWeb(`<h1>${TITLE}</h1><p>${TEXT}</p><p>${TEXT}</p><table>${tools}</table>`)).lines).toEqual([
      TEXT,
      TEXT,
    ]);
  });
});
