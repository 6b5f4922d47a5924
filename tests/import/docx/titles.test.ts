import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { makeDocx, paragraph, run, title } from "./docx-files.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { readLabels } from "../labels.ts";

const labels = readLabels();
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";
const END = paragraph("2024年9月1日");

const centred = (words: string) => paragraph(run(words, `<w:b/><w:sz w:val="32"/>`), `<w:jc w:val="center"/>`);

const TITLES: { name: string; lines: string[]; head: string[] }[] = [
  { name: "a title over several lines", lines: [title("南滩镇人民政府"), title("关于做好秋收工作的通知")], head: ["# 南滩镇人民政府关于做好秋收工作的通知"] },
  { name: "a title whose words alone would not show it", lines: [title("南滩镇秋收那些事")], head: ["# 南滩镇秋收那些事"] },
  { name: "a title by its words, without any look", lines: [paragraph(TITLE)], head: [`# ${TITLE}`] },
  { name: "a 版头 above it", lines: [title("南滩镇人民政府文件"), paragraph("南政发〔2024〕3号", `<w:jc w:val="center"/>`), title(TITLE)], head: ["南滩镇人民政府文件", "南政发〔2024〕3号", `# ${TITLE}`] },
  { name: "a title in the middle, not larger than the text", lines: [centred("南滩镇人民政府"), centred(TITLE)], head: [`# 南滩镇人民政府${TITLE}`] },
  { name: "under the letterhead of a file that goes up", lines: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号　　签发人：张三"].map((words) => paragraph(words)).concat(centred(TITLE)), head: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号 签发人：张三", `# ${TITLE}`] },
  { name: "the same without any look", lines: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号　　签发人：张三", TITLE].map((words) => paragraph(words)), head: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号 签发人：张三", `# ${TITLE}`] },
  { name: "a letterhead set apart, and 通知 too", lines: [paragraph("南 滩 镇 人 民 政 府 文 件"), centred("关于做好秋收工作的"), centred("通　　知")], head: ["南 滩 镇 人 民 政 府 文 件", `# ${TITLE}`] },
  { name: "the letterhead of a letter, larger than its title", lines: [title("南滩镇人民政府"), paragraph("南政函〔2024〕3号"), centred("关于做好秋收工作的函")], head: ["南滩镇人民政府", "南政函〔2024〕3号", "# 关于做好秋收工作的函"] },
  { name: "(征求意见稿) above a title, and at its end", lines: [paragraph("（征求意见稿）"), title("南滩镇秋收工作方案"), title("（试行）")], head: ["（征求意见稿）", "# 南滩镇秋收工作方案（试行）"] },
  { name: "words of a page above it", lines: [paragraph("网站首页 / 信息公开 / 通知公告"), centred(TITLE)], head: ["网站首页 / 信息公开 / 通知公告", `# ${TITLE}`] },
  { name: "lines in the middle without a word for a document", lines: [centred("南滩镇生态环境问题"), centred("（第三批）销号卡")], head: ["# 南滩镇生态环境问题（第三批）销号卡"] },
  { name: "an organ above such a line", lines: [centred("南滩镇人民政府"), centred("问题销号卡")], head: ["# 南滩镇人民政府问题销号卡"] },
  { name: "a day in the middle under it", lines: [centred("南滩镇种粮补贴"), centred("（2024年9月）")], head: ["# 南滩镇种粮补贴", "（2024年9月）"] },
  { name: "the mark of an annex above it", lines: [paragraph("附件1"), centred("南滩镇种粮补贴")], head: ["# 附件1", "# 南滩镇种粮补贴"] },
  { name: "a number before it, in the middle", lines: [centred("2.南滩镇种粮补贴对象")], head: ["# 2.南滩镇种粮补贴对象"] },
  { name: "附件： without a number above it", lines: [paragraph("附件："), centred("南滩镇种粮补贴")], head: ["附件：", "# 南滩镇种粮补贴"] },
  { name: "its own name behind 附件：", lines: [paragraph("附件：南滩镇种粮补贴对象名单"), centred("南滩镇种粮补贴对象名单")], head: ["附件：南滩镇种粮补贴对象名单", "# 南滩镇种粮补贴对象名单"] },
  { name: "what it is, before a colon", lines: [centred("公示：南滩镇种粮补贴")], head: ["# 公示：南滩镇种粮补贴"] },
  { name: "a colon at its end", lines: [centred("南滩镇种粮补贴：")], head: ["# 南滩镇种粮补贴："] },
  { name: "a colon at the end of a kind of document", lines: [paragraph("南滩镇种粮补贴对象公示：")], head: ["# 南滩镇种粮补贴对象公示："] },
  { name: "a day in the middle above it", lines: [centred("2024年9月1日"), centred("南滩镇种粮补贴对象名单")], head: ["2024年9月1日", "# 南滩镇种粮补贴对象名单"] },
  { name: "one word", lines: [centred("公告")], head: ["# 公告"] },
]; // prettier-ignore

test.each(TITLES)("$name", ({ lines, head }) => {
  const { document = "", errors } = importDocument(
    { path: "a.docx", bytes: makeDocx({ body: lines.join("") + paragraph(TEXT) + END }) },
    labels,
  );
  expect(errors.map(String)).toEqual([]);
  expect(document.slice(document.indexOf("\n---\n") + 5).trim().split("\n\n")).toEqual([...head, TEXT, "2024年9月1日"]); // prettier-ignore
});

test("a number of the document beside 签发人, and a 密级 about which somebody has decided", () => {
  const lines = ["机密★1年", "南滩镇人民政府文件", "南政发〔2024〕3号　　签发人：张三"].map((words) =>
    paragraph(words),
  );
  const result = importDocument(
    { path: "a.docx", bytes: makeDocx({ body: lines.join("") + title(TITLE) + paragraph(TEXT) + END }) },
    labels,
    { decided: true },
  );
  expect(result.values?.发文字号).toBe("南政发〔2024〕3号");
  expect(result.doubts.map(({ reason, ruleId }) => [reason, ruleId])).toEqual([
    ["文件上印着密级标志“机密★1年”（已决定公开）", "paper-mark"],
  ]);
  expect(result.decided).toEqual([{ rule: "publishing-mark", words: "机密★1年" }]);
});

const CELLS = [["村名", "姓名", "金额（元）"], ["甲村", "王*", "200.00"]]; // prettier-ignore

const TABLES: { name: string; above: string[]; rows: string[]; head: string[] }[] = [
  { name: "单位 over it", above: [], rows: ["单位：南滩镇人民政府", "南滩镇2024年补贴发放表"], head: ["单位：南滩镇人民政府", "# 南滩镇2024年补贴发放表"] },
  { name: "the same above the table", above: ["单位：元"], rows: ["南滩镇2024年补贴发放表"], head: ["单位：元", "# 南滩镇2024年补贴发放表"] },
  { name: "附件2 over it", above: [], rows: ["附件2", "南滩镇2024年补贴发放表"], head: ["# 附件2", "# 南滩镇2024年补贴发放表"] },
  { name: "the number of a form over it", above: [], rows: ["公开01表", "南滩镇2024年收支决算总表"], head: ["公开01表", "# 南滩镇2024年收支决算总表"] },
  { name: "nothing over it", above: [], rows: ["南滩镇2024年补贴发放表"], head: ["# 南滩镇2024年补贴发放表"] },
]; // prettier-ignore

/** A table whose first rows are one cell each. */
const wordTable = (rows: readonly string[]) =>
  `<w:tbl>${[...rows.map((words) => [words]), ...CELLS]
    .map((cells) => {
      const span = cells.length === 1 ? `<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>` : "";
      return `<w:tr>${cells.map((words) => `<w:tc>${span}${paragraph(words)}</w:tc>`).join("")}</w:tr>`;
    })
    .join("")}</w:tbl>`;
const webTable = (rows: readonly string[]) =>
  `<table>${[...rows.map((words) => [words]), ...CELLS]
    .map((cells) => {
      const span = cells.length === 1 ? " colspan=3" : "";
      return `<tr>${cells.map((words) => `<td${span}>${words}</td>`).join("")}</tr>`;
    })
    .join("")}</table>`;

test.each(TABLES)("the title in a table, $name", ({ above, rows, head }) => {
  const word = above.map((words) => paragraph(words)).join("") + wordTable(rows);
  const web = above.map((words) => `<p>${words}</p>`).join("") + webTable(rows);
  const page = `<html><head><meta charset="utf-8"></head><body><div class="TRS_Editor">${web}</div></body></html>`;
  const drafts = [
    { path: "a.docx", bytes: makeDocx({ body: word + paragraph("") }) },
    { path: "a.html", bytes: Buffer.from(page) },
  ].map((file) => importDocument(file, labels));
  expect(drafts.flatMap(({ errors }) => errors.map(String))).toEqual([]);
  const table = "| 村名 | 姓名 | 金额（元） |\n| --- | --- | --- |\n| 甲村 | 王* | 200.00 |";
  for (const { document = "" } of atLeastOne(drafts))
    expect(
      document
        .slice(document.indexOf("\n---\n") + 5)
        .trim()
        .split("\n\n"),
    ).toEqual([...head, table]);
});
