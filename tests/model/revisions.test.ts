import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { comparedPairs } from "../../src/model/revisions.ts";
import { shortCode } from "../../src/model/short-code.ts";
import { readValidity } from "../../src/model/validity.ts";
import { appendRevision } from "../../src/model/write-revisions.ts";
import { readRevisions } from "../../src/parse/revisions.ts";
import { makeDocument } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

test.each([
  ["有效", "current"],
  ["现行有效。", "current"],
  ["已 废止", "repealed"],
  ["失效", "repealed"],
  ["已修订", "revised"],
  ["撤回", "withdrawn"],
  ["部分失效", undefined],
  ["有效期5年", undefined],
  ["", undefined],
  [undefined, undefined],
])("有效性 %j is read as %s", (validity, expected) => {
  expect(readValidity(validity === undefined ? {} : { validity })).toBe(expected);
});

describe("shortCode", () => {
  test("the first version has the code of the document, as on sheets that hang already", () => {
    expect(shortCode("2022-06-15-zhenggai-fangan")).toBe("gkqnn");
    expect(shortCode("2022-06-15-zhenggai-fangan", 1)).toBe("gkqnn");
  });

  test("every version has its own", () => {
    const codes = Array.from({ length: 50 }, (_, at) => shortCode("2022-06-15-zhenggai-fangan", at + 1));
    expect(new Set(codes).size).toBe(50);
    for (const code of atLeastOne(codes)) expect(code).toMatch(/^[2-9a-hjkmnp-tv-z]{5}$/u);
  });
});

test.each([
  [1, []],
  [3, ["1-2", "1-3", "2-3"]],
  [6, ["1-2", "1-6", "2-3", "2-6", "3-4", "3-6", "4-5", "4-6", "5-6"]],
])("of %d versions are compared %j", (count, expected) => {
  const document = makeDocument("甲");
  document.revisions = Array.from({ length: count }, (_, at) => ({ number: at + 1, status: "revised" }));
  expect(comparedPairs(document).map((pair) => pair.join("-"))).toEqual(expected);
});

describe("appendRevision", () => {
  const { disclosure } = makeDocument("甲", "标题: 甲\n成文日期: 2022-06-15\n发布日期: 2022-06-20 09:30");

  test("the first one names version 1 too, with the day the text was published", () => {
    expect(appendRevision(undefined, [], disclosure, { date: "2022-08-01", reason: "it's #2" })).toEqual({
      number: 2,
      list: "- 版本: 1\n  日期: 2022-06-20\n- 版本: 2\n  日期: 2022-08-01\n  理由: 'it''s #2'\n",
    });
  });

  test("the next one is put at the end, whatever stands there", () => {
    const list = "# 说明\n- 版本: 1\n- 版本: 3\n  日期: 2022-08-01\n  理由: 甲";
    expect(appendRevision(list, [1, 3], disclosure, { date: "2023-01-01", reason: "乙" })).toEqual({
      number: 4,
      list: `${list}\n- 版本: 4\n  日期: 2023-01-01\n  理由: '乙'\n`,
    });
  });

  test("every reason is read again as it was written", () => {
    const reason = fc
      .string({ unit: "binary" })
      .filter((one) => one.trim() !== "" && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff\ufeff]/u.test(one));
    fc.assert(
      fc.property(reason, (words) => {
        const { list } = appendRevision(undefined, [], disclosure, { date: "2022-08-01", reason: words.trim() });
        const file = new VFile({ path: "revisions.yaml", value: list });
        expect(readRevisions(file)?.[1]?.理由).toBe(words.trim());
        expect(file.messages).toEqual([]);
      }),
    );
  });
});
