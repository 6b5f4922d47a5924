import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { makeDocx, paragraph, run, title } from "../docx/docx-files.ts";
import { readLabels } from "../labels.ts";

const labels = readLabels();
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";
const DATE = "2024年9月1日";

/** What stands between the text and the date of a document with some lines, and the doubt of columns in it. */
function draft(lines: readonly string[], kind: "txt" | "html" | "docx"): { blocks: string[]; told: string[] } {
  const all = [TEXT, ...lines, DATE];
  const files = {
    txt: () => Buffer.from([TITLE, ...all].join("\n")),
    html: () => {
      const shown = all.map((line) => `<p>${line.replaceAll(/[ \t]{2}/gu, "&nbsp;&nbsp;")}</p>`);
      return Buffer.from(`<h1>${TITLE}</h1><div id="zoom">${shown.join("")}</div>`);
    },
    docx: () => {
      const shown = all.map((line) => paragraph(line.split("\t").map((words) => run(words)).join("<w:r><w:tab/></w:r>"))); // prettier-ignore
      return makeDocx({ body: title(TITLE) + shown.join("") });
    },
  };
  const { document = "", errors, doubts } = importDocument({ path: `a.${kind}`, bytes: files[kind]() }, labels);
  expect(errors.map(String)).toEqual([]);
  const body = document.slice(document.indexOf("\n---\n") + 5).trim().split("\n\n"); // prettier-ignore
  return {
    blocks: body.slice(2, -1),
    told: doubts.filter(({ ruleId }) => ruleId === "columns").map(({ reason }) => reason),
  };
}

describe("lines in columns become a table, which is told", () => {
  test.each([
    {
      name: "by tab stops",
      lines: ["姓名\t村组\t户数", "张某\t东村一组\t3", "李某\t西村二组\t4"],
      kinds: ["txt", "docx"] as const,
      table: "| 姓名 | 村组 | 户数 |\n| --- | --- | --- |\n| 张某 | 东村一组 | 3 |\n| 李某 | 西村二组 | 4 |",
      told: "这 3 行用制表符分成了 3 列，草稿写成了表",
    },
    {
      name: "by as many tab stops as reach the column",
      lines: ["姓名\t\t村组", "欧阳某某\t东村一组", "李某\t\t西村二组"],
      kinds: ["txt", "docx"] as const,
      table: "| 姓名 | 村组 |\n| --- | --- |\n| 欧阳某某 | 东村一组 |\n| 李某 | 西村二组 |",
      told: "这 3 行用制表符分成了 2 列，草稿写成了表",
    },
    {
      name: "by tab stops, with places left empty",
      lines: ["村\t计划\t完成", "东村\t\t3", "\t5\t4"],
      kinds: ["txt", "docx"] as const,
      table: "| 村 | 计划 | 完成 |\n| --- | --- | --- |\n| 东村 |  | 3 |\n|  | 5 | 4 |",
      told: "这 3 行用制表符分成了 3 列，草稿写成了表",
    },
    {
      name: "by tab stops, with paragraphs in the last column",
      lines: ["序号\t村\t任务", `1\t东村\t${TEXT}`, `2\t西村\t${TEXT}`],
      kinds: ["txt", "docx"] as const,
      table: `| 序号 | 村 | 任务 |\n| --- | --- | --- |\n| 1 | 东村 | ${TEXT} |\n| 2 | 西村 | ${TEXT} |`,
      told: "这 3 行用制表符分成了 3 列，草稿写成了表",
    },
    {
      name: "a roster padded by blanks, names of two characters spread, the last line not full",
      lines: ["张　三　　李四光　　王小五", "赵六六　　钱　七　　孙小八", "周　九"],
      kinds: ["txt", "docx", "html"] as const,
      table:
        "|  |  |  |\n| --- | --- | --- |\n| 张 三 | 李四光 | 王小五 |\n| 赵六六 | 钱 七 | 孙小八 |\n| 周 九 |  |  |",
      told: "这 3 行用空格分成了 3 列，草稿写成了表",
    },
    {
      name: "a row of sums, whose places are those under which it stands",
      lines: [
        "序号    户主    村名      金额",
        "1       张某    甲村      300.00",
        "2       李某    乙村    1,200.00",
        "合计                    1,500.00",
      ],
      kinds: ["txt", "docx"] as const,
      table:
        "| 序号 | 户主 | 村名 | 金额 |\n| --- | --- | --- | --- |\n| 1 | 张某 | 甲村 | 300.00 |\n| 2 | 李某 | 乙村 | 1,200.00 |\n| 合计 |  |  | 1,500.00 |",
      told: "这 4 行用空格分成了 4 列，草稿写成了表",
    },
    {
      name: "names by tab stops, the last line not full",
      lines: ["张三\t李四光\t王小五", "赵六六\t钱七\t孙小八", "周九\t吴十"],
      kinds: ["txt", "docx"] as const,
      table:
        "|  |  |  |\n| --- | --- | --- |\n| 张三 | 李四光 | 王小五 |\n| 赵六六 | 钱七 | 孙小八 |\n| 周九 | 吴十 |  |",
      told: "这 3 行用制表符分成了 3 列，草稿写成了表",
    },
    {
      name: "two columns by blanks, in three lines",
      lines: ["村名        户数", "东村        3", "西村大队    4"],
      kinds: ["txt", "docx", "html"] as const,
      table: "| 村名 | 户数 |\n| --- | --- |\n| 东村 | 3 |\n| 西村大队 | 4 |",
      told: "这 3 行用空格分成了 2 列，草稿写成了表",
    },
  ])("$name", ({ lines, kinds, table, told }) => {
    expect(kinds.map((kind) => ({ kind, ...draft(lines, kind) }))).toEqual(
      kinds.map((kind) => ({ kind, blocks: [table], told: [told] })),
    );
  });
});

describe("what is no columns stays text", () => {
  test.each([
    { name: "one line", lines: ["联系人\t张某"] },
    { name: "indents", lines: [`\t${TEXT}`, `\t${TEXT}`] },
    { name: "numbers before their paragraphs", lines: ["1.\t抢收抢种", "2.\t晾晒入仓", "3.\t按时报送"] },
    { name: "titles before their pages", lines: ["目录", "一、总体要求\t1", "二、任务\t2"] },
    { name: "titles without numbers before their pages", lines: ["目录", "总体要求\t1", "任务\t2"] },
    { name: "labels with their values", lines: ["联系人：张某    电话：无", "联系人：李某    电话：无", "联系人：王某    电话：无"] },
    { name: "organs over their dates", lines: ["东溪镇人民政府\t西溪镇人民政府", "2024年8月1日\t2024年8月1日"] },
    { name: "a place to sign", lines: ["村主任（签字）    年    月    日", "会计（签字）    年    月    日"] },
    { name: "two words twice", lines: ["东村    西村", "南村    北村"] },
    { name: "sentences with room between them", lines: [`${TEXT}    ${TEXT}`, `${TEXT}    ${TEXT}`, `${TEXT}    ${TEXT}`] },
    { name: "names of two characters that are spread", lines: ["组长：张　三", "成员：李　四", "成员：王　五"] },
  ])("$name", ({ lines }) => {
    for (const kind of ["txt", "docx"] as const) {
      const { blocks, told } = draft(lines, kind);
      expect({ kind, told, tables: blocks.filter((block) => block.startsWith("|")) }).toEqual({ kind, told: [], tables: [] });
    }
  });
}); // prettier-ignore
