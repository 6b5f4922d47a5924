import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../src/import/docx/list-number-format.ts";
import { readDocx } from "../../../src/import/docx/read-docx.ts";
import { level, list, makeDocx, num, numbered, OFFICIAL_LEVELS, paragraph } from "./docx-files.ts";
import type { MadeDocx } from "./docx-files.ts";

/** The lines that a file becomes, with the numbers that Word prints. */
function linesOf(made: MadeDocx): string[] {
  const read = readDocx(makeDocx(made));
  if ("reason" in read) throw new Error(read.reason);
  return read.page.lines.map(({ start, end }) => read.page.text.slice(start, end));
}

describe("formats", () => {
  const cases: [format: string, expected: Record<number, string>][] = [
    ["decimal", { 1: "1", 12: "12", 100: "100" }],
    ["decimalZero", { 1: "01", 12: "12" }],
    ["decimalFullWidth", { 1: "１", 20: "２０" }],
    ["chineseCounting", { 1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一○一" }],
    ["chineseCountingThousand", { 1: "一", 10: "十", 19: "十九", 30: "三十", 100: "一百", 105: "一百零五", 110: "一百一十", 1001: "一千零一", 1010: "一千零一十" }],
    ["ideographDigital", { 1: "一", 10: "一〇", 11: "一一", 20: "二〇" }],
    ["japaneseCounting", { 1: "一", 10: "十", 11: "十一", 100: "百", 105: "百五", 210: "二百十" }],
    ["chineseLegalSimplified", { 1: "壹", 10: "壹拾", 21: "贰拾壹" }],
    ["decimalEnclosedCircle", { 1: "①", 20: "⑳", 21: "21" }],
    ["decimalEnclosedCircleChinese", { 1: "①", 10: "⑩" }],
    ["decimalEnclosedParen", { 3: "⑶" }],
    ["ideographEnclosedCircle", { 1: "㈠", 10: "㈩" }],
    ["ideographTraditional", { 1: "甲", 10: "癸" }],
    ["upperLetter", { 1: "A", 26: "Z", 27: "AA", 28: "BB" }],
    ["lowerLetter", { 2: "b", 53: "aaa" }],
    ["upperRoman", { 4: "IV", 1994: "MCMXCIV" }],
    ["lowerRoman", { 9: "ix" }],
    ["none", { 7: "" }],
  ]; // prettier-ignore
  test.each(cases)("%s", (format, expected) => {
    const numbers = Object.keys(expected).map(Number);
    expect(numbers.map((number) => [number, formatNumber(number, format)])).toEqual(
      numbers.map((number) => [number, expected[number]]),
    );
  });
  test("one that is not known is none", () => {
    expect(formatNumber(1, "thaiLetters")).toBeUndefined();
  });
});

/** Numbered paragraphs of list 1, by level. */
const at = (...levels: number[]) => levels.map((one) => numbered("甲", 1, one)).join("");
const override = (index: number, start: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const style = (id: string, properties: string, more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="样式${id}"/>${more}<w:pPr>${properties}</w:pPr></w:style>`;

describe("counting", () => {
  const cases: { name: string; made: MadeDocx; expected: string[] }[] = [
    {
      name: "four levels that begin anew under the one above",
      made: { numbering: list(OFFICIAL_LEVELS) + num(1, 1), body: at(0, 1, 2, 3, 3, 2, 3, 1, 2, 0, 1, 4) },
      expected: ["一、甲", "（一）甲", "1.甲", "（1）甲", "（2）甲", "2.甲", "（1）甲", "（二）甲", "1.甲", "二、甲", "（一）甲", "①甲"],
    },
    {
      name: "a level that goes on through the one above (lvlRestart 0)",
      made: {
        numbering: list(level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.", `<w:lvlRestart w:val="0"/>`)) + num(1, 1),
        body: at(0, 1, 1, 0, 1),
      },
      expected: ["一、甲", "1.甲", "2.甲", "二、甲", "3.甲"],
    },
    {
      name: "a level that begins anew after the first level only (lvlRestart 1)",
      made: {
        numbering: list(level(0, "decimal", "%1.") + level(1, "decimal", "(%2)") + level(2, "decimal", "%3)", `<w:lvlRestart w:val="1"/>`)) + num(1, 1),
        body: at(0, 1, 2, 1, 2, 0, 1, 2),
      },
      expected: ["1.甲", "(1)甲", "1)甲", "(2)甲", "2)甲", "2.甲", "(1)甲", "1)甲"],
    },
    {
      name: "two numbers of one definition are counted together; startOverride begins anew, once",
      made: {
        numbering: list(OFFICIAL_LEVELS) + num(1, 1) + num(2, 1) + num(3, 1, override(0, 1)),
        body: [1, 1, 2, 3, 3, 1].map((id) => numbered("甲", id)).join(""),
      },
      expected: ["一、甲", "二、甲", "三、甲", "一、甲", "二、甲", "三、甲"],
    },
    {
      name: "startOverride with another first number",
      made: { numbering: list(OFFICIAL_LEVELS) + num(1, 1, override(0, 5)), body: at(0, 0) },
      expected: ["五、甲", "六、甲"],
    },
    {
      name: "a level that a number writes anew (lvlOverride with lvl)",
      made: {
        numbering: list(OFFICIAL_LEVELS) + num(1, 1, `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1）")}</w:lvlOverride>`),
        body: at(0, 0),
      },
      expected: ["A）甲", "B）甲"],
    },
    {
      name: "numbers of several levels, in figures where isLgl says so",
      made: {
        numbering: list(level(0, "chineseCounting", "第%1章", `<w:suff w:val="space"/>`) + level(1, "decimal", "%1.%2", `<w:isLgl/>`) + level(2, "decimal", "%1.%2.%3")) + num(1, 1),
        body: at(0, 0, 1, 2),
      },
      expected: ["第一章 甲", "第二章 甲", "2.1 甲", "二.1.1 甲"],
    },
    {
      name: "numbers through a paragraph style, its base, and levels tied to styles",
      made: {
        styles: style("a", `<w:numPr><w:numId w:val="1"/></w:numPr>`) + style("b", "", `<w:basedOn w:val="a"/>`) + style("c", `<w:numPr><w:ilvl w:val="2"/></w:numPr>`, `<w:basedOn w:val="a"/>`) + style("d", `<w:numPr><w:numId w:val="0"/></w:numPr>`, `<w:basedOn w:val="a"/>`),
        numbering: list(level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）", `<w:pStyle w:val="a"/>`) + level(2, "decimal", "%3.")) + num(1, 1),
        body: ["a", "b", "c", "d"].map((id) => paragraph("甲", `<w:pStyle w:val="${id}"/>`)).join("") + paragraph("乙", `<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>`),
      },
      expected: ["（一）甲", "（二）甲", "1.甲", "甲", "乙"],
    },
    {
      name: "a list that is a numbering style (numStyleLink, styleLink)",
      made: {
        styles: `<w:style w:type="numbering" w:styleId="L"><w:name w:val="公文序号"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
        numbering: `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${OFFICIAL_LEVELS}</w:abstractNum>` + num(1, 1) + num(2, 2),
        body: at(0, 1) + numbered("甲", 2, 0),
      },
      expected: ["一、甲", "（一）甲", "二、甲"],
    },
    {
      name: "what parts a number from figures and letters, and nothing where Word shows nothing",
      made: {
        numbering: list(level(0, "decimal", "%1.") + level(1, "decimal", "%2.", `<w:suff w:val="nothing"/>`) + level(2, "decimal", "（%3）")) + num(1, 1),
        body: numbered("2022年", 1) + numbered("2022年", 1, 1) + numbered("2022年", 1, 2),
      },
      expected: ["1. 2022年", "1.2022年", "（1）2022年"],
    },
    {
      name: "bullets of symbol fonts, as they look",
      made: {
        numbering: list(level(0, "bullet", "\uf06c", "").replace("</w:lvl>", `<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>`) + level(1, "bullet", "—")) + num(1, 1),
        body: at(0, 1),
      },
      expected: ["● 甲", "— 甲"],
    },
    {
      name: "figures with zeros of a custom format",
      made: {
        numbering: list(`<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>`) + num(1, 1),
        body: at(0, 0),
      },
      expected: ["001.甲", "002.甲"],
    },
    {
      name: "no number for a list or level that is not there, and an empty numbered paragraph",
      made: { numbering: list(OFFICIAL_LEVELS) + num(1, 1), body: numbered("甲", 9) + numbered("甲", 1, 7) + numbered("", 1) + at(0) },
      expected: ["甲", "甲", "一、", "二、甲"],
    },
    {
      name: "definitions that run in a circle end",
      made: {
        styles: `<w:style w:type="numbering" w:styleId="L"><w:basedOn w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
        numbering: `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>` + num(1, 1),
        body: at(0),
      },
      expected: ["甲"],
    },
    {
      name: "strict namespaces",
      made: { strict: true, numbering: list(OFFICIAL_LEVELS) + num(1, 1), body: at(0, 1) },
      expected: ["一、甲", "（一）甲"],
    },
  ]; // prettier-ignore
  test.each(cases)("$name", ({ made, expected }) => {
    expect(linesOf(made)).toEqual(expected);
  });
});

test("numbers that Word may show otherwise are told", () => {
  const read = readDocx(
    makeDocx({
      numbering:
        list(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "thaiLetters", "%3)")) + num(1, 1),
      body: at(1, 2),
    }),
  );
  expect("told" in read && read.told.map(({ reason }) => reason)).toEqual([
    "自动编号“1.1”：它的上一级还没有编号，Word 里可能显示成别的",
    "自动编号“1)”：编号格式“thaiLetters”不认识，写成了普通数字",
  ]);
});
