import { expect, test } from "vitest";
import { VFile } from "vfile";
import type { WrittenAnnotations } from "../../src/model/annotations.ts";
import type { ProposalAnswer } from "../../src/model/proposal-answers.ts";
import { aboutOf } from "../../src/model/proposal-answers.ts";
import { annotationIds } from "../../src/parse/annotation-ids.ts";
import { parseDocument } from "../../src/parse/document.ts";
import type { AskedProposal } from "../../src/propose/asked.ts";
import { listAsked } from "../../src/propose/asked.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";

const problem = (number: number, limit = "6月底前") =>
  `${number}.渠道淤塞。\n\n整改措施：由镇农办清淤。\n\n整改时限：${limit}`;
const write = (...problems: string[]) => `---\n标题: 甲\n成文日期: 2022-06-01\n---\n\n${problems.join("\n\n")}\n`;

function ask(text: string, written: WrittenAnnotations = {}, answers: readonly ProposalAnswer[] = []) {
  const document = parseDocument(new VFile({ path: "document.md", value: text }), "jia");
  return listAsked(document, proposeAnnotations(document), written, answers).proposals;
}

const refuse = ({ proposal: { list, entry }, text }: AskedProposal): ProposalAnswer => ({
  清单: list,
  位置: entry.位置,
  原文: entry.原文,
  说的: aboutOf(list, entry),
  回答: "不要",
  日期: "2022-06-20",
  文字: text,
});
const states = (asked: readonly AskedProposal[]) =>
  asked.map(({ state, proposal: { list, entry } }) => `${list} ${entry.位置} ${state}`);

test("what was refused is not asked again, also where the numbers before it moved; what changed is", () => {
  const before = ask(write(problem(1), problem(2)));
  expect(states(before)).toEqual(["责任 p1-m0 open", "时限 p1 open", "责任 p2-m0 open", "时限 p2 open"]);
  const answers = before.filter(({ proposal }) => proposal.entry.位置.startsWith("p2")).map(refuse);
  expect(answers).toHaveLength(2);
  expect(states(ask(write(problem(1), problem(2)), {}, answers))).toEqual([
    "责任 p1-m0 open",
    "时限 p1 open",
    "责任 p2-m0 refused",
    "时限 p2 refused",
  ]);
  // Another problem comes first, and its like is asked: so many as were refused are not.
  const moved = states(ask(write("1.道路破损。", problem(2, "7月底前"), problem(3)), {}, answers));
  expect(moved.filter((one) => one.startsWith("时限"))).toEqual(["时限 p2 open", "时限 p3 refused"]);
  expect(states(ask(write(problem(1), problem(2, "7月底前")), {}, answers))).toContain("时限 p2 open");
});

test("what stands in annotations.yaml is not asked, and one entry answers one proposal", () => {
  const [duty, limit] = ask(write(problem(1)));
  expect(duty?.proposal.list).toBe("责任");
  const written: WrittenAnnotations = { 责任: [{ 位置: "p1-m0", 原文: "由镇农办清淤", 主体: ["镇农办"] }] };
  expect(states(ask(write(problem(1)), written))).toEqual(["责任 p1-m0 confirmed", "时限 p1 open"]);
  // In a clerk's own words it is the same.
  const other: WrittenAnnotations = { 责任: [{ 位置: "p1-m0", 原文: "整改措施：由镇农办清淤。", 主体: ["镇农办"] }] };
  expect(states(ask(write(problem(1)), other))[0]).toBe("责任 p1-m0 confirmed");
  expect(limit?.state).toBe("open");
});

test("a proposal that was changed before it was taken is answered, and answers no other one", () => {
  const text = write("1.渠道淤塞。\n\n整改措施：由镇农办清淤，由镇农办护坡。");
  const [first, second] = ask(text);
  if (!first || !second) throw new Error("Two duties are proposed.");
  const taken = { 位置: "p1-m0", 原文: "由镇农办清淤，由镇农办护坡", 主体: ["镇农办"] };
  const written: WrittenAnnotations = { 责任: [taken] };
  expect(states(ask(text, written))).toEqual(["责任 p1-m0 confirmed", "责任 p1-m0 confirmed"]);
  const [id = ""] = annotationIds("责任", [taken]);
  const answer: ProposalAnswer = { ...refuse(first), 回答: "改过", 改成: id };
  expect(states(ask(text, written, [answer]))).toEqual(["责任 p1-m0 mended", "责任 p1-m0 open"]);
});

test("every proposal stands under the words it quotes, in the order of the text", () => {
  const asked = ask(write(problem(1), problem(2)));
  const places = asked.map(({ from, to }) => [from, to]);
  expect(places).toEqual([...places].sort(([a = 0], [b = 0]) => a - b));
  expect(new Set(asked.map(({ key }) => key)).size).toBe(4);
});
