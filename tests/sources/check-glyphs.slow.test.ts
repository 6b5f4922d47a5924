import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/sources/check-content.ts";
import { writeRareFont } from "../browser/rare-font.ts";
import { contentWith } from "../site/run-build.ts";

const ID = "2023-05-13-a";

/** What is told of the signs and the fonts of a content folder. */
async function check(content: string) {
  const { files } = await checkContent(content, "2026-01-01");
  return files.flatMap((file) =>
    file.messages
      .filter(({ ruleId }) => ruleId === "glyph-missing" || ruleId === "private-sign" || ruleId === "font-unreadable")
      .map(
        ({ line, column, fatal, reason }) => `${file.basename}:${line}:${column} ${fatal ? "错误" : "提醒"} ${reason}`,
      ),
  );
}

const document = (body: string, more = "") => `---\n标题: 地名公告\n${more}---\n\n# 地名公告\n\n${body}\n`;

test.each([
  { name: "a rare sign that the fonts have", source: document("㙍塘、𠮷岭，25℃，№1，ǎ、①、□。"), expected: [] },
  {
    name: "each missing sign once, at its first place",
    source: document("新名：𭄠塘、𱳦坡。\n\n旧名：𱳦岭、𭄠湾。"),
    expected: [
      "document.md:7:4 提醒 字体里没有“𭄠”（U+2D120），这一件只发布网页，不做打印和电子屏的文件",
      "document.md:7:8 提醒 字体里没有“𱳦”（U+31CE6），这一件只发布网页，不做打印和电子屏的文件",
    ],
  },
  {
    name: "of many the first four, and the others with the fifth",
    source: document("姓名：བཀྲ་ཤིས་བདེ་ལེགས。"),
    expected: [
      ...[
        ["7:4", "“བ”（U+0F56）"],
        ["7:5", "“ཀྲ”（U+0F40 U+0FB2）"],
        ["7:7", "“་”（U+0F0B）"],
        ["7:8", "“ཤི”（U+0F64 U+0F72）"],
        ["7:10", "“ས”（U+0F66）、“དེ”（U+0F51 U+0F7A）、“ལེ”（U+0F63 U+0F7A）、“ག”（U+0F42）"],
      ].map(
        ([place, signs]) => `document.md:${place} 提醒 字体里没有${signs}，这一件只发布网页，不做打印和电子屏的文件`,
      ),
    ],
  },
  {
    name: "a remark of an editor is not printed, and is not the place",
    source: document("新名：𭄠塘。", "# 核对“𭄠”“𱳦”\n"),
    expected: ["document.md:8:4 提醒 字体里没有“𭄠”（U+2D120），这一件只发布网页，不做打印和电子屏的文件"],
  },
  {
    name: "in a field that is printed",
    source: document("请看。", "公开主体: 𭄠塘镇\n"),
    expected: ["document.md:3:7 提醒 字体里没有“𭄠”（U+2D120），这一件只发布网页，不做打印和电子屏的文件"],
  },
  {
    name: "in a table",
    source: document("| 村 | 户 |\n| --- | --- |\n| 甲村 | 𭄠某 |"),
    expected: ["document.md:9:8 提醒 字体里没有“𭄠”（U+2D120），这一件只发布网页，不做打印和电子屏的文件"],
  },
  {
    name: "a sign of several characters is one",
    source: document("请按1️⃣办理。"),
    expected: ["document.md:7:3 提醒 字体里没有“1️⃣”（U+0031 U+FE0F U+20E3），这一件只发布网页，不做打印和电子屏的文件"],
  },
  {
    name: "what nobody sees is called by its number",
    source: document("甲\u0001乙\ue000丙"),
    expected: ["document.md:7:4 错误 U+E000 是自造字或者看不见的字符，别的电脑上显示不出来"],
  },
  {
    name: "beside other errors too",
    source: document("新名：𭄠塘。", "成文日期: 2023-02-30\n"),
    expected: ["document.md:8:4 提醒 字体里没有“𭄠”（U+2D120），这一件只发布网页，不做打印和电子屏的文件"],
  },
])("$name", async ({ source, expected }) => {
  const messages = await check(contentWith({ [ID]: source }));
  expect(messages).toEqual(expected);
});

test("a font in content/fonts/ has the sign", async () => {
  const content = contentWith({ [ID]: document("笑脸😀。") });
  expect(await check(content)).toHaveLength(1);
  mkdirSync(join(content, "fonts"));
  await writeRareFont(join(content, "fonts/生僻字.ttf"));
  expect(await check(content)).toEqual([]);
});

test("a font for one face is not enough: sheets and slides have everything in 黑体", async () => {
  const content = contentWith({ [ID]: document("笑脸😀。") });
  mkdirSync(join(content, "fonts"));
  await writeRareFont(join(content, "fonts/某单位仿宋.ttf"));
  expect(await check(content)).toHaveLength(1);
});

test("a damaged font is told on a file of its own", async () => {
  const content = contentWith({ [ID]: document("请看。") });
  mkdirSync(join(content, "fonts"));
  await writeRareFont(join(content, "fonts/好的.ttf"));
  writeFileSync(join(content, "fonts/坏的.otf"), "OTTO");
  writeFileSync(join(content, "fonts/说明.txt"), "字体");
  expect(await check(content)).toEqual(["坏的.otf:1:1 错误 不是字体文件，或者坏了"]);
});
