import { describe, expect, test } from "vitest";
import { bodyOf, checkMade, lockOf, readMade, told, unexplained } from "../lint/made-content.ts";
import type { MadeDocument } from "../lint/made-content.ts";

const TWO = bodyOf("1.甲问题。\n\n整改措施:\n\n(1)一做。\n\n(2)二做。\n\n2.乙问题。\n\n整改措施:再做。");
const ONE = bodyOf("1.甲问题。\n\n整改措施:\n\n(1)一做。\n\n(2)二做。");
const RULES = [
  "published",
  "published-address",
  "published-text",
  "redirect",
  "short-address",
  "yaml-syntax",
  "yaml-duplicate-key",
];

interface Case {
  name: string;
  /** Published, then what is there now. */
  before?: Record<string, string | MadeDocument>;
  now: Record<string, string | MadeDocument>;
  published?: string;
  redirects?: string;
  expected: string[];
}

const CASES: Case[] = [
  { name: "nothing written down yet", now: { plan: TWO }, expected: [] },
  { name: "everything is there", before: { plan: TWO }, now: { plan: TWO, more: ONE }, expected: [] },
  {
    name: "a problem is gone: told once, at what stands before it",
    before: { plan: TWO },
    now: { plan: ONE },
    expected: [
      "plan/document.md:13:1 错误 已经公开的“p2”不见了，地址是 /documents/plan/#p2",
      "plan/document.md:1:1 提醒 正文和已经公开的不一样了，没有登记新版本",
    ],
  },
  {
    name: "a measure is gone",
    before: { plan: TWO },
    now: { plan: TWO.replace("\n\n(2)二做。", "") },
    expected: [
      "plan/document.md:11:1 错误 已经公开的“p1-m2”不见了，地址是 /documents/plan/#p1-m2",
      "plan/document.md:1:1 提醒 正文和已经公开的不一样了，没有登记新版本",
    ],
  },
  {
    name: "a document is gone",
    before: { plan: TWO, other: ONE },
    now: { other: ONE },
    expected: ["published.yaml:4:3 错误 已经公开的公文不见了，地址是 /documents/plan/"],
  },
  {
    name: "words were changed without a version",
    before: { plan: TWO },
    now: { plan: TWO.replace("再做", "重做") },
    expected: ["plan/document.md:1:1 提醒 正文和已经公开的不一样了，没有登记新版本"],
  },
  {
    name: "other line wraps are the same text",
    before: { plan: TWO },
    now: { plan: TWO.replace("甲问题", "甲\n问题").replaceAll("\n", "\r\n") },
    expected: [],
  },
  {
    name: "a document and a problem that moved",
    before: { plan: TWO, other: TWO },
    now: { "new-plan": TWO, other: TWO.replace("2.乙", "3.乙") },
    redirects:
      "- 从: /documents/plan/\n  到: /documents/new-plan/\n- 从: /documents/other/p2/\n  到: /documents/other/#p3\n",
    // The numbering rule tells that the problem 3 follows 1; the document is not looked at until that is mended.
    expected: [],
  },
  {
    name: "withdrawn",
    before: { plan: TWO, other: TWO },
    now: { other: ONE },
    redirects:
      "- 从: /documents/plan/\n  撤回:\n    日期: 2022-07-01\n    理由: 重复\n- 从: /documents/other/#p2\n  撤回:\n    日期: 2022-07-01\n    理由: 重复\n",
    expected: ["other/document.md:1:1 提醒 正文和已经公开的不一样了，没有登记新版本"],
  },
  {
    name: "chains are followed to their end",
    before: { a: TWO },
    now: { c: TWO },
    redirects: "- 从: /documents/a/\n  到: /documents/b/\n- 从: /documents/b/\n  到: /documents/c/\n",
    expected: ["redirects.yaml:3:6 提醒 “/documents/b/”没有登记过，可能写错了"],
  },
  {
    name: "a ring",
    before: { a: TWO, b: TWO },
    now: { c: TWO },
    redirects: "- 从: /documents/a/\n  到: /documents/b/\n- 从: /documents/b/\n  到: /documents/a/\n",
    expected: [
      "redirects.yaml:2:6 错误 转来转去回到了原处：/documents/a/ → /documents/b/ → /documents/a/",
      "redirects.yaml:4:6 错误 转来转去回到了原处：/documents/b/ → /documents/a/ → /documents/b/",
    ],
  },
  {
    name: "a dead end",
    before: { a: TWO },
    now: { b: TWO },
    redirects: "- 从: /documents/a/\n  到: /documents/b/#p9\n",
    expected: ["redirects.yaml:2:6 错误 要转到的“/documents/b/#p9”没有内容"],
  },
  {
    name: "from what is there",
    before: { a: TWO },
    now: { a: TWO },
    redirects: "- 从: /documents/a/#p1\n  到: /documents/a/#p2\n",
    expected: ["redirects.yaml:1:6 错误 “/documents/a/#p1”现在有内容，不能转到别处"],
  },
  {
    name: "from what never was",
    before: { a: TWO },
    now: { a: TWO },
    redirects: "- 从: /documents/a/#p7\n  到: /documents/a/#p2\n",
    expected: ["redirects.yaml:1:6 提醒 “/documents/a/#p7”没有登记过，可能写错了"],
  },
  {
    name: "entries that cannot be read",
    now: { a: TWO },
    redirects:
      "- 从: a\n  到: /documents/a/\n- 从: /documents/b/\n- 从: /documents/c/\n  撤回:\n    日期: 2022-02-30\n    理由:\n- 从: /documents/d/\n  去: /documents/a/\n",
    expected: [
      "redirects.yaml:1:6 错误 “从”“a”不是公文的地址",
      "redirects.yaml:3:3 错误 内容要写“到”或“撤回”，只写一样",
      "redirects.yaml:6:9 错误 “日期”“2022-02-30”不是日期的写法",
      "redirects.yaml:7:5 错误 “理由”不能是空的",
      "redirects.yaml:9:3 错误 不认识“去”",
      "redirects.yaml:8:3 错误 内容要写“到”或“撤回”，只写一样",
    ],
  },
  {
    name: "the same address twice",
    now: { a: TWO },
    redirects: "- 从: /documents/b/#p1\n  到: /documents/a/\n- 从: /documents/b/p1/\n  到: /documents/a/\n",
    expected: ["redirects.yaml:3:6 错误 “/documents/b/#p1”写了两次，第一次在第 1 行"],
  },
  {
    name: "a damaged published.yaml",
    now: { a: TWO },
    published: "公文:\n  a: r1=12345678 main p1..2(m1\n  b: 甲\n附件:\n  c:\n    - 图.png\n",
    expected: [
      "published.yaml:2:6 错误 “a”的地址读不出来",
      "published.yaml:3:6 错误 “b”的地址读不出来",
      "published.yaml:5:3 错误 “附件”里的“c”在“公文”里没有",
    ],
  },
  { name: "an empty published.yaml", now: { a: TWO }, published: "", expected: ["published.yaml:1:1 错误 缺少内容"] },
];

describe("checkPermanence", () => {
  test.each(CASES)("$name", ({ before, now, redirects, expected, published = before && lockOf(before) }) => {
    const { files } = checkMade(now, { published, ...(redirects === undefined ? {} : { redirects }) });
    expect(told(files, RULES)).toEqual(expected);
    expect(unexplained(files)).toEqual([]);
  });
});

describe("versions", () => {
  const revisions = "- 版本: 1\n- 版本: 2\n  日期: 2022-08-01\n  理由: 修订\n";
  const first = { plan: TWO };
  const second = { plan: { text: ONE, revisions, earlier: { 1: TWO } } };

  test("what a new version leaves out is known from the earlier one", () => {
    const { files, gone } = checkMade(second, { published: lockOf(first) });
    expect(told(files, RULES)).toEqual([]);
    expect(gone).toContainEqual({
      from: { document: "plan", unit: "p2" },
      fate: { kind: "dropped", last: 1, since: 2, date: "2022-08-01", reason: "修订" },
    });
  });

  test("what the published newest version had cannot be left out by it", () => {
    const both = { plan: { text: TWO.replace("再做", "重做"), revisions, earlier: { 1: TWO } } };
    const { files } = checkMade(second, { published: lockOf(first, both) });
    expect(told(files, ["published-address"])).toEqual([
      "plan/document.md:13:1 错误 已经公开的“p2”不见了，地址是 /documents/plan/#p2",
    ]);
  });

  test("left out for good once the new version is published", () => {
    const lock = lockOf(first, second);
    expect(lock).not.toMatch(/p1\.\.2/u);
    const { files, unlisted } = checkMade(second, { published: lock });
    expect(told(files, RULES)).toEqual([]);
    expect(unlisted).toBe(0);
  });

  test("an earlier version that was changed or taken away", () => {
    const changed = { plan: { ...second.plan, earlier: { 1: TWO.replace("甲问题", "丙问题") } } };
    expect(told(checkMade(changed, { published: lockOf(first) }).files, RULES)).toEqual([
      "plan/revisions/1.md:1:1 错误 版本 1 的文本和公开时不一样了",
    ]);
    const gone = { plan: ONE };
    expect(told(checkMade(gone, { published: lockOf(first, second) }).files, ["published-address"])).toEqual([
      "plan/document.md:1:1 错误 已经公开的版本 1 不见了，地址是 /documents/plan/r1/",
    ]);
  });
});

test("attachments are kept or led on from", () => {
  const withFile = (name: string) => ({
    plan: { text: bodyOf("各村落实。", `附件:\n  - 名称: 名单\n    文件: ${name}\n`), attachments: [name] },
  });
  const published = lockOf(withFile("名单.pdf"));
  expect(published).toContain('附件:\n  plan:\n    - "名单.pdf"\n');
  expect(told(checkMade(withFile("新名单.pdf"), { published }).files, RULES)).toEqual([
    "plan/document.md:1:1 错误 已经公开的附件“名单.pdf”不见了，地址是 /documents/plan/attachments/名单.pdf",
  ]);
  const redirects = "- 从: /documents/plan/attachments/名单.pdf\n  到: /documents/plan/attachments/新名单.pdf\n";
  expect(told(checkMade(withFile("新名单.pdf"), { published, redirects }).files, RULES)).toEqual([]);
});

test("an attachment of a document that moved has to be there, and no page stands in for it", () => {
  const withFile = (file: string): MadeDocument => ({
    text: bodyOf("各村落实。", `附件:\n  - 名称: 名单\n    文件: ${file}\n`),
    attachments: [file],
  });
  const published = lockOf({ plan: withFile("名单.pdf") });
  const moved = "- 从: /documents/plan/\n  到: /documents/new/\n";
  const toldOf = (now: Record<string, MadeDocument>, redirects: string) =>
    told(checkMade(now, { published, redirects }).files, RULES);
  expect(toldOf({ new: withFile("名单.pdf") }, moved)).toEqual([]);
  expect(toldOf({ new: withFile("新名单.pdf") }, moved)).toEqual([
    "published.yaml:3:3 错误 已经公开的附件“名单.pdf”不见了，地址是 /documents/plan/attachments/名单.pdf",
  ]);
  // As browsers copy it.
  const from = `- 从: /documents/plan/attachments/${encodeURIComponent("名单.pdf")}\n`;
  expect(
    toldOf({ new: withFile("新名单.pdf") }, `${moved}${from}  到: /documents/new/attachments/新名单.pdf\n`),
  ).toEqual([]);
  expect(toldOf({ new: withFile("新名单.pdf") }, `${moved}${from}  到: /documents/new/\n`)).toEqual([
    "redirects.yaml:4:6 错误 附件“名单.pdf”要转到的“/documents/new/”不是附件",
  ]);
});

test("published.yaml has one line for a document and does not depend on the order", () => {
  const lock = lockOf({ b: TWO, a: ONE });
  expect(lock).toBe(lockOf({ a: ONE }, { b: TWO }));
  expect(lock).toMatch(
    /^# .*\n公文:\n {2}a: r1=[0-9a-f]{8} main p1\(m1\.\.2\)\n {2}b: r1=[0-9a-f]{8} main p1\(m1\.\.2\) p2\(m0\)\n$/u,
  );
  expect(told(readMade({ a: ONE }).files, RULES)).toEqual([]);
});
