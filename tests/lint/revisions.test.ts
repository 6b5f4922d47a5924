import { describe, expect, test } from "vitest";
import { bodyOf, readMade, told, unexplained } from "./made-content.ts";

const OLD = bodyOf("1.甲问题。\n\n整改措施:一做。");
const NEW = bodyOf("1.甲问题。\n\n整改措施:重做。");
const GOOD = "- 版本: 1\n  日期: 2022-06-20\n- 版本: 2\n  日期: 2022-08-01\n  理由: 修订\n";
const RULES = ["revisions", "yaml-syntax", "yaml-duplicate-key", "frontmatter", "attachment-missing", "unknown-key"];

const cases: {
  name: string;
  revisions: string;
  earlier?: Record<number, string>;
  text?: string;
  expected: string[];
}[] = [
  { name: "two versions", revisions: GOOD, expected: [] },
  { name: "a number left out", revisions: GOOD.replace("版本: 2", "版本: 4"), expected: [] },
  { name: "an empty list", revisions: "[]\n", expected: ["plan/revisions.yaml:1:1 错误 没有写任何版本"] },
  { name: "an empty file", revisions: "", expected: ["plan/revisions.yaml:1:1 错误 缺少内容"] },
  {
    name: "only the newest is listed",
    revisions: "- 版本: 2\n  日期: 2022-08-01\n  理由: 修订\n",
    expected: ["plan/revisions.yaml:1:7 错误 第一条是版本 2", "plan/revisions.yaml:1:1 错误 revisions/1.md 没有登记"],
  },
  {
    name: "the newest is missing",
    revisions: "- 版本: 1\n",
    expected: ["plan/revisions.yaml:1:7 错误 版本 1 是最后一条，却已经有 revisions/1.md"],
  },
  {
    name: "the text of a version is missing",
    revisions: GOOD,
    earlier: {},
    expected: ["plan/revisions.yaml:1:7 错误 没有版本 1 的文本"],
  },
  {
    name: "the wrong order, dates that go back",
    revisions: "- 版本: 1\n  日期: 2022-09-20\n- 版本: 1\n  日期: 2022-08-01\n  理由: 修订\n",
    expected: [
      "plan/revisions.yaml:3:7 错误 版本 1 排在版本 1 后面",
      "plan/revisions.yaml:4:7 错误 版本 1 的日期早于版本 1",
      "plan/revisions.yaml:3:7 错误 版本 1 是最后一条，却已经有 revisions/1.md",
    ],
  },
  {
    name: "no day and no reason",
    revisions: "- 版本: 1\n- 版本: 2\n",
    expected: ["plan/revisions.yaml:2:7 错误 版本 2 缺少日期", "plan/revisions.yaml:2:7 错误 版本 2 缺少理由"],
  },
  {
    name: "a state of the newest",
    revisions: `${GOOD}  状态: 已废止\n`,
    expected: ["plan/revisions.yaml:6:7 错误 最后一条是现在的文本，这里不写状态"],
  },
  {
    name: "words that are not known",
    revisions: "- 版本: 一\n  日期: 2022-02-30\n  状态: 作废\n  原因: 甲\n",
    expected: [
      "plan/revisions.yaml:1:7 错误 “版本”应是 1、2、3 这样的数字",
      "plan/revisions.yaml:2:7 错误 “日期”没有“2022-02-30”这一天",
      "plan/revisions.yaml:3:7 错误 “状态”只能是“已修订”或“已废止”",
      "plan/revisions.yaml:4:3 错误 不认识“原因”",
    ],
  },
  {
    name: "a Chinese colon",
    revisions: "- 版本： 1\n",
    expected: ["plan/revisions.yaml:1:3 错误 内容应是“键: 值”"],
  },
  {
    name: "nothing was changed",
    revisions: GOOD,
    text: OLD,
    expected: ["plan/revisions.yaml:3:7 错误 版本 1 和后一个版本一字不差"],
  },
  {
    name: "an earlier text without its 公开信息",
    revisions: GOOD,
    earlier: { 1: "# 整改方案\n" },
    expected: ["plan/revisions/1.md:1:1 错误 文件开头没有公开信息（两行“---”之间的部分）"],
  },
  {
    name: "an earlier text whose picture is gone",
    revisions: GOOD,
    earlier: { 1: OLD.replace("甲问题。", "甲问题。\n\n![图](attachments/图.png)") },
    expected: ["plan/revisions/1.md:1:1 错误 attachments 文件夹里没有旧版本用的“图.png”"],
  },
];

describe("checkRevisions", () => {
  test.each(cases)("$name", ({ revisions, earlier = { 1: OLD }, text = NEW, expected }) => {
    const { files } = readMade({ plan: { text, revisions, earlier } });
    expect(told(files, RULES)).toEqual(expected);
    expect(unexplained(files)).toEqual([]);
  });

  test("the document has its versions, the state of the newest from its 有效性", () => {
    const repealed = NEW.replace("标题: 整改方案\n", "标题: 整改方案\n有效性: 已废止\n");
    const { documents } = readMade({ plan: { text: repealed, revisions: GOOD, earlier: { 1: OLD } } });
    const [first, second] = documents[0]?.document.revisions ?? [];
    expect(first).toMatchObject({ number: 1, date: "2022-06-20", status: "revised", text: { id: "plan" } });
    expect(second).toEqual({ number: 2, date: "2022-08-01", reason: "修订", status: "repealed" });
  });

  test("a file that only an earlier version uses is kept", () => {
    const earlier = { 1: OLD.replace("甲问题。", "甲问题。\n\n![图](attachments/图.png)") };
    const { files } = readMade({ plan: { text: NEW, revisions: GOOD, earlier, attachments: ["图.png"] } });
    expect(told(files, ["attachment-missing", "attachment-unused"])).toEqual([]);
  });

  test("files of one version do not stand without revisions.yaml being read", () => {
    const { documents } = readMade({ plan: { text: NEW } });
    expect(documents[0]?.document).not.toHaveProperty("revisions");
  });
});
