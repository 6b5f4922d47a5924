import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Postings } from "../../src/search/chunk.ts";
import { align, coverOf, spread } from "../../src/search/phrase.ts";

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

describe("parts at their distances", () => {
  const letter = fc.constantFrom("甲", "乙", "丙");
  const texts = fc.array(fc.array(letter, { maxLength: 40 }), { maxLength: 12 });

  /** Where the pairs of neighbours stand in some texts. */
  const postingsOf = (pieces: readonly string[][], pair: string): Postings => {
    const postings: Postings = { pieces: [], from: [0], places: [] };
    for (const [piece, characters] of pieces.entries()) {
      const places = characters.flatMap((one, at) => (one + (characters[at + 1] ?? "") === pair ? [at] : []));
      if (places.length === 0) continue;
      postings.pieces.push(piece);
      postings.places.push(...places);
      postings.from.push(postings.places.length);
    }
    return postings;
  };

  test("are those of the phrase itself", () => {
    fc.assert(
      fc.property(texts, fc.array(letter, { minLength: 2, maxLength: 6 }), (pieces, phrase) => {
        const parts = coverOf(phrase.length).map((offset) => ({
          offset,
          postings: postingsOf(pieces, `${phrase[offset]}${phrase[offset + 1]}`),
        }));
        const found = align(parts);
        const places = found.pieces.flatMap((piece, at) =>
          found.places.slice(found.from[at], found.from[at + 1]).map((place) => `${piece}:${place}`),
        );
        const wanted = pieces.flatMap((characters, piece) =>
          characters.flatMap((_, at) =>
            characters.slice(at, at + phrase.length).join("") === phrase.join("") ? [`${piece}:${at}`] : [],
          ),
        );
        expect(places).toEqual(wanted);
      }),
    );
  });
});
