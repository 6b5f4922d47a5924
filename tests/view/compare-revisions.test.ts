import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { listClauses } from "../../src/view/clauses.ts";
import { compareRevisions, compareWords, textOfRuns } from "../../src/view/compare-revisions.ts";
import { runs } from "../runner/seed.ts";
import { PLAN, makeDocument } from "./make-document.ts";

const show = (older: string, newer: string) =>
  compareWords(older, newer)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "deleted" ? `[-${text}]` : `[+${text}]`))
    .join("");

describe("compareWords", () => {
  test.each([
    ["nothing", "各村要落实。", "各村要落实。", "各村要落实。"],
    ["a year", "2022年9月底前完成。", "2023年9月底前完成。", "[-2022][+2023]年9月底前完成。"],
    ["a word", "进行危房改造工作。", "进行住房改造工作。", "进行[-危房][+住房]改造工作。"],
    ["words more", "各村要落实。", "各村、社区要落实。", "各村[+、社区]要落实。"],
    ["a paragraph less", "甲村落实。\n乙村落实。", "甲村落实。", "甲村落实。[-\n乙村落实。]"],
    ["another text", "道路破损。", "收入增长缓慢，要加强监测。", "[-道路破损。][+收入增长缓慢，要加强监测。]"],
    ["from nothing", "", "甲", "[+甲]"],
  ])("%s", (_name, older, newer, expected) => {
    expect(show(older, newer)).toBe(expected);
  });

  test("whatever the texts, each is got back from the marks", () => {
    const words = fc.array(
      fc.constantFrom("各村", "危房", "改造", "2022年", "9", ",", "，", "\n", " ", "😀", "a", "①"),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [older, newer] = [one.join(""), other.join("")];
        const runs = compareWords(older, newer);
        expect(textOfRuns(runs, "older")).toBe(older);
        expect(textOfRuns(runs, "newer")).toBe(newer);
        expect(runs.every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });
});

describe("compareRevisions", () => {
  const older = makeDocument(PLAN);
  const kinds = (body: string) =>
    compareRevisions(older, makeDocument(body)).flatMap(({ kind, id, citation }) =>
      kind === "same" ? [] : [`${kind} ${id} ${citation}`],
    );

  test.each([
    ["the same", PLAN, []],
    ["words of a measure", PLAN.replace("支持龙头企业", "支持合作社"), ["changed p2-m1 问题2措施(1)"]],
    ["a measure less", PLAN.replace("(2)加强监测。\n\n责任单位:振兴办\n\n", ""), ["removed p2-m2 问题2措施(2)"]],
    [
      "a problem more",
      PLAN.replace("## 三、", "4.渠道淤塞。\n\n整改措施:清淤。\n\n## 三、"),
      ["added p4 问题4", "added p4-m0 问题4整改措施"],
    ],
    ["words of the notice", PLAN.replace("各村:", "各村、部门:"), ["changed notice "]],
    ["other line wraps", PLAN.replace("各村:\n\n", "各村:\n\n\n\n"), []],
  ])("%s", (_name, body, expected) => {
    expect(kinds(body)).toEqual(expected);
  });

  test("clauses put together are the text, and each version is got back from a comparison", () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(40),
      text: fc.constantFrom("", "甲", "\n\n5.乙。\n\n", "(3)丙"),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        let body = PLAN;
        for (const { at, length, text } of edits) {
          const start = at % body.length;
          body = body.slice(0, start) + text + body.slice(start + length);
        }
        const newer = makeDocument(body);
        const joined = (document: typeof newer) => withoutBlanks(textOf(document));
        expect(
          withoutBlanks(
            listClauses(newer)
              .map(({ text }) => text)
              .join(""),
          ),
        ).toBe(joined(newer));
        const compared = compareRevisions(older, newer);
        for (const [side, document] of [
          ["older", older],
          ["newer", newer],
        ] as const)
          expect(withoutBlanks(compared.map(({ runs }) => textOfRuns(runs, side)).join(""))).toBe(joined(document));
      }),
      { numRuns: runs(200) },
    );
  });
});
