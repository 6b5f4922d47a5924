import { describe, expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { readSymbol } from "../../../src/import/input/symbol-fonts.ts";
import { readLabels } from "../labels.ts";
import { makeDocx, paragraph, run, title } from "./docx-files.ts";
import type { MadeDocx } from "./docx-files.ts";

const labels = readLabels();
const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const style = (id: string, type: string, inner: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;

/** The paragraph between the title and the date, and what is told of it. */
function read(made: MadeDocx) {
  const body = title("关于做好秋收工作的通知") + made.body + paragraph(run("2024年9月1日", fonts("宋体")));
  const {
    document = "",
    doubts,
    errors,
  } = importDocument({ path: "a.docx", bytes: makeDocx({ ...made, body }) }, labels);
  expect(errors.map(String)).toEqual([]);
  return { words: document.split("\n\n")[2], told: doubts.map(({ reason }) => reason) };
}

describe("letters that a font draws as signs", () => {
  const marks = `${run("窗口，")}${run("R", "FONT")}${run("网上，")}${run("£", "FONT")}${run("上门。")}`;
  const expected = { words: "窗口，☑网上，□上门。", told: [] };

  test.each([
    ["the run", marks.replaceAll("FONT", fonts("Wingdings 2")), ""],
    ["its character style", marks.replaceAll("FONT", `<w:rStyle w:val="s"/>`), style("s", "character", `<w:rPr>${fonts("Wingdings 2")}</w:rPr>`)],
    ["a style that this one is based on", marks.replaceAll("FONT", `<w:rStyle w:val="t"/>`),
      style("s", "character", `<w:rPr>${fonts("Wingdings 2")}</w:rPr>`) + style("t", "character", `<w:basedOn w:val="s"/>`)],
    ["the paragraph's style", marks.replaceAll(/<w:rPr>FONT<\/w:rPr>/gu, ""), style("p", "paragraph", `<w:rPr>${fonts("Wingdings 2")}</w:rPr>`)],
    ["the defaults of the file", marks.replaceAll(/<w:rPr>FONT<\/w:rPr>/gu, ""), `<w:docDefaults><w:rPrDefault><w:rPr>${fonts("Wingdings 2")}</w:rPr></w:rPrDefault></w:docDefaults>`],
    ["the theme", marks.replaceAll("FONT", `<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Calibri"/>`), ""],
  ])("by %s", (_, body, styles) => {
    const theme = `<a:minorFont><a:latin typeface="Wingdings 2"/></a:minorFont>`;
    expect(read({ body: paragraph(body, `<w:pStyle w:val="p"/>`), styles, theme })).toEqual(expected);
  }); // prettier-ignore

  test("are read by the nearest font, whatever stands around", () => {
    const styles = style("s", "character", `<w:rPr>${fonts("Wingdings 2")}</w:rPr>`);
    const body = paragraph(run("甲R乙。", `<w:rStyle w:val="s"/>${fonts("Calibri")}`));
    expect(read({ body, styles }).words).toBe("甲R乙。");
  });

  test("keep their place where they are not known, and are told", () => {
    const { words, told } = read({
      body: paragraph(`${run("各村要报送")}${run("K", fonts("Webdings"))}${run("类台账。")}`),
    });
    expect(words).toBe("各村要报送\ufffd类台账。");
    expect(told).toContain("这里的符号认不出（字体 Webdings，编号 4B）");
  });

  test("of Symbol are Greek letters and signs; figures are figures, Chinese stays", () => {
    const set = run("面积S³50亩 a=2", fonts("Symbol"));
    expect(read({ body: paragraph(`${set}${run("，据实报送。")}`) }).words).toBe("面积Σ≥50亩 α=2，据实报送。");
  });

  test("in a web page", () => {
    const html = `<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>已办<span style="font-size:12pt;font-family:'Wingdings 2'">R</span>，未办<font face="Wingdings">o</font>，按时报送。</p><p>2022年6月15日</p></div>`;
    const { document } = importDocument({ path: "a.html", bytes: new TextEncoder().encode(html) }, labels);
    expect(document).toContain("已办☑，未办□，按时报送。");
  });

  test.each([["Wingdings", 0xf0fc, "✓"], ["wingdings2", 0x52, "☑"], ["Wingdings 3", 0x67, "→"], ["Symbol", 0xb4, "×"], ["Symbol", 0xe5, "∑"],
    ["ZapfDingbats", 0x34, undefined], ["宋体", 0x52, "R"], ["宋体", 0xf052, undefined]] as const)("%s %i", (font, code, sign) => {
    expect(readSymbol(font, code)).toBe(sign);
  }); // prettier-ignore
});

describe("entries of forms", () => {
  const dropDown = (inner: string, result = "") =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${inner}<w:listEntry w:val="秘密"/><w:listEntry w:val="公开"/></w:ddList></w:ffData></w:fldChar></w:r>` +
    `<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const control = (properties: string, inner: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const list = `<w:dropDownList w:lastValue="2"><w:listItem w:displayText="依申请" w:value="1"/><w:listItem w:displayText="主动公开" w:value="2"/></w:dropDownList>`;

  test.each([
    ["the chosen one", dropDown(`<w:result w:val="1"/>`), "公开"],
    ["the usual one", dropDown(`<w:default w:val="1"/>`), "公开"],
    ["the first one", dropDown(""), "秘密"],
    ["the result that a program wrote", dropDown("", `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("内部公开")}`), "内部公开"],
    ["a box with a cross", `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar><w:instrText> FORMCHECKBOX </w:instrText><w:fldChar w:fldCharType="end"/></w:r>`, "☒"],
    ["the words of a content control", control(list, run("主动公开")), "主动公开"],
    ["the entry chosen last of an empty one", control(list, ""), "主动公开"],
    ["the box of a content control", control(`<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>`, run("☒")), "☒"],
    ["the box of an empty one", control(`<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>`, ""), "☐"],
  ])("%s", (_, entry, shown) => {
    expect(read({ body: paragraph(`${run("公开方式为")}${entry}${run("，按时报送。")}`) })).toEqual({
      words: `公开方式为${shown}，按时报送。`,
      told: [],
    });
  }); // prettier-ignore
});

describe("headers", () => {
  const header = (inner: string) =>
    importDocument(
      {
        path: "a.docx",
        bytes: makeDocx({
          header: inner,
          body: `${title("关于做好秋收工作的通知")}${paragraph("各村按时报送进度。")}${paragraph("2024年9月1日")}<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/></w:sectPr>`,
        }),
      },
      labels,
    );
  const box = (words: string) =>
    `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

  test("their words, text boxes and watermarks are listed, in signs where their font says so", () => {
    const art = `<w:p><w:r><w:pict><v:shape><v:textpath string="石榴镇公开栏"/></v:shape></w:pict></w:r></w:p>`;
    const { frame, notes, document } = header(
      paragraph(run("R", fonts("Wingdings 2")) + run("石榴镇文件")) + box("第3期") + art,
    );
    expect(frame?.map(({ words }) => words)).toEqual(["☑石榴镇文件", "第3期", "石榴镇公开栏"]);
    expect(notes[0]).toBe("页眉、页脚和页码算页面框架，没有收进正文：“☑石榴镇文件”、“第3期”、“石榴镇公开栏”。");
    expect(document).not.toContain("第3期");
  });

  test.each(["内部资料", "仅供内部使用"])("a text box with the mark %s stops the import", (mark) => {
    const { errors, document } = header(box(mark));
    expect(document).toBeUndefined();
    expect(errors.map(({ reason }) => reason)).toEqual([expect.stringContaining(mark)]);
  });
});
