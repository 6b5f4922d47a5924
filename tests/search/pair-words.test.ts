import fc from "fast-check";
import { expect, test } from "vitest";
import { charactersOf, pairWord, wordsOf } from "../../src/search/pair-words.ts";

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
      const words = wordsOf(charactersOf(text));
      expect(words.filter((word) => !/^[\p{L}\p{Nl}\p{Nd}]+$/u.test(word))).toEqual([]);
      expect(words.map((word) => word.toLowerCase().normalize("NFD"))).toEqual(words);
    }),
  );
});

test("different texts give different words", () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [first, second] = [charactersOf(`甲${one}乙`), charactersOf(`甲${other}乙`)];
      expect(wordsOf(first).join(" ") === wordsOf(second).join(" ")).toBe(first.join() === second.join());
    }),
  );
});

test("pairs of neighbours, then two places for the end: one word more than characters", () => {
  const [end] = wordsOf(["〇"]);
  expect(wordsOf([..."整改措施"])).toEqual(["整改", "改措", "措施", end, end]);
  expect(wordsOf(["〇"])).toEqual([end, end]);
  expect(pairWord("改", "措")).toBe("改措");
});

test("blanks and what has no width are left out", () => {
  expect(charactersOf(" 张\u3000三\u200b\ufeff\n李\u00a0四 ").join("")).toBe("张三李四");
});
