import { describe, expect, test } from "vitest";
import { SearchError } from "../../src/search/index-reader.ts";
import { createSearch } from "../../src/search/search.ts";
import type { Excerpt } from "../../src/search/excerpt.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { indexedFolder, searchIn } from "./site-folder.ts";

const documents = () => [
  makeDocument(
    `${PLAN}\n\n(三)落实中农组发〔2022〕22号文件,C、D级危房改造,人均１.２万元。姓名有𠮷、㙍的照录😀。`,
    "标题: 关于印发《整改方案》的通知\n公开主体: 甲镇人民政府\n所属领域: 扶贫\n一级事项: 政策文件\n二级事项: 其他政策文件\n成文日期: 2022-06-15",
    "2022-plan",
  ),
  makeDocument(
    "第一条 为做好防汛抗旱工作,制定本办法。\n\n第二条 各村应当修补道路、加强监测。\n\n| 村 | 户主 |\n| --- | --- |\n| 石榴村 | 张\u3000三 |",
    "标题: 防汛抗旱办法\n公开主体: 乙乡人民政府\n所属领域: 救灾\n发布日期: 2024-05-01 09:30\n附件:\n  - 名称: 物资清单\n    文件: list.xlsx",
    "2024-rules",
  ),
  makeDocument("防汛工作要加强监测。防汛防汛。", "标题: 工作总结", "2020-report"),
];

const opened = async () => searchIn(await indexedFolder(documents()));
const show = ({ text, marks }: Excerpt) => {
  let shown = "";
  let at = 0;
  for (const [from, to] of marks) {
    shown += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return shown + text.slice(at);
};
const idsOf = async (query: string) => (await (await opened()).search(query)).results.map(({ id }) => id);

describe("a hit", () => {
  test("lands on the measure, in the page of its problem, in the characters of the source", async () => {
    const { results, total } = await (await opened()).search("龙头企业");
    expect(total).toBe(1);
    expect(results[0]).toMatchObject({
      id: "2022-plan",
      page: "documents/2022-plan/",
      issuer: "甲镇人民政府",
      date: "2022-06-15",
      occurrences: 1,
    });
    expect(results[0]?.hits).toMatchObject([
      { kind: "measure", anchor: "p2-m1", page: "documents/2022-plan/p2/", citation: "问题2措施(1)" },
    ]);
    expect(results[0]?.hits.map(({ excerpt }) => show(excerpt))).toEqual(["(1)支持[龙头企业]。"]);
  });

  test.each([
    ["title", "抗旱办法", "2024-rules", "防汛[抗旱办法]"],
    ["row of the 公开信息", "乙乡人民", "2024-rules", "公开主体\u3000[乙乡人民]政府"],
    ["its label", "公开主体", "2024-rules", "[公开主体]\u3000乙乡人民政府"],
    ["row of a table", "石榴村", "2024-rules", "[石榴村]\u3000张\u3000三"],
    ["name with a blank in it", "张三", "2024-rules", "石榴村\u3000[张\u3000三]"],
    ["attachment", "物资清", "2024-rules", "[物资清]单"],
    ["label that goes on in the measure", "整改措施：严格", "2022-plan", "[整改措施:严格]落实:①大病的;②危房的。"],
  ])("in a %s", async (_name, query, id, shown) => {
    const { results } = await (await opened()).search(query);
    const result = results.find((one) => one.id === id);
    expect(
      [result?.title, ...(result?.hits ?? []).map(({ excerpt }) => excerpt)].map((one) => one && show(one)),
    ).toContain(shown);
  });

  test("of several words is the best where all of them stand, then by the kind of text", async () => {
    const { results } = await (await opened()).search("监测 振兴办");
    expect(results[0]?.hits.map(({ anchor }) => anchor)).toEqual(["p2-m2", "p2-m2"]);
  });
});

describe("what people type", () => {
  test.each([
    ["full width", "ｃ、ｄ级", ["2022-plan"]],
    ["half width", "1.2万", ["2022-plan"]],
    ["other brackets", "中农组发[2022]22号", ["2022-plan"]],
    ["other brackets, full width", "中农组发【２０２２】２２号", ["2022-plan"]],
    ["one character", "旱", ["2024-rules"]],
    ["a character outside the BMP", "𠮷", ["2022-plan"]],
    ["a rare character", "㙍的", ["2022-plan"]],
    ["an emoji", "录😀", ["2022-plan"]],
    ["two words", "修补 监测", ["2022-plan", "2024-rules"].reverse()],
    ["with an ideographic blank", "　修补　监测　", ["2022-plan", "2024-rules"].reverse()],
    ["blanks that the text has not", "防 汛抗 旱工作", ["2024-rules"]],
    ["an invisible character", "龙头\u200b企业", ["2022-plan"]],
    ["nothing", "  ", []],
    ["signs that mean something elsewhere", '" - * \\ <script>', []],
    ["a star", "龙头*", []],
    ["200 characters", "整改".repeat(100), []],
    ["a string across two paragraphs", "各村:现印发", []],
    ["cells side by side", "石榴村张三", []],
  ])("%s", async (_name, query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  test("every string of every document, and each only there", async () => {
    const search = await opened();
    for (const length of [1, 2, 3, 5])
      for (const text of ["第二条各村应当修补道路、加强监测。", "(1)支持龙头企业。", "2022年6月15日"])
        for (let at = 0; at + length <= text.length; at++) {
          const query = text.slice(at, at + length);
          const { results } = await search.search(query);
          expect(results.length, query).toBeGreaterThan(0);
          for (const { title, allHits } of atLeastOne(results)) {
            const excerpts = [title, ...(await allHits()).map(({ excerpt }) => excerpt)];
            expect(
              excerpts.some(({ marks }) => marks.length > 0),
              query,
            ).toBe(true);
          }
        }
  });

  test("繁體 finds 简体, and says so", async () => {
    expect(await (await opened()).search("龍頭企業")).toMatchObject({
      total: 1,
      searched: "龙头企业",
      terms: ["龙头企业"],
    });
  });

  test("quotes around words are looked for as they are, then left out", async () => {
    expect(await (await opened()).search('"龙头企业" “监测”')).toMatchObject({ total: 1, searched: "龙头企业 监测" });
    expect(await (await opened()).search('"支持 龙头"')).toMatchObject({ total: 1, searched: "支持 龙头" });
    expect((await (await opened()).search('龙头"企业')).total).toBe(0);
  });
});

describe("order", () => {
  test("the title before the text, whatever the date", async () => {
    expect(await idsOf("防汛")).toEqual(["2024-rules", "2020-report"]);
    expect(await idsOf("总结")).toEqual(["2020-report"]);
  });

  test("by date, documents without one last", async () => {
    const search = await opened();
    const ids = async (sort: "newest" | "oldest") =>
      (await search.search("监测", { sort })).results.map(({ id }) => id);
    expect(await ids("newest")).toEqual(["2024-rules", "2022-plan", "2020-report"]);
    expect(await ids("oldest")).toEqual(["2022-plan", "2024-rules", "2020-report"]);
  });

  test("page by page", async () => {
    const search = await opened();
    const first = await search.search("监测", { limit: 2 });
    const second = await search.search("监测", { limit: 2, offset: 2 });
    expect([first.total, second.total]).toEqual([3, 3]);
    expect(new Set([...first.results, ...second.results].map(({ id }) => id)).size).toBe(3);
  });
});

describe("filters", () => {
  test("values with counts; a ticked facet still counts its other values", async () => {
    const search = await opened();
    const all = await search.search("监测");
    expect(all.facets.issuer).toEqual([
      { value: "乙乡人民政府", count: 1, ticked: false },
      { value: "甲镇人民政府", count: 1, ticked: false },
    ]);
    expect(all.facets.item.map(({ value }) => value)).toEqual(["政策文件", "政策文件/其他政策文件"]);
    expect(all.facets.year.map(({ value }) => value)).toEqual(["2024", "2022"]);
    expect(all.facets.genre.map(({ value }) => value).sort()).toEqual(["办法", "总结", "通知"].sort());
    const ticked = await search.search("监测", { filters: { year: ["2024"] } });
    expect(ticked).toMatchObject({ total: 1, unfiltered: 3 });
    expect(ticked.facets.year.map(({ value, count, ticked: on }) => [value, count, on])).toEqual([
      ["2024", 1, true],
      ["2022", 1, false],
    ]);
    expect(ticked.facets.domain.map(({ value }) => value)).toEqual(["救灾"]);
  });
});

describe("where nothing is found", () => {
  test.each([
    ["a wrong character", "龙投企业", "2022-plan", ["龙头企业"]],
    ["a missing one", "防抗旱", "2024-rules", []],
    ["a surplus one", "防汛抗抗旱工作", "2024-rules", []],
    ["two exchanged", "旱抗", "2024-rules", ["抗旱"]],
    ["a year that stands in another number", "2022年3月15", undefined, []],
  ])("a slip leads to what was meant, and it is said as what: %s", async (_name, query, id, words) => {
    const found = await (await opened()).search(query);
    const { looked, results } = await found.also();
    expect([found.total, results[0]?.id, looked]).toEqual([0, id, words]);
  });

  test("words that are found apart are found, and what is missing is said of each", async () => {
    const found = await (await opened()).search("龙头企业 石榴村");
    const { results } = await found.also();
    expect(found.total).toBe(0);
    expect(results.map(({ id, missing }) => [id, missing])).toEqual([
      ["2024-rules", ["龙头企业"]],
      ["2022-plan", ["石榴村"]],
    ]);
  });

  test("of what stands nowhere at all the help says so", async () => {
    const { help } = await (await (await opened()).search("航天飞机")).also();
    expect(help).toEqual({ words: [{ typed: "航天飞机", total: 0 }] });
  });
});

describe("trouble", () => {
  test("a file that does not come is told, and asked for again the next time", async () => {
    const folder = await indexedFolder(documents());
    const whole = searchIn(folder);
    await whole.preload();
    let isDown = true;
    const { readFileSync } = await import("node:fs");
    const search = createSearch({
      fetchFile: async (path) => (isDown ? new Response("", { status: 503 }) : readFileSync(`${folder}/${path}`)),
    });
    const failure = await search.search("监测").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SearchError);
    expect(failure).toMatchObject({ reason: "unreachable" });
    isDown = false;
    expect((await search.search("监测")).total).toBe(3);
  });

  test("a site published anew under an open page is searched as it is now", async () => {
    const [old, now] = [await indexedFolder(documents().slice(0, 1)), await indexedFolder(documents())];
    let folder = old;
    const { existsSync, readFileSync } = await import("node:fs");
    const search = createSearch({
      fetchFile: async (path) =>
        existsSync(`${folder}/${path}`) ? readFileSync(`${folder}/${path}`) : new Response("", { status: 404 }),
    });
    await search.preload();
    folder = now;
    expect((await search.search("防汛")).total).toBe(2);
  });

  test("an index of another format asks for a reload", async () => {
    const search = createSearch({ fetchFile: async () => new TextEncoder().encode('{"format":999,"volumes":[]}') });
    await expect(search.search("监测")).rejects.toMatchObject({ reason: "outdated" });
  });
});
