import { describe, expect, test } from "vitest";
import type { OfficialDocument } from "../../src/model/document.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { buildComparison } from "../../src/view/comparison-page.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const OLD = "标题: 整改方案\n成文日期: 2022-06-15";

/** A document with an earlier version, and perhaps one before that. */
function revised(body: string, frontmatter = OLD, older: readonly string[] = [PLAN]): OfficialDocument {
  const document = makeDocument(body, frontmatter);
  const earlier = older.map((text, at) => ({
    ...{ number: at + 1, status: "revised" as const, text: makeDocument(text, OLD) },
    ...(at > 0 ? { date: "2022-07-01", reason: "调整分工" } : {}),
  }));
  const newest = { number: older.length + 1, status: "current" as const, date: "2022-08-01", reason: "调整时限" };
  return { ...document, revisions: [...earlier, newest] };
}

function compare(document: OfficialDocument, pair: [number, number] = [1, 2]) {
  const page = buildComparison(document, pair, addressesUnder("/zwgk/"));
  if (!page) throw new Error("One of the versions is missing.");
  return page;
}

const NEW = PLAN.replace("支持龙头企业", "支持合作社").replace("3.道路破损。", "3.桥梁损坏。");

describe("two versions beside each other", () => {
  test("name both, with day and reason, and lead to both", () => {
    const { older, newer } = compare(revised(NEW));
    expect(older).toEqual({
      version: "版本1",
      href: "/zwgk/documents/2022-plan/r1/",
      label: "已修订",
    });
    expect(newer).toEqual({
      version: "版本2",
      href: "/zwgk/documents/2022-plan/",
      label: "现行",
      date: "2022-08-01",
      reason: "调整时限",
    });
  });

  test("of which neither is the newest lead to both earlier ones", () => {
    const document = revised(NEW, OLD, [PLAN, PLAN.replace("加强监测", "加强走访")]);
    const { newer, groups } = compare(document, [1, 2]);
    expect([newer.href, newer.reason]).toEqual(["/zwgk/documents/2022-plan/r2/", "调整分工"]);
    expect(groups.flatMap((group) => (group.kind === "same" ? [] : [group.href]))).toEqual([
      "/zwgk/documents/2022-plan/r2/#p2-m2",
    ]);
  });

  test("of which one is missing are no page", () => {
    expect(buildComparison(revised(NEW), [1, 3], addressesUnder("/"))).toBeUndefined();
    expect(buildComparison(makeDocument(PLAN), [1, 2], addressesUnder("/"))).toBeUndefined();
  });
});

describe("what changed", () => {
  test("stands clause by clause with the words that did, and between it how much did not", () => {
    const { groups, counts } = compare(revised(NEW));
    expect(groups.map((group) => (group.kind === "same" ? group.label : `${group.name} ${group.label}`))).toEqual([
      "10处没有变",
      "有改动 问题2措施(1)",
      "2处没有变",
      "有改动 问题3",
      "5处没有变",
    ]);
    expect(counts).toEqual({ same: 17, changed: 2, added: 0, removed: 0 });
  });

  test("is marked word by word", () => {
    const [changed] = compare(revised(NEW)).groups.filter(({ kind }) => kind === "changed");
    expect(changed?.kind === "changed" && changed.runs.map(({ kind, html }) => `${kind} ${html}`)).toEqual([
      "same (1)支持",
      "deleted 龙头企业",
      "inserted 合作社",
      "same 。<br>责任单位:农业办",
    ]);
  });

  test("that was added leads into the newer text, that was removed into the older", () => {
    const more = PLAN.replace("## 三、", "4.渠道淤塞。\n\n整改措施:清淤。\n\n## 三、");
    const hrefs = (document: OfficialDocument) =>
      compare(document).groups.flatMap((group) => (group.kind === "same" ? [] : [`${group.name} ${group.href}`]));
    expect(hrefs(revised(more))).toEqual([
      "增加 /zwgk/documents/2022-plan/#p4",
      "增加 /zwgk/documents/2022-plan/#p4-m0",
    ]);
    expect(hrefs(revised(PLAN, OLD, [more]))).toEqual([
      "删去 /zwgk/documents/2022-plan/r1/#p4",
      "删去 /zwgk/documents/2022-plan/r1/#p4-m0",
    ]);
  });

  test("outside of numbered units is named by its part", () => {
    const { groups } = compare(revised(PLAN.replace("现印发给你们。", "现予印发。")));
    expect(groups.flatMap((group) => (group.kind === "same" ? [] : [group.label]))).toEqual(["印发通知"]);
  });

  test("of the 公开信息 is told field by field, the title too", () => {
    const { facts } = compare(revised(PLAN, "标题: 整改工作方案\n成文日期: 2022-06-15\n来源: 镇政府"));
    expect(
      facts.map(({ label, runs }) => `${label} ${runs.map(({ kind, html }) => `${kind}:${html}`).join(" ")}`),
    ).toEqual(["标题 same:整改 inserted:工作 same:方案", "来源 inserted:镇政府"]);
  });

  test("is nothing between texts that differ in blanks alone", () => {
    const { groups, counts, facts } = compare(revised(PLAN.replace("认真整改。", "认真 整改。")));
    expect([groups.map(({ kind }) => kind), counts.same > 0, facts]).toEqual([["same"], true, []]);
  });

  test("never becomes markup", () => {
    const { groups } = compare(revised(PLAN.replace("认真整改。", "认真<b>整改</b>。")));
    const [changed] = groups.filter((group) => group.kind === "changed");
    expect(changed?.kind === "changed" && changed.runs.map(({ html }) => html).join("")).toContain("&#x3C;b>");
  });
});

test("the punctuation font is loaded where one of both texts needs it", () => {
  const [narrow, wide] = ["各村要落实。", "各村要落实,抓紧整改。"];
  expect(compare(revised(narrow, OLD, [narrow])).widePunctuation).toBe(false);
  expect(compare(revised(narrow, OLD, [wide])).widePunctuation).toBe(true);
  expect(compare(revised(wide, OLD, [narrow])).widePunctuation).toBe(true);
});
