import { Buffer } from "node:buffer";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { makeDocx, paragraph, run, table, title } from "./docx-files.ts";
import { readLabels } from "../labels.ts";

const labels = readLabels();
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

function refusal(bytes: Uint8Array, path = "a.docx"): [reason: string, fix: string] {
  const { document, errors, files } = importDocument({ path, bytes }, labels);
  expect(document).toBeUndefined();
  expect(files).toBeUndefined();
  expect(errors).toHaveLength(1);
  return [errors[0]?.reason ?? "", errors[0]?.note ?? ""];
}

const whole = makeDocx({ body: title("关于做好秋收工作的通知") + paragraph(TEXT) });
const wide = (words: string) => [...words].flatMap((character) => [character.charCodeAt(0), 0]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SAVE_AGAIN = "用 WPS 或 Word 打开它，看内容完整，另存为一个新的 .docx，再导入。";
const WORD = "用 WPS 或 Word 打开，另存为 .docx，再导入。";

/** A whole file with the bytes of one place changed. */
function change(edit: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = Uint8Array.from(whole);
  edit(bytes, new DataView(bytes.buffer));
  return bytes;
}

/** Where the central directory's entry of a file begins. */
function entryOf(bytes: Uint8Array, name: string): number {
  const found = Buffer.from(bytes).lastIndexOf(name);
  return found - 46;
}

const files: { name: string; bytes: Uint8Array; reason: string; fix: string }[] = [
  { name: "nothing", bytes: new Uint8Array(), reason: "文件是空的", fix: "找到有内容的那一份，再导入。" },
  { name: "an old .doc by another name", bytes: Uint8Array.from([...OLE, 0, 0, 0]), reason: "这是旧版 Word、WPS 文件，只是名字叫 .docx", fix: WORD },
  { name: "a file with a password", bytes: Uint8Array.from([...OLE, 0, 0, ...wide("EncryptedPackage")]), reason: "文件加了打开密码", fix: "用 WPS 或 Word 打开，取消密码，另存为 .docx，再导入。" },
  { name: "a PDF", bytes: strToU8("%PDF-1.7"), reason: "这是 PDF 文件，不是 .docx", fix: `找到原来的 Word、WPS 文件，${WORD}` },
  { name: "RTF", bytes: strToU8("{\\rtf1 x}"), reason: "这是 RTF 文件，不是 .docx", fix: WORD },
  { name: "a web page", bytes: strToU8("<html><body>x"), reason: "这是网页，只是名字叫 .docx", fix: "把文件名改成 .html 结尾，再导入。" },
  { name: "a picture", bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), reason: "这是图片，不是 .docx", fix: "导入认不出图片里的字；找到原来的 Word、WPS 文件，再导入。" },
  { name: "any bytes", bytes: strToU8("xyz"), reason: "文件已损坏，或者不是 .docx", fix: WORD },
  { name: "a file cut off", bytes: whole.subarray(0, 900), reason: "文件已损坏（找不到压缩文件的结尾）", fix: SAVE_AGAIN },
  { name: "a workbook", bytes: zipSync({ "xl/workbook.xml": strToU8("<a/>") }), reason: "这是表格文件（.xlsx），不是公文", fix: "把公文正文存成 .docx 再导入；表格可以放进 attachments/ 作附件。" },
  { name: "an OFD file", bytes: zipSync({ "OFD.xml": strToU8("<a/>") }), reason: "这是 OFD 文件，不是 .docx", fix: `找到原来的 Word、WPS 文件，另存为 .docx，再导入。` },
  { name: "a zip of other things", bytes: zipSync({ "a.txt": strToU8("x") }), reason: "这个文件里没有 Word 正文", fix: SAVE_AGAIN },
  { name: "XML that is not well-formed", bytes: zipSync({ "word/document.xml": strToU8("<w:document><w:body>") }), reason: "文件已损坏（“word/document.xml”读不通）", fix: SAVE_AGAIN },
  { name: "XML with entities of its own", bytes: zipSync({ "word/document.xml": strToU8(`<!DOCTYPE a [<!ENTITY x "y">]><d><body>&x;</body></d>`) }), reason: "文件已损坏（“word/document.xml”读不通）", fix: SAVE_AGAIN },
  { name: "elements nested too deep", bytes: zipSync({ "word/document.xml": strToU8(`<d><body>${"<a>".repeat(600)}${"</a>".repeat(600)}</body></d>`) }), reason: "“word/document.xml”的结构嵌套太深，读不了", fix: SAVE_AGAIN },
  { name: "elements nested so deep that a parser falls", bytes: zipSync({ "word/document.xml": strToU8(`<d><body>${"<a>".repeat(60_000)}${"</a>".repeat(60_000)}</body></d>`) }), reason: "“word/document.xml”的结构嵌套太深，读不了", fix: SAVE_AGAIN },
  { name: "a bomb that says its size", bytes: zipSync({ "word/document.xml": new Uint8Array(60 << 20) }), reason: "“word/document.xml”展开后太大，不像公文", fix: "用 WPS 或 Word 打开，删去过大的图片或嵌入的文件，另存为 .docx，再导入。" },
  { name: "a bomb that hides its size", bytes: hideSize(zipSync({ "word/document.xml": new Uint8Array(60 << 20) })), reason: "文件已损坏（“word/document.xml”比写明的大）", fix: SAVE_AGAIN },
  { name: "a checksum that does not agree", bytes: change((bytes, view) => { view.setUint32(entryOf(bytes, "word/document.xml") + 16, 1, true); }), reason: "文件已损坏（“word/document.xml”校验不对）", fix: SAVE_AGAIN },
  { name: "an entry with a password", bytes: change((bytes, view) => { view.setUint16(entryOf(bytes, "word/document.xml") + 8, 1, true); }), reason: "文件加了密码", fix: "用 WPS 或 Word 打开，取消密码，另存为 .docx，再导入。" },
  { name: "no words", bytes: makeDocx({ body: paragraph("") }), reason: "文件里没有文字", fix: "文件里若是扫描的图片，找到原来的 Word、WPS 文件，再导入；找不到的，照着打一遍，存成 .txt 再导入，扫描件可以作附件。" },
  { name: "a few words", bytes: makeDocx({ body: paragraph("合影留念") }), reason: "没有找到公文正文", fix: "打开看选的文件对不对；公文若是扫描的图片，找到原来的 Word、WPS 文件，再导入；找不到的，照着打一遍，存成 .txt 再导入，扫描件可以作附件。" },
  { name: "text of another file", bytes: makeDocx({ body: `${paragraph(TEXT)}<w:altChunk r:id="x"/>` }), reason: "文件里引用了另一份文件的内容，读不到", fix: "用 WPS 或 Word 打开它，看内容完整，另存为 .docx，再导入。" },
]; // prettier-ignore

function hideSize(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(entryOf(bytes, "word/document.xml") + 24, 1000, true);
  return bytes;
}

describe("files that are no document", () => {
  test.each(files)("$name", ({ bytes, reason, fix }) => {
    expect(refusal(bytes)).toEqual([reason, fix]);
  });
});

describe("other kinds of files, by name", () => {
  const SAVE = "用 WPS 或 Word 打开，另存为 .docx，再导入另存的文件。";
  const cases: [ending: string, reason: string, fix: string][] = [
    ["doc", "不能直接导入 .doc 文件", SAVE],
    ["wps", "不能直接导入 .wps 文件", SAVE],
    ["rtf", "不能直接导入 .rtf 文件", SAVE],
    ["pdf", "不能导入 .pdf 文件", `找到原来的 Word、WPS 文件，${SAVE}`],
    ["ofd", "不能导入 .ofd 文件", `找到原来的 Word、WPS 文件，${SAVE}`],
    ["jpg", ".jpg 是图片，认不出里面的字", `找到原来的 Word、WPS 文件，${SAVE}`],
    ["xlsx", ".xlsx 是表格，不是公文", "把公文正文存成 .docx 再导入；表格可以放进 attachments/ 作附件。"],
    ["zip", ".zip 是压缩文件", "解压以后，导入里面的 .docx、.html 或 .txt 文件。"],
  ];
  test.each(cases)(".%s", (ending, reason, fix) => {
    expect(refusal(whole, `a.${ending}`)).toEqual([reason, fix]);
  });
});

const by = (name: string, inner: string) =>
  `<w:${name} w:id="1" w:author="张三" w:date="2024-05-01T09:30:00Z">${inner}</w:${name}>`;
const deleted = (words: string) => `<w:r><w:delText>${words}</w:delText></w:r>`;
const ACCEPT = "用 WPS 或 Word 打开，在“审阅”里逐条接受或拒绝全部修订，保存后再导入。";

describe("tracked changes", () => {
  const cases: { name: string; body: string; lines: string[] }[] = [
    {
      name: "words put in and taken out, neighbours together",
      body: paragraph(`${run("各村")}${by("ins", run("和社"))}${by("ins", run("区"))}${by("del", deleted("单位"))}${run("要落实。")}`),
      lines: ["第 2 段（各村和社区单位要落实。）：张三 2024-05-01 09:30 插入“和社区”", "第 2 段（各村和社区单位要落实。）：张三 2024-05-01 09:30 删除“单位”"],
    },
    {
      name: "words moved",
      body: paragraph(`${by("moveFrom", deleted("甲"))}${run("各村")}`) + paragraph(`${by("moveTo", run("甲"))}${run("乙")}`),
      lines: ["第 2 段（甲各村）：张三 2024-05-01 09:30 移走“甲”", "第 3 段（甲乙）：张三 2024-05-01 09:30 移来“甲”"],
    },
    {
      name: "looks changed, a paragraph mark, a row of a table, without a name or date",
      body:
        paragraph(run("各村", `<w:rPrChange><w:rPr/></w:rPrChange>`)) + paragraph(run("各社区"), `<w:rPr><w:del w:author="李四"/></w:rPr>`) +
        table(["甲"]).replace("<w:tr>", `<w:tr><w:trPr>${by("ins", "")}</w:trPr>`),
      lines: ["第 2 段（各村）：没有署名 改了格式", "第 3 段（各社区）：李四 删除段落标记", "第 4 段：张三 2024-05-01 09:30 插入表格的一行"],
    },
  ]; // prettier-ignore
  test.each(cases)("$name", ({ body, lines }) => {
    const [reason, fix] = refusal(makeDocx({ body: title("关于做好秋收工作的通知") + body }));
    expect(reason.split("\n    ")).toEqual(["文件里有修订没有处理，不知道以哪一个为准：", ...lines]);
    expect(fix).toBe(ACCEPT);
  });
  test("in a footnote too", () => {
    const footnotes = `<w:footnote w:id="2">${paragraph(by("ins", run("全镇")))}</w:footnote>`;
    const [reason] = refusal(makeDocx({ body: paragraph(TEXT), footnotes }));
    expect(reason).toContain("第 2 段（全镇）：张三 2024-05-01 09:30 插入“全镇”");
  });
});

describe("hidden words", () => {
  const style = `<w:style w:type="character" w:styleId="h"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>`;
  const cases: { name: string; body: string; lines: string[] }[] = [
    { name: "of a run", body: paragraph(`${run(TEXT)}${run("内部掌握", "<w:vanish/>")}`), lines: ["第 2 段：“内部掌握”"] },
    { name: "of a style", body: paragraph(`${run(TEXT)}${run("内部掌握", `<w:rStyle w:val="h"/>`)}`), lines: ["第 2 段：“内部掌握”"] },
    { name: "of a cell that goes on from the one above", body: paragraph(TEXT) + table([["甲", `<w:vMerge w:val="restart"/>`], "1"], [["乙", "<w:vMerge/>"], "2"]), lines: ["第 5 段：“乙”"] },
  ]; // prettier-ignore
  test.each(cases)("$name", ({ body, lines }) => {
    const [reason, fix] = refusal(makeDocx({ body: title("关于做好秋收工作的通知") + body, styles: style }));
    expect(reason.split("\n    ")).toEqual(["文件里有隐藏的文字，打印出来看不见，不知道该不该公开：", ...lines]);
    expect(fix).toContain("取消“隐藏”");
  });
  test("blanks, marks of paragraphs and words shown again are none", () => {
    const body =
      title("关于做好秋收工作的通知") +
      paragraph(
        `${run(" ", "<w:vanish/>")}${run(TEXT, `<w:rStyle w:val="h"/><w:vanish w:val="0"/>`)}`,
        "<w:rPr><w:vanish/></w:rPr>",
      );
    expect(importDocument({ path: "a.docx", bytes: makeDocx({ body, styles: style }) }, labels).errors).toEqual([]);
  });
});
