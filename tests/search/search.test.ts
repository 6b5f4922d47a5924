import { describe, expect, test } from "vitest";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { createSearch } from "../../src/search/search.ts";
import { makeIndex } from "./made-index.ts";

const notice = (id: string, day: string, body: string) =>
  makeDocument(body, `标题: 关于${body}的通知\n成文日期: ${day}\n公开主体: 甲镇人民政府`, id);
const DOCUMENTS = [
  notice("drill", "2023-06-01", "防汛演练。"),
  notice("check", "2023-05-01", "防汛检查、防汛值守。"),
  makeDocument(PLAN, "标题: 整改方案\n成文日期: 2022-06-15\n公开主体: 乙镇人民政府"),
];

function open() {
  const files = makeIndex(DOCUMENTS);
  return createSearch({
    fetchFile: async (path) => {
      const file = files.get(path);
      if (!file) throw new Error(`no ${path}`);
      return file;
    },
  });
}

/** Documents found with their hits, in the order they are shown. */
async function find(typed: string, options = {}): Promise<string[]> {
  const { results } = await open().search(typed, options);
  return results.map(({ id, hits }) => `${id}: ${hits.map(({ citation, kind }) => citation ?? kind).join(" ")}`);
}

describe("the search of a site", () => {
  test("finds any string of two characters, across elements of one paragraph, and says where", async () => {
    expect(await find("责任单位:农业办")).toEqual(["2022-plan: 问题2措施(1)"]);
    expect(await find("路破")).toEqual(["2022-plan: 问题3"]);
  });

  test("finds a single character, with what the 公开信息 says", async () => {
    expect(await find("乙")).toEqual(["2022-plan: 公开主体"]);
  });

  test("finds several words of one document", async () => {
    expect(await find("道路 加强")).toEqual(["2022-plan: 问题3 问题2措施(2)"]);
    expect(await find("防汛 道路")).toEqual([]);
  });

  test("goes across no edge of a paragraph", async () => {
    expect(await find("出台方案各村")).toEqual([]);
  });

  test("puts the most telling first, or by the day", async () => {
    const ids = async (options: object) => (await find("防汛", options)).map((line) => line.split(":")[0]);
    expect(await ids({})).toEqual(["check", "drill"]);
    expect(await ids({ sort: "newest" })).toEqual(["drill", "check"]);
    expect(await ids({ sort: "oldest" })).toEqual(["check", "drill"]);
  });

  test("counts what the results can be narrowed by, and narrows them", async () => {
    const { facets } = await open().search("镇人民政府");
    expect(facets.issuer.map(({ value, count }) => `${value} ${count}`)).toEqual(["甲镇人民政府 2", "乙镇人民政府 1"]);
    expect(facets.year.map(({ value, count }) => `${value} ${count}`)).toEqual(["2023 2", "2022 1"]);
    const { total, unfiltered } = await open().search("镇人民政府", { filters: { year: ["2022"] } });
    expect([total, unfiltered]).toEqual([1, 3]);
  });

  test("where nothing is found gives what is near, and says as what", async () => {
    const found = await open().search("防讯检查");
    const { looked, results, help } = await found.also();
    expect([found.total, looked, results.map(({ id }) => id), help]).toEqual([0, ["防汛检查"], ["check"], undefined]);
  });
});
