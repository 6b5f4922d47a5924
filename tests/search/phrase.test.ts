import fc from "fast-check";
import { expect, test } from "vitest";
import { align, coverOf, seek, spread } from "../../src/search/phrase.ts";

test.each([
  [2, [0]],
  [3, [0, 1]],
  [4, [0, 2]],
  [5, [0, 2, 3]],
  [6, [0, 2, 4]],
])("the pairs that cover %s characters begin at %j", (length, offsets) => {
  expect(coverOf(length)).toEqual(offsets);
});

test("a cover has every character", () => {
  for (let length = 2; length < 250; length++)
    expect(new Set(coverOf(length).flatMap((offset) => [offset, offset + 1])).size).toBe(length);
});

test("some offsets, the first and the last among them", () => {
  expect(spread(coverOf(200), 6)).toEqual([0, 40, 80, 118, 158, 198]);
  expect(spread([0, 2], 6)).toEqual([0, 2]);
});

const letter = fc.constantFrom("甲", "乙", "丙");

test("parts at their distances are where the phrase is", () => {
  fc.assert(
    fc.property(
      fc.array(letter, { maxLength: 200 }),
      fc.array(letter, { minLength: 2, maxLength: 6 }),
      (text, phrase) => {
        const placesOf = (part: readonly string[]) =>
          text.flatMap((_, at) => (text.slice(at, at + part.length).join("") === part.join("") ? [at] : []));
        const parts = coverOf(phrase.length).map((offset) => ({
          offset,
          places: placesOf(phrase.slice(offset, offset + 2)),
        }));
        expect(align(parts)).toEqual(placesOf(phrase));
      },
    ),
  );
});

test("looking for a number among sorted ones, from some member on", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(300)), fc.nat(310), fc.nat(20), (numbers, wanted, from) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const cursor = Math.min(from, sorted.filter((number) => number < wanted).length);
      const found = sorted.findIndex((number) => number >= wanted);
      expect(seek(sorted, wanted, cursor)).toBe(found < 0 ? sorted.length : found);
    }),
  );
});
