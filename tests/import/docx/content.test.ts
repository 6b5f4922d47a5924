import { describe, expect, test } from "vitest";
import type { ImportResult } from "../../../src/import/import-document.ts";
import { importDocument } from "../../../src/import/import-document.ts";
import { makeDocx, numbered, OFFICIAL_LIST, paragraph, run, table, title } from "./docx-files.ts";
import type { MadeDocx } from "./docx-files.ts";
import { readLabels } from "../labels.ts";

const labels = readLabels();
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";
const END = paragraph("2024年9月1日");
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const EMF = Uint8Array.from([1, 0, 0, 0, 9]);

/** Imports a document of a title, the given body and a date. */
function draft({ body, ...rest }: MadeDocx): ImportResult {
  return importDocument({ path: "a.docx", bytes: makeDocx({ body: title(TITLE) + body + END, ...rest }) }, labels);
}

/** The blocks between the title and the date. */
function blocksOf({ document = "", errors }: ImportResult): string[] {
  expect(errors.map(String)).toEqual([]);
  const blocks = document.slice(document.indexOf("\n---\n") + 5).trim().split("\n\n"); // prettier-ignore
  expect(blocks[0]).toBe(`# ${TITLE}`);
  return blocks.slice(1).filter((block) => block !== "2024年9月1日");
}

function doubtsOf({ doubts }: ImportResult): string[] {
  return doubts.map(({ line, column, reason, ruleId }) => `${line ?? 0}:${column ?? 0} ${reason} [${ruleId ?? ""}]`);
}

const drawing = (inner: string, description = "") =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${description}"/>${inner}</wp:inline></w:drawing></w:r>`;
const blip = (id: string) =>
  `<a:graphic><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphic>`;
const field = (code: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  (result === undefined ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`) +
  `<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
/** A field in the code of another: what it shows is not shown. */
const conditional =
  `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText></w:r>${field("PAGE", run("9"))}<w:r><w:instrText> = 1</w:instrText>` +
  `<w:fldChar w:fldCharType="separate"/></w:r>${run("完成")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const heading = (id: string, name: string, outline: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:outlineLvl w:val="${outline}"/></w:pPr></w:style>`;

interface Case {
  name: string;
  made: MadeDocx;
  blocks: string[];
  doubts?: string[];
}

const PLACED = "放在了它所在的那一段后面 [text-box]";

const cases: Case[] = [
  {
    name: "runs of one paragraph are one paragraph, whatever wraps them",
    made: {
      body: paragraph(
        `${run("各村要")}<w:smartTag>${run("抢抓")}</w:smartTag><w:hyperlink r:id="x">${run("农时，")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run("确保")}</w:sdtContent></w:sdt><w:customXml>${run("颗粒归仓，")}</w:customXml><w:bookmarkStart w:id="0" w:name="x"/><w:proofErr w:type="spellStart"/>${run("按时报送进度。")}`,
      ),
    },
    blocks: [TEXT],
  },
  {
    name: "characters that are elements",
    made: {
      body: paragraph(
        `<w:r><w:t>传真</w:t><w:tab/><w:t>0737</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>34，已办结打</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>，未办结打</w:t><w:sym w:font="Wingdings 2" w:char="00A3"/><w:t>。</w:t></w:r>`,
      ),
    },
    blocks: ["传真 0737-1234，已办结打☑，未办结打□。"],
  },
  {
    name: "a symbol that is not known is told, and its place kept",
    made: { body: paragraph(`${run("各村要报送")}<w:r><w:sym w:font="某字体" w:char="F07A"/></w:r>${run("类台账，不得漏报。")}`) },
    blocks: ["各村要报送\ufffd类台账，不得漏报。"],
    doubts: ["2:6 这里的符号认不出（字体 某字体，编号 F07A） [symbol]", "2:6 有显示不出来的字符 U+FFFD [character]"],
  },
  {
    name: "line breaks: a new sentence is a paragraph, a page break always",
    made: { body: paragraph(`<w:r><w:t>${TEXT}</w:t><w:br/><w:t>${TEXT}</w:t><w:br w:type="page"/><w:t>特此通知</w:t></w:r>`) },
    blocks: [TEXT, TEXT, "特此通知"],
  },
  {
    name: "a paragraph that ends with a comma stays one",
    made: { body: paragraph("各村要抢抓农时，") + paragraph("确保颗粒归仓，按时报送进度。") },
    blocks: ["各村要抢抓农时，", "确保颗粒归仓，按时报送进度。"],
    doubts: ["3:1 “各村要抢抓农时，”以逗号或顿号结尾，“确保颗粒归仓，按时报送进…”另起了一段 [split]"],
  },
  {
    name: "title lines of styles and outline levels, numbered or not",
    made: {
      styles: heading("1", "heading 1", 0) + heading("a0", "样式1", 1),
      body:
        paragraph("一、总体要求", `<w:pStyle w:val="1"/>`) + paragraph(TEXT) + paragraph("工作纪律", `<w:pStyle w:val="1"/>`) +
        paragraph("责任落实", `<w:pStyle w:val="a0"/>`) + paragraph(TEXT, `<w:outlineLvl w:val="2"/>`),
    },
    blocks: ["## 一、总体要求", TEXT, "## 工作纪律", "### 责任落实", TEXT],
  },
  {
    name: "the result of fields, never their code",
    made: {
      body: paragraph(
        `${run("按照第")}<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>${run("页的要求，于")}${field("DATE", run("2024年9月"))}${run("前")}${conditional}${run("。")}`,
      ),
    },
    blocks: ["按照第3页的要求，于2024年9月前完成。"],
    doubts: ["2:11 这里的日期是 Word 自动更新的（域“DATE”），草稿写的是最后一次存盘时的 [date-field]"],
  },
  {
    name: "numbers in circles made of a field, and fields without words",
    made: { body: paragraph(`${run("见第")}${field("eq \\o\\ac(○,21)")}${run("项，")}${field("XE 索引")}${field("EQ \\f(1,2)")}${run("以上的农户。")}`) },
    blocks: ["见第㉑项，\ufffd以上的农户。"],
    doubts: ["2:6 这里是 Word 的域“EQ \\f(1,2)”，显示的文字不在文件里 [field]", "2:6 有显示不出来的字符 U+FFFD [character]"],
  },
  {
    name: "a field that Word works out, its words not in the file",
    made: { body: paragraph(`${run("详见第")}${field("PAGEREF a1")}${run("页，各村对照执行。")}`) },
    blocks: ["详见第\ufffd页，各村对照执行。"],
    doubts: ["2:4 这里是 Word 的域“PAGEREF a1”，显示的文字不在文件里 [field]", "2:4 有显示不出来的字符 U+FFFD [character]"],
  },
  {
    name: "looks that carry meaning: struck, white, capitals, raised as LibreOffice does",
    made: {
      body: paragraph(
        `${run("各村报送")}${run("旧台账", "<w:strike/>")}${run("新台账，", `<w:strike w:val="0"/>`)}${run("内部", `<w:color w:val="FFFFFF"/>`)}${run("白字有底", `<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>`)}${run("，编号", "<w:caps/>")}${run("gd", "<w:caps/>")}${run("，面积5公里")}${run("2", `<w:position w:val="8"/><w:sz w:val="19"/>`)}${run("。")}`,
      ),
    },
    blocks: ["各村报送旧台账新台账，内部白字有底，编号gd，面积5公里2。"],
    doubts: [
      "2:5 “旧台账”上画了删除线，草稿写成了普通文字 [struck]",
      "2:12 “内部”是白色的字，白纸上看不见，草稿写成了普通文字 [white]",
      "2:21 “gd”在 Word 里显示成大写字母，草稿写的是文件里存的小写 [capitals]",
      "2:29 “2”是上标，草稿写成了普通文字 [raised]",
    ],
  },
  {
    name: "marks of notes never run into the figures around them",
    made: {
      footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run("2023年数据。")}`)}</w:footnote>`,
      body: paragraph(`${run("各村播种面积")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("2000亩，确保颗粒归仓。")}`),
    },
    blocks: ["各村播种面积1 2000亩，确保颗粒归仓。", "1 2023年数据。"],
    doubts: ["2:7 这里有脚注1，它的文字放在了这一段后面 [note]"],
  },
  {
    name: "a table in a cell of another, of which a row becomes a paragraph, is told",
    made: { body: paragraph(TEXT) + table(["村", "面积"], ["东村", "x"]).replace(paragraph("x"), table(["水田", "旱地"], ["1", "2"])) },
    blocks: [TEXT, "| 村 | 面积 |\n| --- | --- |\n| 东村 | 水田 旱地<br>1 2 |"],
    doubts: ["3:1 这张表的格子里还有表，草稿把里面的表一行写成一段 [nested-table]"],
  },
  {
    name: "tables in most cells of another, which only places them, are told",
    made: { body: paragraph(TEXT) + table(["村", "面积"], ["x", "y"]).replace(paragraph("x"), table(["东村", "1"])).replace(paragraph("y"), table(["水田", "旱地"], ["1", "2"])) },
    blocks: [TEXT, "村", "面积", "|  |  |\n| --- | --- |\n| 东村 | 1 |", "| 水田 | 旱地 |\n| --- | --- |\n| 1 | 2 |"],
    doubts: ["3:1 这张表里还有表，草稿只把里面的写成表，外面的写成一段一段 [nested-table]"],
  },
  {
    name: "tables: text of merged cells once",
    made: {
      body:
        paragraph(TEXT) +
        table(
          ["序号", ["任务", `<w:gridSpan w:val="2"/>`]],
          [["1", `<w:vMerge w:val="restart"/>`], "收割", "东村|西村"],
          [["", `<w:vMerge/>`], "晾晒", "南村"],
        ),
    },
    blocks: [TEXT, "| 序号 | 任务 | < |\n| --- | --- | --- |\n| 1 | 收割 | 东村\\|西村 |\n| ^ | 晾晒 | 南村 |"],
  },
  {
    name: "tables: rows that Word repeats on each page are the head",
    made: {
      body:
        paragraph(TEXT) +
        table(["甲", "乙"], ["丙", "丁"], ["戊", "己"])
          .split("<w:tr>")
          .reduce((all, row, at) => `${all}<w:tr>${at < 3 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${row}`),
    },
    blocks: [TEXT, "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n| --- | --- |\n| 戊 | 己 |"],
  },
  {
    name: "tables: cells merged as older programs write it, room before and after a row",
    made: {
      body:
        paragraph(TEXT) +
        table(
          [["村", `<w:hMerge w:val="restart"/>`], ["", `<w:hMerge/>`], "户数"],
          ["东村", "一组", "3"],
          ["二组", "4"],
          ["西村"],
        ).replace(/<w:tr>(?=(?:(?!<w:tr>).)*二组)/u, `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>`),
    },
    blocks: [TEXT, "| 村 | < | 户数 |\n| --- | --- | --- |\n| 东村 | 一组 | 3 |\n|  | 二组 | 4 |\n| 西村 |  | < |"],
  },
  {
    name: "tables: a cell does not go on in one of another width",
    made: {
      body:
        paragraph(TEXT) +
        table(
          ["村", "组", "户数"],
          [["东村", `<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>`], "3"],
          [["", `<w:vMerge/>`], "二组", "4"],
        ),
    },
    blocks: [TEXT, "| 村 | 组 | 户数 |\n| --- | --- | --- |\n| 东村 | < | 3 |\n|  | 二组 | 4 |"],
  },
  {
    name: "tables: paragraphs, numbers and pictures in cells",
    made: {
      numbering: OFFICIAL_LIST,
      media: { p1: { name: "a.png", bytes: PNG }, p2: { name: "b.png", bytes: Uint8Array.from([...PNG, 4]) } },
      body:
        paragraph(TEXT) +
        table(["村", "整改措施", "照片"], ["东村", "x", "y"])
          .replace(paragraph("x"), numbered("修渠。", 1, 2) + numbered("清淤。", 1, 2))
          .replace(paragraph("y"), paragraph(run("修好") + drawing(blip("p1"))) + paragraph(drawing(blip("p2")))),
    },
    blocks: [TEXT, "| 村 | 整改措施 | 照片 |\n| --- | --- | --- |\n| 东村 | 1.修渠。<br>2.清淤。 | 修好 ![](attachments/图1.png) ![](attachments/图2.png) |"],
    doubts: ["9:3 这里有图片“图1.png”，还没有说明 [picture]", "10:1 这里有图片“图2.png”，还没有说明 [picture]"],
  },
  {
    name: "tables: slivers of columns, in which no cell begins, are none",
    made: { body: paragraph(TEXT) + table(["村", ["面积", `<w:gridSpan w:val="2"/>`]], [["东村", ""], ["1", `<w:gridSpan w:val="2"/>`]]) },
    blocks: [TEXT, "| 村 | 面积 |\n| --- | --- |\n| 东村 | 1 |"],
  },
  {
    name: "automatic numbers in a table",
    made: {
      numbering: OFFICIAL_LIST,
      body: paragraph(TEXT) + `<w:tbl>${[1, 2].map(() => `<w:tr><w:tc>${numbered("", 1, 2)}</w:tc><w:tc>${paragraph("东村")}</w:tc></w:tr>`).join("")}</w:tbl>`,
    },
    blocks: [TEXT, "|  |  |\n| --- | --- |\n| 1. | 东村 |\n| 2. | 东村 |"],
  },
  {
    name: "a level that comes after numbers below it: Word and others count it differently",
    made: { numbering: OFFICIAL_LIST, body: numbered("收割。", 1, 1) + numbered("晾晒。", 1, 0) + numbered("入仓。", 1, 0) },
    blocks: ["（一）收割。", "一、晾晒。", "二、入仓。"],
    doubts: ["3:1 自动编号“一、”：它的下一级在前面先有了编号，Word、WPS 里可能从后一个数编起 [auto-number]"],
  },
  {
    name: "footnotes and endnotes after their paragraph, in a table after it",
    made: {
      settings: `<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>`,
      footnotes: `<w:footnote w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(" 指全镇。")}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="5">${paragraph(`<w:r><w:endnoteRef/></w:r>${run(" 指东村。")}`)}</w:endnote>`,
      body: paragraph(`${run("各村要抢抓农时")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("，确保颗粒归仓。")}`) + table(["村", "面积"], ["东村", "1"]).replace("<w:t xml:space=\"preserve\">1</w:t></w:r>", "<w:t>1</w:t></w:r><w:r><w:endnoteReference w:id=\"5\"/></w:r>"),
    },
    blocks: ["各村要抢抓农时①，确保颗粒归仓。", "① 指全镇。", "| 村 | 面积 |\n| --- | --- |\n| 东村 | 1 i |", "i 指东村。"],
    doubts: ["2:8 这里有脚注①，它的文字放在了这一段后面 [note]", "7:3 这里有尾注i，它的文字放在了这一段后面 [note]"],
  },
  {
    name: "a text box of both kinds is read once",
    made: {
      body: paragraph(
        `${run(TEXT)}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${paragraph("联系电话：12345")}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("联系电话：12345")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
    blocks: [TEXT, "联系电话：12345"],
    doubts: [`3:1 这是文本框里的文字，${PLACED}`],
  },
  {
    name: "a VML text box and 艺术字",
    made: {
      body: paragraph(`${run(TEXT)}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("监督电话：110")}</w:txbxContent></v:textbox></v:shape><v:shape><v:textpath string="抢收抢种"/></v:shape></w:pict></w:r>`),
    },
    blocks: [TEXT, "抢收抢种", "监督电话：110"],
    doubts: [`3:1 这是艺术字，${PLACED}`, `4:1 这是文本框里的文字，${PLACED}`],
  },
  {
    name: "pictures become files where they stand",
    made: {
      media: { p1: { name: "image1.jpeg", bytes: PNG }, p2: { name: "image2.emf", bytes: EMF } },
      body: paragraph(TEXT) + paragraph(drawing(blip("p1"), "秋收现场")) + paragraph(TEXT) + paragraph(drawing(blip("p2"))) + paragraph(drawing(blip("p1"))) + paragraph(drawing(blip("p9"))),
    },
    blocks: [TEXT, "![](attachments/图1.png)", TEXT, "![](attachments/图1.png)"],
    doubts: [
      "3:1 这里有图片“图1.png”，还没有说明（原件里的说明：“秋收现场”） [picture]",
      "4:1 这里的图片“图2.emf”网页显示不了，已存进 attachments/ [picture]",
      "4:1 这里有图片“图1.png”，还没有说明 [picture]",
      "4:1 这里有一张图片，图片不在文件里（链接到别处） [picture]",
    ],
  },
  {
    name: "embedded files, charts, formulas and readings over words are told",
    made: {
      body: paragraph(
        `${run("附表见")}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="x"/></w:object></w:r>${run("，按")}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${run("计算，")}<w:r><w:ruby><w:rubyPr/><w:rt>${run("jùn")}</w:rt><w:rubyBase>${run("竣")}</w:rubyBase></w:ruby></w:r>${run("工验收。")}`,
      ),
    },
    blocks: ["附表见，按a+b计算，竣jùn工验收。"],
    doubts: [
      "2:4 这里嵌有另一个文件（Excel.Sheet.12），没有导入 [object]",
      "2:6 这里有公式，草稿写成了一行文字“a+b” [formula]",
      "2:12 “竣”上面注了音，草稿把注音写在它后面 [ruby]",
    ],
  },
  {
    name: "comments are told and stay out",
    made: {
      comments: `<w:comment w:id="0" w:author="张三" w:date="2024-05-01T09:30:00Z">${paragraph("日期对吗")}</w:comment>`,
      body: paragraph(`<w:commentRangeStart w:id="0"/>${run(TEXT)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
    },
    blocks: [TEXT],
    doubts: ["2:23 这里有批注“日期对吗”（张三 2024-05-01 09:30），没有导入 [comment]"],
  },
  {
    name: "a placeholder that nobody filled in",
    made: { body: paragraph(`${run("联系人为")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入")}</w:sdtContent></w:sdt>${run("，请各村知悉。")}`) },
    blocks: ["联系人为单击此处输入，请各村知悉。"],
    doubts: ["2:5 这里是还没有填写的输入框，里面是提示的文字 [placeholder]"],
  },
  {
    name: "what Markdown would take is text",
    made: { body: paragraph("# 号、![图]、<b>和\\，都是文字，照原样保留。") },
    blocks: ["\\# 号、!\\[图]、<b>和\\\\，都是文字，照原样保留。".replace("!\\[", "\\![")],
  },
  {
    name: "tables that only place what is printed over and under a text",
    made: {
      body: paragraph(TEXT) + paragraph("南滩镇人民政府") + END + paragraph("（此件公开发布）") + table(["抄送：县农业农村局。", ""], ["南滩镇党政办公室", "2024年9月2日印发"]),
    },
    blocks: [TEXT, "南滩镇人民政府", "（此件公开发布）", "抄送：县农业农村局。", "南滩镇党政办公室 2024年9月2日印发"],
  },
  {
    name: "annexes have titles of their own",
    made: {
      body: paragraph(TEXT) + paragraph("附件：1.名单") + END + paragraph("附件1") + title("2024年秋收工作队名单") + table(["村", "姓名"], ["东村", "张*"]),
    },
    blocks: [TEXT, "附件：1.名单", "# 附件1", "# 2024年秋收工作队名单", "| 村 | 姓名 |\n| --- | --- |\n| 东村 | 张* |"],
  },
]; // prettier-ignore

describe("what stands in a Word file", () => {
  test.each(cases)("$name", ({ made, blocks, doubts = [] }) => {
    const result = draft(made);
    expect(blocksOf(result)).toEqual(blocks);
    expect(doubtsOf(result)).toEqual(doubts);
    const { body = 0, info = 0, frame = 0, input } = result.balance ?? {};
    expect(body + info + frame).toBe(input);
  });
});

test("the title of a text that begins with a table, in its first row, stands over the table", () => {
  const rows = table(
    [["南滩镇2024年秋收进度表", `<w:gridSpan w:val="2"/>`]],
    [["单位：亩", `<w:gridSpan w:val="2"/>`]],
    ["村", "面积"],
    ["东村", "120"],
  );
  const bytes = makeDocx({ body: rows + paragraph("注：截至9月1日。") + END });
  const { document = "", errors } = importDocument({ path: "a.docx", bytes }, labels);
  expect(errors.map(String)).toEqual([]);
  expect(
    document
      .slice(document.indexOf("\n---\n") + 5)
      .trim()
      .split("\n\n"),
  ).toEqual([
    "# 南滩镇2024年秋收进度表",
    "| 单位：亩 | < |\n| --- | --- |\n| 村 | 面积 |\n| --- | --- |\n| 东村 | 120 |",
    "注：截至9月1日。",
    "2024年9月1日",
  ]);
});

test("headers, footers and a table of contents are page frame, and told", () => {
  const contents = paragraph("目  录") + paragraph(field("TOC \\o", run("一、总体要求\t1")));
  const result = draft({
    header: paragraph("某镇公报"),
    footer: paragraph(
      `<w:r><w:t>— </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r>`,
    ),
    body: `${contents}${paragraph("一、总体要求")}${paragraph(TEXT)}<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/></w:sectPr>`,
  });
  expect(blocksOf(result)).toEqual(["## 一、总体要求", TEXT]);
  expect(result.balance).toEqual({
    body: 48,
    info: 0,
    frame: 16,
    input: 64,
    numbering: 0,
    blanks: { parting: 0, joined: 0 },
  });
  expect(result.notes).toEqual([
    "页眉、页脚和页码算页面框架，没有收进正文：“某镇公报”、“—1—”。",
    "Word 自动生成的目录算页面框架，没有收进正文：网站会另外生成目录。",
  ]);
});

test("the pictures are handed over once each, with their bytes", () => {
  const result = draft({
    media: { p1: { name: "a.png", bytes: PNG } },
    body: paragraph(TEXT) + paragraph(drawing(blip("p1"))) + paragraph(drawing(blip("p1"))),
  });
  expect(result.files).toEqual([{ name: "图1.png", bytes: PNG }]);
});

test("a table of 公开信息 becomes the frontmatter, the rest the text", () => {
  const result = draft({
    body:
      paragraph(TEXT) +
      table(
        ["索引号", "4309210/2024-001", "公开方式", "主动公开"],
        ["公开主体", "南滩镇人民政府", "公开时限", "20个工作日内"],
      ) +
      paragraph("特此通知。"),
  });
  expect(result.values).toEqual({
    标题: TITLE,
    索引号: "4309210/2024-001",
    公开时限: "20个工作日内",
    公开方式: "主动公开",
    公开主体: "南滩镇人民政府",
    成文日期: "2024-09-01",
  });
  expect(blocksOf(result)).toEqual([TEXT, "特此通知。"]);
  expect(result.balance).toMatchObject({ info: 49, frame: 0 });
});
