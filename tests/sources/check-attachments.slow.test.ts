import { strToU8 } from "fflate";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/sources/check-content.ts";
import { docx, exif, join, pdf, xlsx } from "../attachments/made-files.ts";
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

async function check(today: string, document = DOCUMENT, files: Record<string, string> = {}) {
  const root = contentWith({ "2022-01-01-a": document });
  const folder = path.join(root, "documents/2022-01-01-a");
  mkdirSync(path.join(folder, "attachments"));
  for (const [name, bytes] of Object.entries(ATTACHMENTS)) writeFileSync(path.join(folder, "attachments", name), bytes);
  writeFileSync(path.join(folder, "personal-data-waivers.yaml"), WAIVER);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const content = await checkContent(root, today);
  return content.files
    .filter(({ path: file = "" }) => file.includes("2022-01-01-a"))
    .flatMap(({ basename = "", messages: all }) =>
      all
        .filter(({ ruleId }) => /^(?:personal|attachment-un(?:read|searched)|photo|publishing)/u.test(ruleId ?? ""))
        .map(
          ({ line, column, fatal, reason }) =>
            `${basename}:${line}:${column} ${fatal ? "错误" : fatal === false ? "提醒" : "已看"} ${reason}`,
        ),
    );
}

const LIST =
  "document.md:5:9 错误 附件“名单.xlsx”里有身份证号 4 处：甲!A2“110101********1237”、甲!A3“110101********1237”、甲!A4“110101********1237” 等";
const OTHERS = [
  "document.md:16:1 错误 附件“a.jpg”带有拍摄地点的经纬度",
  "document.md:11:9 错误 附件“坏.docx”打不开，文件可能坏了，没有查个人信息",
  "document.md:1:1 提醒 附件“没用到.txt”里有手机号 1 处：第 1 行起“139****9000”（没有用到，不会发布）",
  "document.md:16:1 提醒 这些附件要人看一遍，有没有身份证号等个人信息：“a.jpg”（是图片，程序看不了）",
  "document.md:9:9 错误 这些附件要人看一遍，有没有身份证号等个人信息：“旧表.xls”（是旧格式（.doc、.xls、.wps 等），程序看不了）",
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

/** The decision of somebody who looked at these bytes of an attachment. */
const looked = (rule: string, name: keyof typeof ATTACHMENTS, bytes: Uint8Array | null = ATTACHMENTS[name]) => {
  const print = bytes && `  文件指纹: sha256:${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}\n`;
  return `- 规则: ${rule}\n  原文: ${name}\n${print ?? ""}  决定人: 李某\n  决定日期: 2026-06-01\n  理由: 逐页看过\n`;
};

test.each([
  ["the bytes of a file that was there before", strToU8("旧的")],
  ["no bytes at all", null],
])("what is decided about %s says nothing of the file that is there", async (_name, bytes) => {
  const decisions = (["attachment-unsearched", "attachment-unread", "photo-location"] as const).map((rule, at) =>
    looked(rule, (["旧表.xls", "坏.docx", "a.jpg"] as const)[at] ?? "a.jpg", bytes),
  );
  const files = { "decisions.yaml": decisions.join("") };
  const messages = await check("2026-06-30", DOCUMENT, files);
  expect(messages).toEqual(expect.arrayContaining(OTHERS));
  expect(messages.filter((message) => /已看|没有对上/u.test(message))).toEqual([]);
});

test("what somebody has looked at, and decided, is counted only", async () => {
  const messages = await check("2026-06-30", DOCUMENT, {
    "decisions.yaml":
      looked("attachment-unsearched", "旧表.xls") +
      looked("attachment-unread", "坏.docx") +
      looked("photo-location", "a.jpg"),
  });
  const remark = "（已决定公开：逐页看过，李某，2026-06-01）";
  expect(messages.filter((message) => message.includes("已看")).sort()).toEqual([
    `document.md:11:9 已看 附件“坏.docx”打不开，文件可能坏了，没有查个人信息${remark}`,
    `document.md:16:1 已看 附件“a.jpg”带有拍摄地点的经纬度${remark}`,
    `document.md:9:9 已看 这些附件要人看一遍，有没有身份证号等个人信息：“旧表.xls”（是旧格式（.doc、.xls、.wps 等），程序看不了）${remark}`,
  ]);
});

test("marks in the header, the watermark and the cells of attachments", async () => {
  const root = contentWith({
    "2022-01-01-a":
      "---\n标题: 甲\n附件:\n  - 名称: 说明\n    文件: a.docx\n  - 名称: 表\n    文件: b.xlsx\n  - 名称: 单\n    文件: c.csv\n---\n\n# 甲\n",
  });
  const folder = path.join(root, "documents/2022-01-01-a/attachments");
  mkdirSync(folder);
  const word = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const watermark = '<w:p><w:r><w:pict><v:shape><v:textpath string="草稿"/></v:shape></w:pict></w:r></w:p>';
  const header = `<w:hdr xmlns:w="w" xmlns:v="v">${word("内部资料")}${watermark}</w:hdr>`;
  writeFileSync(path.join(folder, "a.docx"), docx(word("严守国家秘密。"), { "word/header1.xml": header }));
  const cells = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
  writeFileSync(path.join(folder, "b.xlsx"), xlsx({ 甲: cells }, ["机密★1年"]));
  writeFileSync(path.join(folder, "c.csv"), "姓名,证件,\n张某,1101011990,01011237\n");
  const { files } = await checkContent(root, "2026-06-30");
  const told = files
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => /^(?:publishing|personal)/u.test(ruleId ?? ""));
  expect(told.map(({ fatal, reason }) => `${fatal ? "错误" : "提醒"} ${reason}`)).toEqual([
    "错误 附件“a.docx”里有内部资料标志 1 处：页眉“内部资料”",
    "提醒 附件“a.docx”里有未定稿标志 1 处：页眉的水印“草稿”",
    "错误 附件“b.xlsx”里有密级标志 1 处：甲!A1“机密★1年”",
    "错误 附件“c.csv”里有身份证号 1 处：第 2 行第 2 列“110101**** ****1237”",
  ]);
});
