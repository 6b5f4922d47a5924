import { describe, expect, test } from "vitest";
import type { ReviewEntry, ReviewStep, StepCount } from "../../src/model/review.ts";
import { openSteps, reviewState, sameAs } from "../../src/model/review.ts";

const NOW = `sha256:${"a".repeat(64)}`;
const BEFORE = `sha256:${"b".repeat(64)}`;

/** `一审 李某 退回`, of the text of now; of that before with a `!` in front. */
function entries(...lines: string[]): ReviewEntry[] {
  return lines.map((line, index) => {
    const [step = "", name = "", verdict = ""] = line.replace(/^!/u, "").split(" ");
    const print = line.startsWith("!") ? BEFORE : NOW;
    return { 步骤: step as ReviewStep, 姓名: name, 日期: `2026-03-0${index + 1}`, 结论: verdict, 文本指纹: print };
  });
}

const stateOf = (list: ReviewEntry[], stated?: StepCount) => reviewState(list, NOW, stated);
const WRITTEN = "撰稿 张某 提交";
const DONE = [WRITTEN, "一审 李某 同意", "保密审查 王某 可以公开", "二审 赵某 同意"];

test.each([
  { list: [], missing: "撰稿 一审 二审 保密审查", open: "撰稿" },
  { list: [WRITTEN], missing: "一审 二审 保密审查", open: "一审 保密审查" },
  { list: [WRITTEN, "一审 李某 同意"], missing: "二审 保密审查", open: "二审 保密审查" },
  { list: DONE, missing: "", open: "" },
  { list: DONE.map((line) => `!${line}`), missing: "撰稿 一审 二审 保密审查", open: "撰稿" },
  { list: [...DONE, "一审 李某 退回"], missing: "一审", open: "一审" },
  { list: [...DONE, "保密审查 王某 不能公开"], missing: "保密审查", open: "保密审查" },
])("after $list comes $open", ({ list, missing, open }) => {
  const state = stateOf(entries(...list));
  expect(state.missing.join(" ")).toBe(missing);
  expect(openSteps(state).join(" ")).toBe(open);
});

test.each([
  { steps: 0, missing: "撰稿" },
  { steps: 1, missing: "撰稿 一审 保密审查" },
  { steps: 2, missing: "撰稿 一审 二审 保密审查" },
  { steps: 3, missing: "撰稿 一审 二审 三审 保密审查" },
] as const)("of $steps steps all are needed", ({ steps, missing }) => {
  expect(stateOf([], steps).missing.join(" ")).toBe(missing);
});

describe("nobody", () => {
  test("checks what he wrote, or twice, whatever the file says", () => {
    expect(stateOf(entries(WRITTEN, "一审 张 某 同意", "保密审查 张某 可以公开"), 1).missing).toEqual([
      "一审",
      "保密审查",
    ]);
    expect(stateOf(entries(WRITTEN, "一审 李某 同意", "保密审查 王某 可以公开", "二审 李某 同意")).missing).toEqual([
      "二审",
    ]);
  });

  test("but the first to check may look for secrets too", () => {
    expect(stateOf(entries(WRITTEN, "一审 李某 同意", "保密审查 李某 可以公开"), 1).missing).toEqual([]);
    expect(sameAs("保密审查", "李某", entries(WRITTEN, "一审 李某 同意"))).toBeUndefined();
    expect(sameAs("二审", "李某", entries(WRITTEN, "一审 李某 同意"))).toBe("一审");
  });
});

test("a word against the text counts until it is handed in again", () => {
  const back = [WRITTEN, "一审 李某 退回"];
  expect(stateOf(entries(...back)).against).toMatchObject({ 姓名: "李某", 结论: "退回" });
  expect(stateOf(entries(...back, WRITTEN)).against).toBeUndefined();
  expect(stateOf(entries(...back, WRITTEN)).missing).toContain("一审");
  expect(stateOf(entries(...back, "一审 李某 同意")).against).toBeUndefined();
});

test("a text that was changed says so", () => {
  expect(stateOf(entries(`!${WRITTEN}`))).toMatchObject({ isStale: true, isSubmitted: false, lastDay: "" });
  expect(stateOf(entries(`!${WRITTEN}`, WRITTEN))).toMatchObject({ isStale: false, lastDay: "2026-03-02" });
  expect(stateOf([])).toMatchObject({ isStale: false });
});
