import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverText } from "../../../src/proof/paper/cover-text.ts";

const ALONE = { again: [], labels: "" };
/** Few signs, so that words stand in one another. */
const word = fc.string({ unit: fc.constantFrom("1", "2", "月", "村"), minLength: 1, maxLength: 4 });
const words = fc.array(word, { minLength: 1, maxLength: 12 });
const place = fc.nat({ max: 47 });

describe("a text of words in any order", () => {
  test("is covered by them", () => {
    fc.assert(
      fc.property(
        words.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length }))),
        ([own, mixed]) => {
          expect(coverText(mixed.join(""), own, ALONE)).toBe(0);
        },
      ),
    );
  });

  test("is not, with a sign less or a sign more", () => {
    fc.assert(
      fc.property(words, place, fc.constantFrom("1", "月", "完"), (own, at, sign) => {
        const text = own.join("");
        const cut = at % text.length;
        expect(coverText(text.slice(0, cut) + text.slice(cut + 1), own, ALONE)).toBeUndefined();
        expect(coverText(text.slice(0, cut) + sign + text.slice(cut), own, ALONE)).toBeUndefined();
      }),
    );
  });

  test("is not, with the signs of a word apart or turned round", () => {
    expect(coverText("第12页共3页", ["第1页", "2", "共3页"], ALONE)).toBeUndefined();
    expect(coverText("页1第", ["第1页"], ALONE)).toBeUndefined();
  });

  test("is found where the longest word first would be wrong", () => {
    expect(coverText("1211221", ["12", "112", "21"], ALONE)).toBe(0);
    expect(coverText("aabaa", ["aab", "aa"], ALONE)).toBe(0);
  });
});

describe("beside them", () => {
  const beside = { again: ["村户数", "月"], labels: "甲乙村" };

  test.each([
    { text: "—1—", said: 0 },
    { text: "村户数—1—村户数月", said: 0 },
    { text: "甲—1—村户数乙", said: 2 },
    { text: "甲乙—1—村", said: 3 },
    { text: "乙—1—", said: undefined },
    { text: "村户—1—", said: undefined },
    { text: "甲—1—户村数", said: undefined },
    { text: "村户数", said: undefined },
  ])("heads come again, and labels in their order: $text", ({ text, said }) => {
    expect(coverText(text, ["—1—"], beside)).toBe(said);
  });
});
