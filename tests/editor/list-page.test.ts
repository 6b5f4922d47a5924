import { describe, expect, test } from "vitest";
import type { DocumentFacts } from "../../src/editor/document-state.ts";
import { dueOf, hintOf, stateOf, waitsUntil } from "../../src/editor/document-state.ts";
import type { ReviewEntry, StepCount } from "../../src/model/review.ts";
import { reviewState } from "../../src/model/review.ts";
import { listPage } from "../../src/editor/list-page.ts";
import { managePage } from "../../src/editor/manage-page.ts";

const TODAY = "2026-03-10";
const PLAIN: DocumentFacts = {
  id: "2026-03-01-a",
  shelf: "documents",
  title: "整改方案",
  number: "",
  domain: "",
  formedOn: "",
  publishedOn: "",
  timeLimit: "",
  validity: "",
  repealedOn: "",
  isPublished: false,
  isRevised: false,
  approvedUntil: [],
  review: reviewState([], "", undefined),
};

test.each([
  { state: "draft", facts: { shelf: "drafts", validity: "已废止" } },
  { state: "waiting", facts: {} },
  { state: "published", facts: { isPublished: true, validity: "有效" } },
  { state: "revised", facts: { isPublished: true, isRevised: true } },
  { state: "repealed", facts: { isPublished: true, isRevised: true, validity: "已废止" } },
  { state: "repealed", facts: { isPublished: true, repealedOn: TODAY } },
  { state: "published", facts: { isPublished: true, repealedOn: "2026-03-11" } },
] as const)("its files say what state it is in: $state of $facts", ({ state, facts }) => {
  expect(stateOf({ ...PLAIN, ...facts }, TODAY)).toBe(state);
});

describe("its review", () => {
  const NAMES = { 撰稿: "张某", 一审: "李某", 二审: "赵某", 保密审查: "王某" } as const;
  const GOES_ON = { 撰稿: "提交", 一审: "同意", 二审: "同意", 保密审查: "可以公开" } as const;
  const reviewed = (steps: readonly (keyof typeof NAMES)[], print = "sha256:a", stated?: StepCount) =>
    reviewState(
      steps.map((step): ReviewEntry => ({
        步骤: step,
        姓名: NAMES[step],
        日期: "2026-03-09",
        结论: GOES_ON[step],
        文本指纹: "sha256:a",
      })),
      print,
      stated,
    );
  const ALL = ["撰稿", "一审", "保密审查", "二审"] as const;

  test.each([
    { shelf: "drafts", steps: ["撰稿"], state: "waiting", hint: "差一审、二审、保密审查" },
    { shelf: "drafts", steps: ALL, state: "ready", hint: "" },
    { shelf: "documents", steps: ["撰稿", "一审"], state: "waiting", hint: "差二审、保密审查" },
    { shelf: "documents", steps: ALL, state: "ready", hint: "" },
    { shelf: "drafts", steps: ALL, print: "sha256:b", state: "draft", hint: "改了，要重新审" },
    { shelf: "documents", steps: [], state: "waiting", hint: "" },
    { shelf: "drafts", steps: ["撰稿"], stated: 0, state: "ready", hint: "" },
  ] as const)("says what state it is in: $steps in $shelf", ({ shelf, steps, state, hint, ...more }) => {
    const { print, stated } = { print: undefined, stated: undefined, ...more };
    const facts = { ...PLAIN, shelf, review: reviewed(steps, print, stated) };
    expect(stateOf(facts, TODAY)).toBe(state);
    expect(hintOf(facts, TODAY)).toBe(hint);
  });

  test("of a published text that was changed stands beside its state", () => {
    const facts = { ...PLAIN, isPublished: true, review: reviewed(ALL, "sha256:b") };
    expect([stateOf(facts, TODAY), hintOf(facts, TODAY)]).toEqual(["published", "改了，要重新审"]);
  });

  test("ends before the day that it waits for", () => {
    const waiting = { ...PLAIN, shelf: "drafts", publishedOn: "2026-03-11 08:00", review: reviewed(ALL) } as const;
    expect(waitsUntil(waiting, TODAY)).toBe("2026-03-11");
    expect(hintOf(waiting, TODAY)).toBe("等到 2026-03-11");
    expect(waitsUntil(waiting, "2026-03-11")).toBeUndefined();
    expect(waitsUntil(waiting)).toBe("2026-03-11");
    // It was to be published on the day of its review: that is for somebody to do.
    expect(waitsUntil({ ...waiting, publishedOn: "2026-03-09" })).toBeUndefined();
    expect(waitsUntil({ ...waiting, review: reviewed(["撰稿"]) })).toBeUndefined();
    expect(waitsUntil({ ...waiting, shelf: "documents" })).toBeUndefined();
  });
});

describe("what is due", () => {
  const LIMIT = { timeLimit: "信息形成(变更)20个工作日内", formedOn: "2026-02-09" };

  test.each([
    { facts: LIMIT, today: "2026-03-10", words: ["公开时限还有 3 天，推算的最后一日是 2026-03-13"] },
    { facts: LIMIT, today: "2026-03-15", words: ["公开时限过了 2 天，推算的最后一日是 2026-03-13"] },
    { facts: LIMIT, today: "2026-03-02", words: [] },
    { facts: { ...LIMIT, isPublished: true }, today: "2026-03-10", words: [] },
    { facts: { ...LIMIT, timeLimit: "及时公开" }, today: "2026-03-10", words: [] },
    {
      facts: { approvedUntil: ["2026-12-31", "2026-04-01", "2026-03-01"], isPublished: true },
      today: TODAY,
      words: ["公开个人信息的批准 2026-03-01 到期，已经过了", "公开个人信息的批准 2026-04-01 到期，还有 22 天"],
    },
    {
      facts: { shelf: "drafts", publishedOn: "2026-03-10 09:00" } as const,
      today: TODAY,
      words: ["发布日期 2026-03-10 09:00 到了，还在草稿里"],
    },
    { facts: { shelf: "drafts", publishedOn: "2026-03-11" } as const, today: TODAY, words: [] },
    { facts: { publishedOn: TODAY }, today: TODAY, words: ["发布日期 2026-03-10 到了，还没有公开"] },
    { facts: { publishedOn: TODAY, isPublished: true }, today: TODAY, words: [] },
  ])("$words on $today", ({ facts, today, words }) => {
    expect(dueOf({ ...PLAIN, ...facts }, today).map((one) => one.words)).toEqual(words);
  });
});

test("every document leads to its editor and to where it is renamed, with its state and what finds it", () => {
  const html = listPage(
    [
      { ...PLAIN, number: "某政发〔2026〕8号" },
      { ...PLAIN, id: "通知", title: "", shelf: "drafts" },
    ],
    TODAY,
  );
  expect(html).toContain(
    `<a href="documents/2026-03-01-a/">整改方案</a><span class="folder">某政发〔2026〕8号　2026-03-01-a</span>`,
  );
  expect(html).toContain(`<a href="documents/${encodeURIComponent("通知")}/">（没有标题）</a>`);
  expect(html).toContain(`href="manage/2026-03-01-a/"`);
  expect(html).toContain(`<option value="waiting">待审（1）</option>`);
  expect(html).not.toContain(`id="due"`);
});

test("what is due stands above the list, the earliest day first", () => {
  const html = listPage(
    [
      { ...PLAIN, approvedUntil: ["2026-03-20"], title: "后" },
      { ...PLAIN, approvedUntil: ["2026-03-12"], title: "先" },
    ],
    TODAY,
  );
  const due = /<section id="due".*?<\/section>/su.exec(html)?.[0] ?? "";
  expect([...due.matchAll(/\/">(?<title>[^<]*)<\/a>/gu)].map(({ groups }) => groups?.["title"])).toEqual(["先", "后"]);
});

test("without documents it says how to make one; thousands are checked when somebody asks", () => {
  expect(listPage([], TODAY)).toContain("还没有公文。");
  expect(listPage([], TODAY)).not.toContain("<table");
  const many = (count: number) =>
    listPage(
      Array.from({ length: count }, (_, index) => ({ ...PLAIN, id: `a-${index}` })),
      TODAY,
    );
  expect(many(200)).toContain(`<button type="button" id="check-all" hidden>`);
  expect(many(201)).toContain(`<button type="button" id="check-all">`);
});

test("a published document offers a new name, and neither a step back nor to be deleted", () => {
  const own = managePage({ ...PLAIN, shelf: "drafts" }, [], TODAY);
  expect(own).toContain("放到待公开");
  expect(own).toContain(`<form id="remove"`);
  const published = managePage({ ...PLAIN, isPublished: true }, ["图.png"], TODAY);
  expect(published).toContain("原来的网址自动转到新的网址");
  expect(published).toMatch(/href="[^"]*change\/[^"]+">修订、废止、撤回/u);
  expect(published).not.toMatch(/<form id="(?:remove|move)"/u);
  expect(published).toContain("<li>图.png</li>");
});

test("a title never becomes markup", () => {
  const facts = { ...PLAIN, title: "<script>alert(1)</script>", approvedUntil: [TODAY] };
  for (const html of [listPage([facts], TODAY), managePage(facts, ["<script>"], TODAY)])
    expect(html.replaceAll(/"[^"]*"/gu, "").match(/<script/gu)).toHaveLength(1);
});
