import { strToU8 } from "fflate";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/sources/check-content.ts";
import { exif, join, pdf, xlsx } from "../attachments/made-files.ts";
import { contentWith } from "../site/run-build.ts";

const DOCUMENT = `---
标题: 甲
附件:
  - 名称: 名单
    文件: 名单.xlsx
  - 名称: 说明
    文件: 说明.pdf
  - 名称: 旧表
    文件: 旧表.xls
  - 名称: 坏文件
    文件: 坏.docx
---

# 甲

![照片](attachments/a.jpg)
`;
const ROWS = [2, 3, 4, 5].map((row) => `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`).join("");
const ATTACHMENTS = {
  "名单.xlsx": xlsx({ 甲: `<sheetData>${ROWS}</sheetData>` }, ["110101199001011237"]),
  "说明.pdf": pdf({ text: "13800138000" }),
  "旧表.xls": join([0xd0, 0xcf, 0x11, 0xe0]),
  "坏.docx": strToU8("PK"),
  "a.jpg": join([0xff, 0xd8, 0xff, 0xe1, 0, 136], "Exif\0\0", exif([29, 112])),
  "没用到.txt": strToU8("13900139000"),
};
const WAIVER =
  "- 规则: personal-mobile-number\n  原文: 13800138000\n  理由: 值班\n  批准人: 李某\n  有效期至: 2026-06-30\n";

async function check(today: string, document = DOCUMENT) {
  const root = contentWith({ "2022-01-01-a": document });
  const folder = path.join(root, "documents/2022-01-01-a");
  mkdirSync(path.join(folder, "attachments"));
  for (const [name, bytes] of Object.entries(ATTACHMENTS)) writeFileSync(path.join(folder, "attachments", name), bytes);
  writeFileSync(path.join(folder, "personal-data-waivers.yaml"), WAIVER);
  const content = await checkContent(root, today);
  return content.files
    .filter(({ path: file = "" }) => file.includes("2022-01-01-a"))
    .flatMap(({ basename = "", messages: all }) =>
      all
        .filter(({ ruleId }) => /^(?:personal|attachment-un(?:read|searched)|photo)/u.test(ruleId ?? ""))
        .map(({ line, column, fatal, reason }) => `${basename}:${line}:${column} ${fatal ? "错误" : "提醒"} ${reason}`),
    );
}

const LIST =
  "document.md:5:9 错误 附件“名单.xlsx”里有身份证号 4 处：甲!A2“110101********1237”、甲!A3“110101********1237”、甲!A4“110101********1237” 等";
const OTHERS = [
  "document.md:16:1 提醒 附件“a.jpg”带有拍摄地点的经纬度",
  "document.md:11:9 提醒 附件“坏.docx”打不开，文件可能坏了，没有查个人信息",
  "document.md:1:1 提醒 附件“没用到.txt”里有手机号 1 处：第 1 行起“139****9000”（没有用到，不会发布）",
  "document.md:16:1 提醒 这些附件要人看一遍，有没有身份证号等个人信息：“a.jpg”（是图片，程序看不了）、“旧表.xls”（是旧格式（.doc、.xls、.wps 等），程序看不了）",
];

test("personal numbers in attachments stop the document, each at the place of its attachment", async () => {
  const messages = await check("2026-06-30");
  expect(messages.sort()).toEqual(
    [
      LIST,
      "document.md:7:9 提醒 附件“说明.pdf”里有手机号 1 处：第 1 页“138****8000”（已批准公开：值班，李某，有效期至 2026-06-30）",
      ...OTHERS,
    ].sort(),
  );
});

test("an approval that has run out approves no attachment", async () => {
  const messages = await check("2026-07-01");
  expect(messages.sort()).toEqual(
    [
      LIST,
      "document.md:7:9 错误 附件“说明.pdf”里有手机号 1 处：第 1 页“138****8000”",
      "personal-data-waivers.yaml:5:9 错误 批准公开的有效期 2026-06-30 已过",
      ...OTHERS,
    ].sort(),
  );
});

test("a document with other errors is told at once with its attachments", async () => {
  const messages = await check("2026-06-30", `${DOCUMENT}\n![](attachments/missing.png)\n`);
  expect(messages).toContain(LIST);
});
