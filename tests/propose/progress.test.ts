import { expect, test } from "vitest";
import { VFile } from "vfile";
import { parse } from "yaml";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { writeProposals } from "../../src/propose/write-proposals.ts";
import { makeDocument } from "../view/make-document.ts";

const PLAN = makeDocument(
  `# 整改方案

1.有的部门衔接配套措施出台较晚。

整改措施：(1)调整优化帮扶政策。(2)建立健全月调度机制。

2.脱贫户持续增收压力大。

整改措施：支持龙头企业发展。

6.沟渠淤塞严重影响灌溉。

整改措施：清淤20公里。`,
  "标题: 青山镇问题整改方案\n成文日期: 2022-06-01",
  "2022-06-fangan",
);

/** What is proposed of the plan for a later document, as `target: quote ⇒ state of unit`. */
function progress(body: string, title = "整改进展", formedOn = "2022-12-01"): string[] {
  const later = makeDocument(`# 甲\n\n${body}`, `标题: ${title}\n成文日期: ${formedOn}`, "2022-12-jinzhan");
  return proposeAnnotations(later, [later, PLAN]).flatMap((one) =>
    one.list === "进展"
      ? [`${one.entry.位置}: ${one.entry.原文} ⇒ ${one.entry.状态} ${one.entry.公文} ${one.entry.问题}`]
      : [],
  );
}

test("number and words agree: a label, a section, a table and a sentence", () => {
  expect(progress("2.脱贫户持续增收压力大。\n\n整改情况：引进企业3家。已基本完成，长期坚持。")).toEqual([
    "n2: 已基本完成，长期坚持 ⇒ 已基本完成，长期坚持 2022-06-fangan p2",
  ]);
  expect(progress("（一）关于有的部门衔接配套措施出台较晚的问题。出台政策5项，已完成整改。")).toEqual([
    "e1: 出台政策5项，已完成整改 ⇒ 已完成整改 2022-06-fangan p1",
  ]);
  expect(
    progress(
      "| 序号 | 反馈问题 | 整改措施 | 整改情况 |\n| --- | --- | --- | --- |\n| 6 | 沟渠淤塞严重 | 清淤 | 正在推进 |",
    ),
  ).toEqual(["p6: 正在推进 ⇒ 正在推进 2022-06-fangan p6"]);
  expect(progress("问题6沟渠淤塞严重影响灌溉，目前尚未整改到位。")).toEqual([
    "main: 问题6沟渠淤塞严重影响灌溉，目前尚未整改到位 ⇒ 尚未整改到位 2022-06-fangan p6",
  ]);
});

test("a number alone is enough where the paper is named that it is of", () => {
  expect(progress("第六个问题已销号。", "《青山镇问题整改方案》完成情况公示")).toEqual([
    "main: 第六个问题已销号 ⇒ 已销号 2022-06-fangan p6",
  ]);
  expect(progress("第六个问题已销号。")).toEqual([]);
});

test("measures by their numbers", () => {
  const body = "1.有的部门衔接配套措施出台较晚。\n\n整改情况：（1）调整优化帮扶政策。已完成。（2）机制正在建立。";
  expect(progress(body)).toContain("n1-i1: 已完成 ⇒ 已完成 2022-06-fangan p1-m1");
  expect(progress("问题1措施（2）建立健全月调度机制，已完成。")).toEqual([
    "main: 问题1措施（2）建立健全月调度机制，已完成 ⇒ 已完成 2022-06-fangan p1-m2",
  ]);
});

test.each([
  ["other words under the number", "2.道路破损。\n\n整改情况：已完成。"],
  ["the words under another number", "3.脱贫户持续增收压力大。\n\n整改情况：已完成。"],
  ["nothing said of what became of it", "2.脱贫户持续增收压力大。\n\n整改情况：引进企业3家。"],
  ["what is to be done", "问题6沟渠淤塞严重影响灌溉，完成时限为年底。"],
])("nothing is made up: %s", (_why, body) => {
  expect(progress(body)).toEqual([]);
});

test("an earlier paper tells nothing of a later one", () => {
  expect(progress("2.脱贫户持续增收压力大。\n\n整改情况：已完成。", "整改进展", "2022-05-01")).toEqual([]);
});

test("it is written into proposals.yaml, and can be confirmed as it stands", () => {
  const body = "# 进展\n\n2.脱贫户持续增收压力大。\n\n整改情况：已完成。";
  const later = makeDocument(body, "标题: 进展\n成文日期: 2022-12-01", "2022-12-jinzhan");
  const { 进展: written = [] } = parse(writeProposals(proposeAnnotations(later, [PLAN]))) as Record<string, object[]>;
  const [{ 理由: reason, ...entry } = { 理由: "" }] = written as { 理由: string }[];
  expect(reason).toBe("序号同《青山镇问题整改方案》的问题2一样，都有“脱贫户持续增收压力大”");
  const file = new VFile({ path: "annotations.yaml", value: JSON.stringify({ 进展: [entry] }) });
  expect(readAnnotations(file, later)?.progress).toMatchObject([{ state: "已完成", unit: "p2" }]);
  expect(file.messages.map(String)).toEqual([]);
});
