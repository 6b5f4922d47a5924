import { strToU8 } from "fflate";
import path from "node:path";
import { getDocument } from "unpdf/pdfjs";
import { describe, expect, test } from "vitest";
import { readAttachment } from "../../src/attachments/read-attachment.ts";
import { plainNumber } from "../../src/attachments/sheet.ts";
import { findPersonalData } from "../../src/lint/personal-data/find.ts";
import { isColumnHead } from "../../src/lint/personal-data/table-heads.ts";
import { docx, exif, join, paragraph, pdf, xlsx, zipOf } from "./made-files.ts";

const ID = "110101199001011237";
const CMAPS = path.join(import.meta.dirname, "../../src/attachments/cmaps", path.sep);
const TOOLS = { loadPdf: async () => ({ getDocument, cMapUrl: CMAPS }), isHead: isColumnHead };

async function read(name: string, bytes: Uint8Array) {
  const { texts, locatedPhotos, unsearched } = await readAttachment(name, bytes, TOOLS);
  const found = texts.flatMap(({ where, text }) =>
    findPersonalData(text).map(({ kind, masked }) => `${where} ${kind} ${masked}`),
  );
  return { found, locatedPhotos, unsearched };
}

const found = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).found;
const MASKED = "110101********1237";

describe("Word", () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
  const part = (body: string) => `<w:x xmlns:w="w">${body}</w:x>`;
  test.each([
    [
      "runs of one number",
      docx(paragraph("甲") + paragraph("110101", "19900101", "1237")),
      [`正文第 2 段 id ${MASKED}`],
    ],
    [
      "a table",
      docx(`<w:tbl>${row("姓名", "号")}${row("张三", ID)}</w:tbl>`),
      [`正文表格 1 第 2 行第 2 格 id ${MASKED}`],
    ],
    ["cells that are no number together", docx(`<w:tbl>${row("110101199001", "011237")}</w:tbl>`), []],
    ["a header", docx("", { "word/header1.xml": part(paragraph(ID)) }), [`页眉 id ${MASKED}`]],
    ["a footer", docx("", { "word/footer1.xml": part(paragraph(ID)) }), [`页脚 id ${MASKED}`]],
    ["a footnote", docx("", { "word/footnotes.xml": part(paragraph(ID)) }), [`脚注 id ${MASKED}`]],
    ["a remark", docx("", { "word/comments.xml": part(paragraph(ID)) }), [`批注 id ${MASKED}`]],
    [
      "deleted text",
      docx(paragraph("甲", `<w:del><w:r><w:delText>${ID}</w:delText></w:r></w:del>`)),
      [`正文第 1 段（修订中删去的文字） id ${MASKED}`, `正文第 1 段（连同修订中删去的文字） id ${MASKED}`],
    ],
    [
      "a number of which a part is deleted",
      docx(paragraph("11010119900101", "<w:del><w:r><w:delText>1237</w:delText></w:r></w:del>")),
      [`正文第 1 段（连同修订中删去的文字） id ${MASKED}`],
    ],
    [
      "hidden text",
      docx(paragraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>${ID}</w:t></w:r>`, "乙")),
      [`正文第 1 段（隐藏文字） id ${MASKED}`, `正文第 1 段（连同隐藏文字） id ${MASKED}`],
    ],
    [
      "a text box, told once",
      docx(
        `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(ID)}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(ID)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
      [`正文第 2 段 id ${MASKED}`],
    ],
    [
      "a description of a picture",
      docx(`<w:p><wp:docPr id="1" descr="张某${ID}"/></w:p>`),
      [`正文的图片说明 id ${MASKED}`],
    ],
    ["properties", docx("", { "docProps/core.xml": `<a><title>${ID}</title></a>` }), [`文档属性 id ${MASKED}`]],
    [
      "a link",
      docx("", {
        "word/_rels/document.xml.rels": `<R><Relationship Target="tel:13800138000" TargetMode="External"/></R>`,
      }),
      ["链接地址 mobile 138****8000"],
    ],
    [
      "a workbook inside",
      docx("", {
        "word/embeddings/a.xlsx": xlsx({ 表: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>` }, [
          ID,
        ]),
      }),
      [`里面嵌的文件 a.xlsx 的表!A1 id ${MASKED}`],
    ],
    ["sizes and positions", docx("<w:p><w:r><wp:posOffset>13800138000</wp:posOffset></w:r></w:p>"), []],
  ])("%s", async (_name, bytes, expected) => expect(await found("a.docx", bytes)).toEqual(expected));
});

describe("Excel", () => {
  const cell = (reference: string, value: string, type = "n") => `<c r="${reference}" t="${type}"><v>${value}</v></c>`;
  const rows = (...cells: string[]) =>
    `<sheetData>${cells.map((one, index) => `<row r="${index + 1}">${one}</row>`).join("")}</sheetData>`;
  test.each([
    ["a shared string", xlsx({ 名单: rows(cell("C1", "1", "s")) }, ["甲", ID]), [`名单!C1 id ${MASKED}`]],
    [
      "an inline string",
      xlsx(
        {
          名单: `<sheetData><row r="2"><c r="A2" t="inlineStr"><is><r><t>110101</t></r><r><t>199001011237</t></r></is></c></row></sheetData>`,
        },
        [],
      ),
      [`名单!A2 id ${MASKED}`],
    ],
    ["a number", xlsx({ 名单: rows(cell("B1", "13800138000")) }, []), ["名单!B1 mobile 138****8000"]],
    [
      "a number of 15 digits",
      xlsx({ 名单: rows(cell("B1", "110101900101123")) }, []),
      ["名单!B1 old-id 110101******123"],
    ],
    [
      "an identity number that Excel has rounded",
      xlsx({ 名单: rows(cell("B1", "1.10101199001011E+17")) }, []),
      ["名单!B1 id-typo 110101********1000"],
    ],
    [
      "a hidden sheet",
      xlsx({ 甲: rows(""), "-乙": rows(cell("A1", "0", "s")) }, [ID]),
      [`乙（隐藏的工作表）!A1 id ${MASKED}`],
    ],
    [
      "a hidden row",
      xlsx({ 甲: `<sheetData><row r="3" hidden="1">${cell("A3", "0", "s")}</row></sheetData>` }, [ID]),
      [`甲!A3（隐藏的行） id ${MASKED}`],
    ],
    [
      "a hidden column",
      xlsx({ 甲: `<cols><col min="2" max="3" hidden="1"/></cols>${rows(cell("C1", "0", "s"))}` }, [ID]),
      [`甲!C1（隐藏的列） id ${MASKED}`],
    ],
    [
      "a formula",
      xlsx({ 甲: `<sheetData><row r="1"><c r="A1" t="str"><f>"${ID}"</f><v>甲</v></c></row></sheetData>` }, []),
      [`甲!A1 的公式 id ${MASKED}`],
    ],
    ["the name of a sheet", xlsx({ 张某13800138000: rows("") }, []), ["工作表名“张某13800138000” mobile 138****8000"]],
    [
      "a remark",
      xlsx({ 甲: rows("") }, [], {
        "xl/worksheets/_rels/sheet1.xml.rels": `<R><Relationship Id="x" Target="../comments1.xml"/></R>`,
        "xl/comments1.xml": `<comments><commentList><comment ref="B2"><text><r><t>${ID}</t></r></text></comment></commentList></comments>`,
      }),
      [`甲!B2 的批注 id ${MASKED}`],
    ],
    [
      "a defined name",
      xlsx({ 甲: rows("") }, [], { "xl/workbook2.xml": `<w><definedName>"${ID}"</definedName></w>` }),
      [`其他部分 id ${MASKED}`],
    ],
  ])("%s", async (_name, bytes, expected) => expect(await found("a.xlsx", bytes)).toEqual(expected));

  test("heads of columns are kept for amounts", async () => {
    const bytes = xlsx({ 甲: rows(cell("A1", "0", "s"), cell("A2", "13800138000")) }, ["投资金额"]);
    const { texts } = await readAttachment("a.xlsx", bytes, TOOLS);
    expect(texts.at(-1)).toEqual({ where: "甲!A2", text: "13800138000", head: "投资金额" });
  });

  test.each([
    ["1.10101199001011E+17", "110101199001011000"],
    ["1.3800138E10", "13800138000"],
    ["13800138000.0", "13800138000"],
    ["0.5", "0.5"],
    ["1.25E+1", "12.5"],
  ])("the number %s", (stored, digits) => {
    if (stored === "1.25E+1") expect(plainNumber(stored)).toBe(stored);
    else expect(plainNumber(stored)).toBe(digits);
  });
});

describe("PDF", () => {
  test.each([
    ["text", pdf({ text: `ID ${ID}` }), [`第 1 页 id ${MASKED}`]],
    ["a remark", pdf({ text: "a", remark: "13800138000" }), ["第 1 页的批注或表单 mobile 138****8000"]],
    ["properties", pdf({ text: "a", title: ID }), [`文档属性 id ${MASKED}`]],
    ["nothing", pdf({ text: "0737-5912345" }), []],
    // 张三的手机号13800138000, in GBK, in a font that is not in the file.
    [
      "a font of the system",
      pdf({ coded: "d5c5c8fdb5c4cad6bbfabac53133383030313338303030" }),
      ["第 1 页 mobile 138****8000"],
    ],
  ])("%s", async (_name, bytes, expected) => expect([...new Set(await found("a.pdf", bytes))]).toEqual(expected));

  test("a scanned one must be looked at", async () => {
    expect((await read("a.pdf", pdf({}))).unsearched).toEqual(["第 1 页没有文字，可能是扫描的图"]);
  });
});

describe("text", () => {
  const gbk = join([0xd0, 0xd5, 0xc3, 0xfb, 0x2c], `${ID}\n`);
  test.each([
    ["a.txt", strToU8("甲\n\n1101011990\n01011237"), [`第 3 行起 id 110101****\n****1237`]],
    ["a.csv", strToU8(`\ufeff姓名,身份证号\n张三,"${ID}"\n`), [`第 2 行第 2 列 id ${MASKED}`]],
    ["gbk.csv", gbk, [`第 1 行第 2 列 id ${MASKED}`]],
    ["cells.csv", strToU8("110101199001,011237\n1380013,8000\n138\n0013\n8000"), []],
    [
      "utf16.txt",
      join(
        [0xff, 0xfe],
        [...ID].flatMap((digit) => [digit.charCodeAt(0), 0]),
      ),
      [`第 1 行起 id ${MASKED}`],
    ],
  ])("%s", async (name, bytes, expected) => expect(await found(name, bytes)).toEqual(expected));
});

describe("photos", () => {
  const app1 = join([0xff, 0xd8, 0xff, 0xe1, 0, 136], "Exif\0\0", exif([29, 112]), [0xff, 0xd9]);
  test.each([
    ["a.jpg", app1, [""]],
    ["plain.jpg", join([0xff, 0xd8, 0xff, 0xd9]), []],
  ])("%s", async (name, bytes, expected) => {
    expect(await read(name, bytes)).toEqual({ found: [], locatedPhotos: expected, unsearched: ["是图片，程序看不了"] });
  });

  test("a photo in a Word file", async () => {
    const bytes = docx(paragraph("甲"), { "word/media/image1.jpeg": app1 });
    expect((await read("a.docx", bytes)).locatedPhotos).toEqual(["里面的图片 image1.jpeg "]);
  });
});

describe("what cannot be searched", () => {
  test.each([
    ["a.doc", join([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "是旧格式（.doc、.xls、.wps 等），程序看不了"],
    ["locked.docx", join([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "加了密码，程序看不了"],
    ["a.ofd", zipOf({ "OFD.xml": "<o/>" }), "是压缩包或别的格式，程序看不了"],
    ["a.bin", join([0, 1, 2, 3, 0xff]), "是程序不认识的格式"],
    ["scan.docx", docx("", { "word/media/image1.png": join([0x89], "PNG") }), "里面只有图片"],
  ])("%s", async (name, bytes, reason) => expect((await read(name, bytes)).unsearched).toEqual([reason]));

  const whole = docx(paragraph("甲", ID));
  const locked = Uint8Array.from(whole);
  locked[new DataView(whole.buffer).getUint32(whole.length - 6, true) + 8] = 1;
  const bomb = docx(paragraph(" ".repeat(400 * 1024 * 1024)));
  test.each([
    ["text.docx", strToU8("不是 Word"), "打不开，文件可能坏了"],
    ["empty.xlsx", new Uint8Array(), "打不开，文件可能坏了"],
    ["half.docx", whole.subarray(0, 60), "打不开，文件可能坏了"],
    ["tags.docx", zipOf({ "word/document.xml": "<w:p><w:t>甲</w:p>" }), "打不开，文件可能坏了"],
    ["deep.docx", zipOf({ "word/document.xml": "<a>".repeat(5000) }), "打不开，文件可能坏了"],
    [
      "entities.docx",
      zipOf({ "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      "打不开，文件可能坏了",
    ],
    ["locked.docx", locked, "加了密码，没有检查"],
    ["bomb.docx", bomb, "解开以后太大，没有检查完"],
    ["cut.pdf", strToU8("%PDF-1.4\n1 0 obj\n<<"), "打不开，文件可能坏了"],
  ])("%s", async (name, bytes, reason) => await expect(read(name, bytes)).rejects.toThrow(reason));
});
