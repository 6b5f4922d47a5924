import fc from "fast-check";
import { expect, test } from "vitest";
import { charactersOf, pairWord, singleWord, wordsOf } from "../../src/search/words.ts";

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."青树嘴镇a1，。“”〔〕()- ％ꔀꕁ"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

test("a word is made of letters and figures that Pagefind leaves as they are", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const word of wordsOf(charactersOf(text))) {
        expect(word).toMatch(/^[\p{L}\p{Nl}\p{Nd}]+$/u);
        expect(word.toLowerCase().normalize("NFD")).toBe(word);
      }
    }),
  );
});

test("one word for each character, and different characters give different words", () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [first, second] = [charactersOf(one), charactersOf(other)];
      expect(wordsOf(first)).toHaveLength(first.length);
      expect(wordsOf(first).join(" ") === wordsOf(second).join(" ")).toBe(first.join() === second.join());
    }),
  );
});

test("pairs of neighbours, the last character alone", () => {
  const words = wordsOf([..."整改措施"]);
  expect(words.slice(0, 3)).toEqual(["整改", "改措", "措施"]);
  expect(words[3]).not.toBe(singleWord("施"));
  expect(words[1]).toBe(pairWord("改", "措"));
});

test("blanks and what has no width are left out", () => {
  expect(charactersOf(" 张\u3000三\u200b\ufeff\n李\u00a0四 ").join("")).toBe("张三李四");
});
