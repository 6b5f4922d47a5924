import fc from "fast-check";
import { expect, test } from "vitest";
import { addressableName, isSameName } from "../../src/model/file-names.ts";

test.each([
  ["名单（2022年） & 其他.xlsx", "名单（2022年） & 其他.xlsx"],
  ["#1（100%）.xlsx", "＃1（100％）.xlsx"],
  ["是谁?.csv", "是谁？.csv"],
  ["a\\b:c*d.pdf", "a＼b：c＊d.pdf"],
  ["村%20表.csv", "村％20表.csv"],
  ["Cafe\u0301.pdf", "Caf\u00e9.pdf"],
  ["名\u200b单\u202e.pdf", "名单.pdf"],
  [" 名单.pdf. ", "名单.pdf"],
  ["con.pdf", "con_.pdf"],
  ["\u200b", "_"],
])("%j is called %j", (name, expected) => {
  expect(addressableName(name)).toBe(expected);
});

test("what it makes is such a name, and its address leads back to it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const made = addressableName(name);
      expect(addressableName(made)).toBe(made);
      expect(decodeURIComponent(new URL(encodeURIComponent(made), "http://a/b/").pathname)).toBe(`/b/${made}`);
    }),
  );
});

test("letters with marks are the same however they are kept", () => {
  expect([isSameName("e\u0301", "\u00e9"), isSameName("e", "\u00e9")]).toEqual([true, false]);
});
