import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import type { OfficialDocument } from "../../src/model/document.ts";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { linkProgress } from "../../src/sources/link-progress.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { listAnnotations } from "../../src/view/annotation-lists.ts";
import { listProgress } from "../../src/view/progress.ts";
import { makeDocument } from "../view/make-document.ts";

const PLAN = "## 一、问题\n\n1.渠道淤塞。\n\n整改措施:(1)清淤。(2)公示。\n\n2.公厕损坏。\n\n整改措施:修复。";
const addresses = addressesUnder("/");
const files = new Map<string, VFile>();

function reported(id: string, formedOn: string, body: string, notes: readonly string[]): OfficialDocument {
  const document = { ...makeDocument(body, `标题: ${id}的公示\n成文日期: ${formedOn}`), id };
  const value = `进展:\n${notes.map((note) => `  - {位置: main, ${note}}\n`).join("")}`;
  const file = new VFile({ path: `${id}/annotations.yaml`, value });
  files.set(id, file);
  const annotations = readAnnotations(file, document);
  if (!annotations) throw new Error(file.messages.map(({ reason }) => reason).join("\n"));
  return { ...document, annotations };
}

const plan = (): OfficialDocument => ({ ...makeDocument(PLAN, "标题: 方案\n成文日期: 2022-06-15"), id: "plan" });
const fileOf = (id: string) => files.get(id);

describe("what later documents say of a problem", () => {
  const earlier = plan();
  const last = reported("last", "2023-06-01", "渠道长期管护。", [
    "原文: 渠道长期管护, 状态: 长期管护, 公文: plan, 问题: p1",
  ]);
  const first = reported("first", "2022-12-01", "问题1基本完成，措施(2)已完成。", [
    "原文: 问题1基本完成, 状态: 基本完成, 公文: plan, 问题: p1",
    "原文: 措施(2)已完成, 状态: 已完成, 公文: plan, 问题: p1-m2",
  ]);
  linkProgress([last, earlier, first], fileOf);

  test("stands with the problem, the earliest first, of a measure with its number", () => {
    const lines = listProgress(earlier, addresses);
    expect([...lines.keys()]).toEqual(["p1"]);
    expect(lines.get("p1")?.map(({ date, measure, state, title }) => [date, measure, state.text, title.text])).toEqual([
      ["2022-12-01", undefined, "基本完成", "first的公示"],
      ["2022-12-01", "措施(2)", "已完成", "first的公示"],
      ["2023-06-01", undefined, "长期管护", "last的公示"],
    ]);
    expect(lines.get("p1")?.[0]?.href).toBe(addresses.quote("first", "问题1基本完成"));
  });

  test("is a list of the later document, each row leads to the problem", () => {
    const [list] = listAnnotations(first, addresses, (name) => name);
    expect(list?.id).toBe("progress");
    expect(list?.sections[0]?.rows.map(({ cells }) => cells[0])).toMatchObject([
      { line: { text: "《方案》问题1" }, href: "/documents/plan/p1/" },
      { line: { text: "《方案》问题1措施(2)" }, href: "/documents/plan/p1/#p1-m2" },
    ]);
  });

  test("a document that nobody reported on has none", () => {
    const alone = plan();
    linkProgress([alone], fileOf);
    expect(alone.progress).toBeUndefined();
    expect(listProgress(alone, addresses).size).toBe(0);
  });
});

describe("what leads nowhere is told at its entry, and joined to nothing", () => {
  test.each([
    ["another document", "2022-12-01", "公文: nowhere, 问题: p1", "本站没有“nowhere”这件公文"],
    ["another problem", "2022-12-01", "公文: plan, 问题: p9", "公文“plan”里没有“p9”这个问题或措施"],
    ["a section", "2022-12-01", "公文: plan, 问题: s1", "公文“plan”里没有“s1”这个问题或措施"],
    ["itself", "2022-12-01", "公文: wrong, 问题: p1", "“进展”说的应是以前的公文，不是这件公文自己"],
    ["a later one", "2022-06-01", "公文: plan, 问题: p1", "这件公文（2022-06-01）比“plan”（2022-06-15）还早"],
  ])("%s", (_, formedOn, target, message) => {
    const earlier = plan();
    const wrong = reported("wrong", formedOn, "已完成。", [`原文: 已完成, 状态: 已完成, ${target}`]);
    linkProgress([earlier, wrong], fileOf);
    expect(files.get("wrong")?.messages.map(({ reason, line }) => [reason, line])).toEqual([[message, 2]]);
    expect(earlier.progress).toBeUndefined();
  });

  test("a state that is not in the text is none", () => {
    expect(() =>
      reported("wrong", "2022-12-01", "已完成。", ["原文: 已完成, 状态: 全部完成, 公文: plan, 问题: p1"]),
    ).toThrow(/“状态”的“全部完成”/u);
  });
});
