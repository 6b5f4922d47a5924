import { expect, test } from "vitest";
import { suggestWords } from "../../src/editor/suggestions.ts";
import type { Vocabulary, VocabularyEntry } from "../../src/model/vocabulary.ts";

const entry = (name: string, below: VocabularyEntry[] = [], aliases: string[] = []): VocabularyEntry => ({
  name,
  aliases,
  below,
});
const list = (...entries: VocabularyEntry[]): Vocabulary => ({ label: "词", open: true, entries });

const VOCABULARIES = {
  公开方式: list(entry("主动", [], ["主动公开"]), entry("依申请公开")),
  事项: list(
    entry("扶贫", [entry("政策文件", [entry("其他政策文件"), entry("行政法规")]), entry("扶贫对象")]),
    entry("社会救助", [entry("综合业务")]),
  ),
};

test("word lists are offered by their names, without their other spellings; a missing one offers nothing", () => {
  const words = suggestWords(VOCABULARIES, {}, []);
  expect(words["公开方式"]).toEqual(["主动", "依申请公开"]);
  expect(words["层级"]).toEqual([]);
});

test.each([
  { chosen: {}, primary: [], secondary: [] },
  { chosen: { domain: "扶贫" }, primary: ["政策文件", "扶贫对象"], secondary: [] },
  {
    chosen: { domain: "扶贫", primaryItem: "政策文件" },
    primary: ["政策文件", "扶贫对象"],
    secondary: ["其他政策文件", "行政法规"],
  },
  { chosen: { domain: "社会救助", primaryItem: "政策文件" }, primary: ["综合业务"], secondary: [] },
  { chosen: { domain: "没有的领域", primaryItem: "政策文件" }, primary: [], secondary: [] },
  { chosen: { primaryItem: "政策文件" }, primary: [], secondary: [] },
])("事项 follow what was chosen: $chosen", ({ chosen, primary, secondary }) => {
  const words = suggestWords(VOCABULARIES, chosen, []);
  expect([words["一级事项"], words["二级事项"]]).toEqual([primary, secondary]);
});

test("a document's own files are offered for its attachments", () => {
  expect(suggestWords({}, {}, ["表.xlsx"])["文件"]).toEqual(["表.xlsx"]);
});
