import { describe, expect, test } from "vitest";
import { FAMILIES } from "../../src/search/fold-families.ts";
import { fold, foldCharacter } from "../../src/search/fold.ts";

/** Every code point that can stand in a text. */
function* codePoints(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

test("one code point becomes one code point, and folding twice changes nothing", () => {
  const wrong: string[] = [];
  for (const character of codePoints()) {
    const folded = foldCharacter(character);
    if ([...folded].length !== 1 || foldCharacter(folded) !== folded) wrong.push(`${character} → ${folded}`);
  }
  expect(wrong).toEqual([]);
});

test("every ASCII character and its full-width form are the same", () => {
  for (let code = 0x21; code < 0x7f; code++)
    expect(foldCharacter(String.fromCodePoint(code + 0xfee0)), String.fromCodePoint(code)).toBe(
      foldCharacter(String.fromCodePoint(code)),
    );
});

test("no ASCII punctuation is left", () => {
  const ascii = String.fromCodePoint(...Array.from({ length: 0x5e }, (_, at) => at + 0x21));
  expect(fold(ascii).replace(/[^!-~]/gu, "")).toBe("0123456789abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
});

test("no character stands in two families", () => {
  const all = FAMILIES.flatMap((family) => [...family]);
  expect(all.filter((character, at) => all.indexOf(character) !== at)).toEqual([]);
});

describe("the same to a reader", () => {
  test.each([
    ["２２号", "22号"],
    ["１.２万", "1.2万"],
    ["中农组发[2022]22号", "中农组发〔2022〕22号"],
    ["中农组发【２０２２】２２号", "中农组发［2022］22号"],
    ["C、D级", "ｃ、ｄ级"],
    ['"走读式"', "“走读式”"],
    ["'回头看'", "‘回头看’"],
    ["整改措施:", "整改措施："],
    ["(一)", "（一）"],
    ["2021-2023年", "2021—2023年"],
    ["二○二二年", "二〇二二年"],
    ["⼈⺠政府", "人民政府"],
    ["金", "\uf90a"],
    ["<script>", "＜SCRIPT＞"],
  ])("%s and %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
    expect([...fold(one)]).toHaveLength([...one].length);
  });
});

describe("not the same", () => {
  test.each([
    ["一", "—"],
    ["①", "1"],
    ["（一）", "㈠"],
    ["。", "."],
    ["、", ","],
    ["〇", "0"],
    ["㎡", "m2"],
    ["㙍", "垱"],
  ])("%s and %s", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});
