import { describe, expect, test } from "vitest";
import type { StatedFields } from "../../../src/import/fields/stated-fields.ts";
import { readSigns } from "../../../src/import/lines/signs.ts";
import type { DraftBlock } from "../../../src/import/paragraphs/draft-block.ts";
import { tellLeftOut, tellLeftOver } from "../../../src/import/proof/left-out.ts";
import { tellNumberingJumps } from "../../../src/import/proof/numbering-jumps.ts";
import { proveDraft } from "../../../src/import/proof/prove-draft.ts";
import { bodyOf, countShares, shareOut } from "../../../src/import/proof/shares.ts";
import { tellSuspiciousCharacters } from "../../../src/import/proof/suspicious-characters.ts";
import { NO_INFO, collectDoubts, readText } from "../read-pages.ts";

const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

describe("shares", () => {
  const page = readText("来源：镇\n甲 乙\n丙");
  const shares = shareOut(page, [{ start: 0, end: 4 }], [{ start: 5, end: 8 }]);
  test("are text, 公开信息 or frame, each character one of them", () => {
    expect(countShares(page, shares, undefined)).toEqual({ body: 2, info: 4, frame: 1, input: 7 });
    expect(countShares(page, shares, [{ start: 5, end: 6 }]).numbering).toBe(1);
    expect(bodyOf(page, shares)).toBe("甲 乙");
  });
  test("of a stretch that two claim are the text's", () => {
    const both = shareOut(page, [{ start: 0, end: 8 }], [{ start: 5, end: 8 }]);
    expect(countShares(page, both, undefined)).toMatchObject({ body: 2, info: 4 });
  });
});

describe("a draft is proved", () => {
  const page = readText(`来源：镇\n${TEXT}`);
  const source = { start: 3, end: 4 };
  const shares = shareOut(page, [{ start: 0, end: 4 }], [{ start: 5, end: page.text.length }]);
  const balance = countShares(page, shares, undefined);
  const fields: StatedFields = {
    values: { 来源: "镇" },
    sources: [{ value: "镇", from: [source], read: "verbatim" }],
    spans: [],
  };
  const prove = (document: string, stated = fields, counted = balance, tables: string[] = []) =>
    proveDraft(page, { document, tables }, shares, stated, counted);
  const draft = `---\n来源: 镇\n---\n\n${TEXT}\n`;

  test("when all agrees", () => expect(prove(draft)).toEqual([]));
  test.each([
    ["a character is lost", () => prove(draft.replace("农时", "农")), ["草稿的正文从第 7 个字起和输入不同：输入“时，确保颗粒归仓，按”，草稿“，确保颗粒归仓，按时”"]],
    ["a field is read back otherwise", () => prove(draft.replace("来源: 镇", "来源: 县")), ["草稿的公开信息写出后读回来不一样"]],
    ["a value has no source", () => prove(draft, { ...fields, sources: [] }), ["公开信息“镇”没有出处"]],
    ["a source is not counted", () => prove(draft, { ...fields, sources: [{ value: "镇", from: [{ start: 4, end: 5 }], read: "field" }] }), ["公开信息“镇”的出处没有计入字数"]],
    ["a source says something else", () => prove(draft, { ...fields, sources: [{ value: "镇", from: [{ start: 0, end: 2 }], read: "verbatim" }] }), ["公开信息“镇”和它的出处不一致"]],
    ["the shares do not add up", () => prove(draft, fields, { ...balance, frame: 1 }), ["三类字数之和不等于输入字数"]],
    ["a table is not read back", () => prove(draft, fields, balance, ["head 0:1×1"]), ["草稿的表写出后读回来，张数不一样"]],
  ])("and told when %s", (_, disproved, wrong) => expect(disproved()).toEqual(wrong)); // prettier-ignore
});

describe("a table of a draft is proved", () => {
  const page = readText("村\n户数\n甲村\n3");
  const shares = shareOut(page, [], [{ start: 0, end: page.text.length }]);
  const fields: StatedFields = { values: {}, sources: [], spans: [] };
  const prove = (document: string, shape: string) =>
    proveDraft(page, { document, tables: [shape] }, shares, fields, countShares(page, shares, undefined));
  const shape = "head 0:1×1 1:1×1\nbody 0:1×1 1:1×1";
  test.each([
    { name: "when it is read back as it was laid out", table: "| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |", wrong: [] },
    {
      name: "and told when a cell is merged that was not",
      table: "| 村 | 户数 | < |\n| --- | --- | --- |\n| 甲村 | 3 | < |",
      wrong: ["草稿的第 1 张表写出后读回来，格子和输入的不一样"],
    },
    {
      name: "and told when a row is no head any more",
      table: "|  |  |\n| --- | --- |\n| 村 | 户数 |\n| 甲村 | 3 |",
      wrong: ["草稿的第 1 张表写出后读回来，格子和输入的不一样"],
    },
  ])("$name", ({ table, wrong }) => expect(prove(table, shape)).toEqual(wrong));
});

describe("numbers that jump", () => {
  const told = (lines: readonly string[]) => {
    const page = readText(lines.join("\n"));
    const doubts = collectDoubts();
    const blocks = page.lines.map(({ start, end, signs }): DraftBlock => ({
      kind: "paragraph",
      depth: signs.text.startsWith("附件") ? 1 : 0,
      pieces: [{ start, end, signs, glue: "" }],
      opening: readSigns(signs.words),
    }));
    tellNumberingJumps(page, blocks, doubts);
    return doubts.told;
  };
  test.each([
    ["go on, begin anew below a higher one, and anew in a part", ["一、甲", "（一）甲", "（二）乙", "二、乙", "（一）甲", "附件", "一、甲"], []],
    ["leave one out", ["一、甲", "三、乙"], ["numbering-jump: 编号“三、”不接续：前一个是 1"]],
    ["have none before", ["（二）甲"], ["numbering-jump: 编号“（二）”不接续：前面没有同样写法的编号"]],
    ["run on in the paragraph above", ["(1)甲；(2)乙；", "(3)丙"], []],
    ["are glued to a figure", ["1.甲", "2.2022年", "3.丙"], []],
    ["articles go on over chapters", ["第一章总则", "第一条甲", "第二章附则", "第二条乙"], []],
  ])("%s", (_, lines, doubts) => expect(told(lines)).toEqual(doubts)); // prettier-ignore
});

test("damaged characters are told, fifty of them at most", () => {
  const doubts = collectDoubts();
  tellSuspiciousCharacters(readText("甲\ufffd乙锟斤拷丙???"), doubts);
  expect(doubts.told).toEqual([
    "character: 有显示不出来的字符 U+FFFD",
    "character: “锟斤拷”像是没有转换成功的字",
    "character: “???”像是没有转换成功的字",
  ]);
  const many = collectDoubts();
  tellSuspiciousCharacters(readText("\ue000".repeat(60)), many);
  expect(many.told).toHaveLength(50);
});

test("prose, 发文机关标志 and dates that nothing claims are told, frame is not", () => {
  const page = readText(`首页 > 通知公告\n南滩镇人民政府文件\n2024-09-01\n${TEXT}\n${TEXT}`);
  const last = page.lines.at(-1);
  const shares = shareOut(page, [], last ? [last] : []);
  const doubts = collectDoubts();
  tellLeftOut(page, shares, false, doubts);
  expect(doubts.told).toEqual([
    "left-out: “南滩镇人民政府文件”归入了页面框架",
    "date-unlabelled: “2024-09-01”没有写明是什么日期，没有采用",
    "left-out: “各村要抢抓农时，确保颗粒归仓，按…”归入了页面框架",
  ]);
  const published = collectDoubts();
  tellLeftOut(page, shares, true, published);
  expect(published.told).toHaveLength(2);
});

test("cells of a table of 公开信息 that were not understood are told, signs and frame are not", () => {
  const page = readText("甲乙\n——\n打印");
  const doubts = collectDoubts();
  tellLeftOver(page, { ...NO_INFO, leftOver: page.lines }, shareOut(page, [], []), doubts);
  expect(doubts.told).toEqual(["left-over: 公开信息表里的“甲乙”没有看懂，没有采用"]);
});
