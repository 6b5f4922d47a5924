import { describe, expect, test } from "vitest";
import { importPasted } from "../../src/import/import-pasted.ts";
import type { Pasted } from "../../src/import/import-pasted.ts";

const PNG = "iVBORw0KGgo=";
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 1]);

/** What Word 2016 and later put on the clipboard around what was copied. */
const fromWord = (inner: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Temp/clip_filelist.xml"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style></head><body lang=ZH-CN>
<!--StartFragment-->${inner}<!--EndFragment--></body></html>`;
const listed = (number: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<span lang=EN-US><o:p></o:p></span></p>`;
const TITLE = `<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>柳溪镇关于做好秋季森林防火工作的通知<span
lang=EN-US><o:p></o:p></span></span></b></p>`;
const PICTURE = `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="i1"><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=133 src="file:///C:/Temp/clip_image002.jpg" v:shapes="i1"><![endif]></p>`;
const TABLE = `<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>村<o:p></o:p></p></td><td><p class=MsoNormal>户数</p></td></tr><tr><td><p class=MsoNormal>甲村</p></td><td><p class=MsoNormal>3</p></td></tr></table>`;

const NO_PICTURE = (name: string) => `这里的图片“${name}”没有贴进来`;

interface Case {
  name: string;
  pasted: Omit<Pasted, "whole"> & { whole?: boolean };
  markdown: string[];
  told?: string[];
}

const cases: Case[] = [
  {
    name: "a whole paper from Word: title, list, signs, picture, table",
    pasted: {
      html: fromWord(
        `${TITLE}<p class=MsoNormal>各村：</p>${listed("l", "严管火源，发现\n火情立即报告。")}<p class=MsoNormal>方式：<span style='font-family:"Wingdings 2"'>R</span>窗口</p>${PICTURE}${TABLE}<p class=MsoNormal>柳溪镇人民政府</p><p class=MsoNormal>2026年9月3日</p>`,
      ),
      pictures: [JPEG],
      whole: true,
    },
    markdown: [
      "# 柳溪镇关于做好秋季森林防火工作的通知", "各村：", "● 严管火源，发现火情立即报告。", "方式：☑窗口", "![](attachments/图1.jpg)",
      "| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |", "柳溪镇人民政府", "2026年9月3日",
    ],
    told: ["这里有图片“图1.jpg”，还没有说明"],
  },
  {
    name: "in the middle of a text nothing is a title, and numbers go on",
    pasted: { html: fromWord(`${TITLE}<p class=MsoNormal>三、严管火源</p><p class=MsoNormal>发现火情立即报告。</p>`) },
    markdown: ["柳溪镇关于做好秋季森林防火工作的通知", "## 三、严管火源", "发现火情立即报告。"],
  },
  {
    name: "a picture that the clipboard does not have is told",
    pasted: { html: fromWord(`<p class=MsoNormal>各村对照下图。</p>${PICTURE}<p class=MsoNormal>请遵照执行。</p>`) },
    markdown: ["各村对照下图。", "请遵照执行。"],
    told: [NO_PICTURE("clip_image002.jpg")],
  },
  {
    name: "from WPS, whose pictures lie in a folder of Windows",
    pasted: {
      html: `<html><head><meta name=Generator content="Kingsoft"></head><body><!--StartFragment--><p class=MsoNormal><span style="mso-spacerun:'yes';font-family:仿宋_GB2312"><font face="仿宋_GB2312">巩固成果。</font></span></p><p><img src="file:///C:\\Users\\a\\ksohtml12\\wps1.png" /></p><!--EndFragment--></body></html>`,
    },
    markdown: ["巩固成果。"],
    told: [NO_PICTURE("wps1.png")],
  },
  {
    name: "from a web page: line breaks, lists, files, pictures in the page and elsewhere",
    pasted: {
      html: `<div><ul><li>第一项</li><li>第二项</li></ul><ol><li>甲</li></ol><p>见<a href="http://x.gov.cn/a.pdf">附件</a>。<br>第二行。<img src="https://x.gov.cn/b.png"></p><img src="data:image/png;base64,${PNG}"></div>`,
      taken: new Set(["图1.png"]),
    },
    markdown: ["第一项", "第二项", "甲", "见附件。", "第二行。", "![](attachments/图2.png)"],
    told: ["这里是网页自动编号的列表，编号不在文字里", "正文里有附件“a.pdf”，没有下载", "这里有图片“图2.png”，还没有说明", NO_PICTURE("b.png")],
  },
  {
    name: "cells of a spreadsheet",
    pasted: { html: `<html><body><table><!--StartFragment--><col width=72><tr><td>村</td><td>数</td></tr><tr><td>甲</td><td>1</td></tr><!--EndFragment--></table></body></html>` },
    markdown: ["| 村 | 数 |\n| --- | --- |\n| 甲 | 1 |"],
  },
  { name: "a few words", pasted: { html: `<meta charset='utf-8'><span style="color:red">不得漏报</span>` }, markdown: ["不得漏报"] },
  { name: "what Markdown would take as its own", pasted: { html: `<p># 号线</p><p>| 甲 |</p>` }, markdown: ["\\# 号线", "\\| 甲 |"] },
  { name: "a screenshot", pasted: { html: `<img src="clipboard">`, pictures: [JPEG] }, markdown: ["![](attachments/图1.jpg)"], told: ["这里有图片“图1.jpg”，还没有说明"] },
  {
    name: "words that are not shown",
    pasted: { html: `<p>各村要落实值班。<span style="display:none;mso-hide:all">内部口径</span></p>` },
    markdown: ["各村要落实值班。"],
    told: ["“内部口径”在原件里看不见，没有贴进来"],
  },
  {
    name: "comments and struck words of Word are told, and comments left out",
    pasted: {
      html: fromWord(`<p class=MsoNormal>各村要<span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[张1]</a><![endif]></span>照办，<del>旧</del><ins>新</ins>台账。</p><div style='mso-element:comment-list'><p class=MsoCommentText>请核对</p></div>`),
    },
    markdown: ["各村要照办，旧新台账。"],
    told: ["“旧”上画了删除线，草稿写成了普通文字", "这里有批注“请核对”，没有导入"],
  },
  {
    name: "a formula and a drawing of a web page keep their places, and are told with their words",
    pasted: { html: "<p>按<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>补助。</p><svg><text>水位3米</text></svg>" },
    markdown: ["按\ufffd补助。"],
    told: ["有显示不出来的字符 U+FFFD", "这里的图形或公式里有字“1 2”，没有导入", "这里的图形或公式里有字“水位3米”，没有导入"],
  },
  {
    name: "a mark that forbids publishing",
    pasted: { html: "<p>秘密★1年</p><p>各村要落实值班。</p>" },
    markdown: ["秘密★1年", "各村要落实值班。"],
    told: ["文件上印着密级标志“秘密★1年”"],
  },
]; // prettier-ignore

describe("what is pasted comes as a body has it", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { pasted, markdown, told = [] }) => {
    const found = importPasted({ whole: false, ...pasted });
    expect(found?.markdown.split("\n\n")).toEqual(markdown);
    expect(found?.doubts.map(({ reason }) => reason)).toEqual(told);
  });

  test("files are named after those that are there, and each doubt says where and what to do", () => {
    const html = `<p>各村对照下图。</p><img src="data:image/png;base64,${PNG}">`;
    const found = importPasted({ html, whole: false, taken: new Set(["图1.png", "图2.png"]) });
    expect(found?.files.map(({ name, bytes }) => [name, bytes.length])).toEqual([["图3.png", 8]]);
    expect(found?.doubts).toEqual([
      {
        words: "各村对照下图。",
        reason: "这里有图片“图3.png”，还没有说明",
        fix: expect.stringContaining("方括号") as string,
      },
    ]);
  });

  test.each(["", "<p> </p>", "<style>p{}</style>"])("nothing is nothing: %s", (html) => {
    expect(importPasted({ html, whole: true })).toBeUndefined();
  });
});
