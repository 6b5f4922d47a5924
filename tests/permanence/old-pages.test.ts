import { describe, expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import type { OldPages } from "../../src/permanence/old-pages.ts";
import { leadFromFiles, listOldPages } from "../../src/permanence/old-pages.ts";
import { listOldAnchors } from "../../src/permanence/old-anchors.ts";
import { buildRevisionNotice, listMark } from "../../src/view/revision-notice.ts";
import { renderDocument } from "../../src/view/document-text.ts";
import { listShortAddresses } from "../../src/permanence/short-addresses.ts";
import type { MadeDocument } from "../lint/made-content.ts";
import { bodyOf, checkMade, lockOf } from "../lint/made-content.ts";

const addresses = addressesUnder("/zwgk/");
const TWO = bodyOf("1.甲问题。\n\n整改措施:\n\n(1)一做。\n\n(2)二做。\n\n2.乙问题。\n\n整改措施:再做。");
const ONE = bodyOf("1.甲问题。\n\n整改措施:\n\n(1)一做。\n\n(2)二做。");

function view(
  before: Record<string, string | MadeDocument>,
  now: Record<string, string | MadeDocument>,
  redirects: string,
) {
  const checked = checkMade(now, { published: lockOf(before), redirects });
  expect(checked.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
  const documents = checked.documents.map(({ document }) => document);
  const versions = Object.fromEntries([...checked.published].map(([id, { texts }]) => [id, [...texts.keys()]]));
  return { documents, gone: checked.gone, pages: listOldPages(checked.gone, versions, documents, addresses) };
}

/** Where the short addresses of what is gone lead. */
function shortTargets({ redirects }: OldPages): string[] {
  return redirects.filter(({ path }) => path.startsWith("s/")).map(({ target }) => target);
}

describe("a document in another folder", () => {
  const { pages } = view({ old: TWO }, { new: TWO }, "- 从: /documents/old/\n  到: /documents/new/\n");
  const targets = Object.fromEntries(pages.redirects.map(({ path, target }) => [path, target]));

  test("its pages and those of its problems lead to the same ones of the new one", () => {
    expect(targets).toMatchObject({
      "documents/old/": "/zwgk/documents/new/",
      "documents/old/p2/": "/zwgk/documents/new/p2/",
      "documents/old/problems/": "/zwgk/documents/new/problems/",
      "documents/old/print/a4/": "/zwgk/documents/new/print/a4/",
    });
    expect(pages.notices).toEqual([]);
  });

  test("its short addresses on sheets do so too", () => {
    const short = shortTargets(pages);
    expect(short).toEqual(["/zwgk/documents/new/", "/zwgk/documents/new/p1/", "/zwgk/documents/new/p2/"]);
  });
});

test("files that are made no more lead to the page that tells how they are got, each by its own title", () => {
  const { documents } = view({ old: TWO }, { old: TWO }, "");
  const unmade = {
    old: [
      { file: "screen/landscape.zip", page: "screen/#screen-landscape" },
      { file: "print/board-a4.pdf", page: "print/" },
    ],
    other: [{ file: "screen/landscape.zip", page: "screen/" }],
  };
  const [document] = documents;
  expect(leadFromFiles(unmade, documents, addresses)).toEqual([
    {
      path: "documents/old/screen/landscape.zip/",
      target: "/zwgk/documents/old/screen/#screen-landscape",
      title: `landscape.zip_${document?.disclosure.title ?? ""}`,
    },
    {
      path: "documents/old/print/board-a4.pdf/",
      target: "/zwgk/documents/old/print/",
      title: `board-a4.pdf_${document?.disclosure.title ?? ""}`,
    },
  ]);
});

describe("anchors of old pages", () => {
  const leadsOn = "- 从: /documents/old/\n  到: /documents/new/\n";
  const unitsOf = (now: string, redirects: string) =>
    Object.fromEntries(
      view({ old: TWO }, { new: now }, redirects).pages.redirects.flatMap(({ path, units }) =>
        units ? [[path, units]] : [],
      ),
    );

  test.each([
    { name: "the same at the new place: nothing to say", now: TWO, redirects: leadsOn, expected: {} },
    {
      name: "a problem that got another number on the way",
      now: ONE,
      redirects: `${leadsOn}- 从: /documents/old/#p2\n  到: /documents/new/#p1\n- 从: /documents/old/#p2-m0\n  到: /documents/new/#p1-m2\n`,
      expected: {
        "documents/old/": { p2: "/zwgk/documents/new/#p1", "p2-m0": "/zwgk/documents/new/#p1-m2" },
        "documents/old/p2/": { p2: "/zwgk/documents/new/p1/#p1", "p2-m0": "/zwgk/documents/new/p1/#p1-m2" },
      },
    },
    {
      name: "a problem that was withdrawn on the way",
      now: ONE,
      redirects: `${leadsOn}- 从: /documents/old/#p2\n  撤回:\n    日期: 2022-07-01\n    理由: 重复\n`,
      expected: {
        "documents/old/": { p2: "/zwgk/documents/old/p2/", "p2-m0": "/zwgk/documents/old/p2/" },
      },
    },
  ])("$name", ({ now, redirects, expected }) => {
    expect(unitsOf(now, redirects)).toEqual(expected);
  });
});

describe("a problem under another number", () => {
  const redirects = "- 从: /documents/plan/#p2\n  到: /documents/plan/#p1\n";
  const { documents, gone, pages } = view({ plan: TWO }, { plan: ONE }, redirects);
  const [plan] = documents;
  if (!plan) throw new Error("The document of this test was not read.");

  test("its page leads on, its anchors stand at the new place", () => {
    expect(pages.redirects.map(({ path, target }) => [path, target])).toEqual([
      ["documents/plan/p2/", "/zwgk/documents/plan/p1/"],
      [expect.stringMatching(/^s\/[a-z0-9]{5}\/p2\/$/u), "/zwgk/documents/plan/p1/"],
    ]);
    const { aliases, notes } = listOldAnchors(plan, gone, documents, addresses);
    expect(notes).toEqual([]);
    expect(aliases).toEqual(new Map([["p1", ["p2", "p2-m0"]]]));
    const html = renderDocument(plan, addresses, { aliases })
      .parts.map((part) => part.html)
      .join("");
    expect(html).toMatch(/<section id="p1"[^>]*>.*<span id="p2" data-furniture=""><\/span><span id="p2-m0"/u);
  });
});

describe("withdrawn", () => {
  const withdrawn = (from: string) => `- 从: ${from}\n  撤回:\n    日期: 2022-07-01\n    理由: 重复登记\n`;

  test("a problem: a sentence at its old anchor, a page at its old address", () => {
    const { documents, gone, pages } = view({ plan: TWO }, { plan: ONE }, withdrawn("/documents/plan/#p2"));
    const [plan] = documents;
    expect(plan && listOldAnchors(plan, gone, documents, addresses)).toEqual({
      aliases: new Map(),
      notes: [{ ids: ["p2", "p2-m0"], sentence: "问题2已于2022-07-01撤回。", reason: "重复登记" }],
    });
    expect(pages.notices).toMatchObject([
      { path: "plan/p2/", note: { sentence: "问题2已于2022-07-01撤回。" }, document: { id: "plan" } },
    ]);
    expect(shortTargets(pages)).toEqual(["/zwgk/documents/plan/p2/"]);
  });

  test("a document: every page of it says so or leads to the one that does", () => {
    const { pages } = view({ plan: TWO, other: ONE }, { other: ONE }, withdrawn("/documents/plan/"));
    expect(pages.notices.map(({ path, note }) => `${path} ${note.sentence}`)).toEqual([
      "plan/ 这份文件已于2022-07-01撤回。",
      "plan/p1/ 问题1已于2022-07-01撤回。",
      "plan/p2/ 问题2已于2022-07-01撤回。",
    ]);
    expect(new Set(pages.redirects.map(({ target }) => target))).toEqual(
      new Set(["/zwgk/documents/plan/", "/zwgk/documents/plan/p1/", "/zwgk/documents/plan/p2/"]),
    );
  });
});

describe("versions", () => {
  const revisions = "- 版本: 1\n- 版本: 2\n  日期: 2022-08-01\n  理由: 修订\n";
  const { documents, gone, pages } = view({ plan: TWO }, { plan: { text: ONE, revisions, earlier: { 1: TWO } } }, "[]");
  const [plan] = documents;
  if (!plan) throw new Error("The document of this test was not read.");

  test("what the new version left out is shown in the earlier one", () => {
    expect(listOldAnchors(plan, gone, documents, addresses).notes).toEqual([
      {
        ids: ["p2", "p2-m0"],
        sentence: "问题2在版本2（2022-08-01）中已经没有。",
        reason: "修订",
        link: { href: "/zwgk/documents/plan/r1/#p2", label: "看版本1里的原文" },
      },
    ]);
    expect(pages.notices.map(({ path }) => path)).toEqual(["plan/p2/"]);
    expect(pages.redirects).toEqual([]);
  });

  test("short addresses lead to the version that was printed", () => {
    const targets = listShortAddresses(plan, addresses).map(({ path, target }) => [path.slice(0, 5), target]);
    const [newest, earlier] = [targets[0]?.[0], targets.at(-1)?.[0]];
    expect(targets).toEqual([
      [newest, "/zwgk/documents/plan/"],
      [newest, "/zwgk/documents/plan/p1/"],
      [earlier, "/zwgk/documents/plan/r1/"],
      [earlier, "/zwgk/documents/plan/r1/#p1"],
      [earlier, "/zwgk/documents/plan/r1/#p2"],
    ]);
    expect(newest).not.toBe(earlier);
  });

  test("each page says which version it is", () => {
    expect(buildRevisionNotice(plan, addresses)).toMatchObject({
      label: "现行",
      version: "版本2",
      date: "2022-08-01",
      reason: "修订",
      comparisons: [{ href: "/zwgk/documents/plan/compare/1-2/", label: "对照版本1和版本2" }],
    });
    expect(buildRevisionNotice(plan, addresses, 1)).toMatchObject({
      label: "已修订",
      version: "版本1",
      newest: "/zwgk/documents/plan/",
    });
    expect(listMark(plan)).toBeUndefined();
  });
});

test.each([
  ["", undefined, undefined],
  ["有效性: 有效\n", undefined, undefined],
  ["有效性: 已废止\n废止日期: 2023-01-01\n", "已废止", "2023-01-01"],
  ["有效性: 撤回\n", "已撤回", undefined],
  ["有效性: 部分失效\n", undefined, undefined],
])("a document without versions, %j, is marked %j", (frontmatter, label, repealedOn) => {
  const { documents } = checkMade({ plan: bodyOf("各村落实。", frontmatter) }, {});
  const document = documents[0]?.document;
  expect(document && listMark(document)).toBe(label);
  const notice = document && buildRevisionNotice(document, addresses);
  expect([notice?.label, notice?.repealedOn]).toEqual([label, repealedOn]);
});
