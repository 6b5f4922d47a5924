import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { makeDocx, paragraph, run, title } from "./docx/docx-files.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();

function draftOf(path: string, bytes: Uint8Array) {
  const { document = "", balance, doubts, errors } = importDocument({ path, bytes }, labels);
  expect(errors.map(String)).toEqual([]);
  const paragraphs = document.split("\n").filter((line) => line !== "");
  return { paragraphs, blanks: balance?.blanks, told: doubts.map(({ reason }) => reason) };
}

test.each([
  ["names in a row", "到会代表：龙某甲 麻某乙 石某丙 吴某丁"],
  ["answers to choose from", "考核等次分为优秀　良好　合格　不合格，由镇党政办公布。"],
  ["an article and its words", "第六条 村务监督委员会每季度开会一次。"],
  ["two organs", "依照《中共桐木县委农村工作领导小组 桐木县财政局关于资金管理的意见》执行。"],
  ["a blank at punctuation", "地点：镇政府三楼， 时间：上午九点。"],
])("a Word paragraph keeps its blanks: %s", (_, words) => {
  const body = [
    title("桐木县石阡乡会议纪要"),
    paragraph(run(words)),
    paragraph(run("石阡乡人民政府")),
    paragraph(run("2024年3月8日")),
  ];
  const { paragraphs, blanks } = draftOf("a.docx", makeDocx({ body: body.join("") }));
  expect(paragraphs).toContain(words.replaceAll("　", " "));
  expect(blanks?.joined).toBe(0);
});

test("lines that begin with a label and have names in a row are no table", () => {
  const lines = ["出席：向某甲　彭某乙　田某丙", "列席：石某甲　龙某乙　麻某丙"];
  const body = [title("桐木县石阡乡会议纪要"), ...lines.map((line) => paragraph(line)), paragraph("2024年3月8日")];
  const { paragraphs, told } = draftOf("a.docx", makeDocx({ body: body.join("") }));
  expect(paragraphs.slice(-3, -1)).toEqual(lines.map((line) => line.replaceAll("　", " ")));
  expect(told).toEqual([]);
});

test.each([
  ["names", "现将值班人员公布如下：向某甲 彭某乙 田某丙，请互相转告。"],
  ["organs in 《》", "学习《中共某市委组织部 某市民政局关于村级组织建设的通知》，抓好落实。"],
  ["articles", "第三条 本村林地由集体统一管护，不得擅自砍伐。"],
])("a line of a scraped text keeps a blank between two words: %s", (_, words) => {
  const text = `某乡关于村级事务的公告\n\n${words}\n\n某乡人民政府\n\n2024年3月8日\n`;
  const { paragraphs, blanks } = draftOf("a.txt", Buffer.from(text));
  expect(paragraphs).toContain(words);
  expect(blanks).toEqual({ parting: (words.match(/ /gu) ?? []).length, joined: 0 });
});

test("the balance shows blanks that were joined as wraps", () => {
  const line =
    "某乡关于做好秋收工作的通知 各村： 各村要抢抓农时，组织机收力量，确保颗粒归仓，严禁焚烧 秸秆，按时报送进度。 一、加强领导。 二、抓好落实。 某乡人民政府 2024年9月8日";
  const { paragraphs, blanks } = draftOf("a.txt", Buffer.from(line));
  expect(paragraphs).toContain("各村要抢抓农时，组织机收力量，确保颗粒归仓，严禁焚烧秸秆，按时报送进度。");
  expect(blanks).toEqual({ parting: 3, joined: 1 });
});

const underlined = (inner: string) => `<w:r><w:rPr><w:u w:val="single"/></w:rPr>${inner}</w:r>`;
const blank = (words: string) => underlined(`<w:t xml:space="preserve">${words}</w:t>`);

test.each([
  ["plain blanks", `${run("承包方")}${blank("      ")}${run("（盖章）")}`, "承包方______（盖章）"],
  ["full-width blanks", `${run("面积")}${blank("　　　")}${run("亩")}`, "面积______亩"],
  ["a tab stop", `${run("负责人签字")}${underlined("<w:tab/>")}${run("。")}`, "负责人签字____。"],
  [
    "blanks around words that were filled in",
    `${run("期限")}${blank("   ")}${blank("三年")}${blank("   ")}${run("整")}`,
    "期限 三年 整",
  ],
])("underlined blanks are lines to write on: %s", (_, inner, line) => {
  const body = [
    title("林地承包合同"),
    paragraph(inner),
    paragraph(run("甲乙双方各执一份，签字后生效。")),
    paragraph(run("2024年3月8日")),
  ];
  const { paragraphs, told } = draftOf("a.docx", makeDocx({ body: body.join("") }));
  expect(paragraphs.join("\n")).toContain(line);
  expect(told.some((reason) => reason.includes("画了下划线的空格"))).toBe(line.includes("__"));
});
