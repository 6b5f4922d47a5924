import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { VFile } from "vfile";
import { readVocabulary } from "../../src/parse/vocabulary.ts";
import { charactersOf } from "../../src/search/pair-words.ts";
import { hasUnusual } from "../../src/search/usual-characters.ts";
import { sayingsOf } from "../../src/search/wide-words.ts";
import { readSayings } from "./judged/read-sayings.ts";

test("the list that comes with the program has at least 300 pairs of an everyday and an official word", () => {
  const pairs = readSayings().reduce((sum, [, ...aliases]) => sum + aliases.length, 0);
  expect(pairs).toBeGreaterThanOrEqual(300);
});

test("a source names a law, a document or a list and no article, whose number a revision moves", () => {
  const list = readFileSync("content/vocabulary/说法.yaml", "utf8");
  const sources = [...list.matchAll(/来源: (?<source>.+)/gu)].map(({ groups }) => groups?.["source"] ?? "");
  expect(sources.length).toBeGreaterThan(250);
  expect(sources.filter((source) => /第[一二三四五六七八九十百千零\d]+[条款章]/u.test(source))).toEqual([]);
});

test("an entry without a source, or without another word, is told with its line and how it is mended", () => {
  const value = "词条:\n  - 名称: 特困人员\n    别名: [五保]\n  - 名称: 低保\n    来源: 《社会救助暂行办法》\n";
  const file = new VFile({ path: "vocabulary/说法.yaml", value });
  readVocabulary(file);
  expect(file.messages.map(({ line, reason, note }) => [line, reason, note])).toEqual([
    [2, "“特困人员”没有写来源", "在它下面加一行“来源: …”，写这个名称出自哪部法规、文件或目录"],
    [4, "“低保”没有写别名", "在它下面加一行“别名: [群众平时的说法]”，或删去这一条"],
  ]);
});

test("a word stands for all of its group, either way, without those that hold another one", () => {
  const sayings = [["特困人员", "五保", "五保户", "特困供养"]];
  expect(sayingsOf("五保户", sayings)).toEqual(["特困人员", "五保", "特困供养"]);
  expect(sayingsOf("特困人员", sayings)).toEqual(["五保", "特困供养"]);
  expect(sayingsOf("别的", sayings)).toEqual([]);
});

test("a form that is chosen by a sign of its own, and letters that look alike, are the same", () => {
  expect(charactersOf("葛\u{e0101}集村、葛\u{e0100}集村")).toEqual(charactersOf("葛集村、葛集村"));
  expect(charactersOf("\u0410\uff14")).toEqual(charactersOf("A4"));
});

test("the table for 繁體 is of use where a character is not among the usual simplified ones", () => {
  expect(["低保", "怎么申请", "農村", "dibao 2022"].map(hasUnusual)).toEqual([false, false, true, false]);
});
