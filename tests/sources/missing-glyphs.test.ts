import { VFile } from "vfile";
import { expect, test } from "vitest";
import { reportMissingGlyphs } from "../../src/sources/missing-glyphs.ts";

test("a character without a glyph is told where it first stands", () => {
  const file = new VFile({ path: "a/document.md", value: "---\n标题: 甲\n---\n\n一𠀀二𠀀。\n" });
  const told = reportMissingGlyphs(file, ["𠀀", "\ue000"]);
  expect(told).toEqual(file.messages);
  expect(told.map(({ line, column, fatal, reason, ruleId }) => [line, column, fatal, reason, ruleId])).toEqual([
    [5, 2, true, "字体里没有“𠀀”，印不出来", "glyph-missing"],
    [1, 1, true, "字体里没有“\ue000”，印不出来", "glyph-missing"],
  ]);
});
