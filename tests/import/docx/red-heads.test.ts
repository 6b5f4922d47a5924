import { describe, expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { readLabels } from "../labels.ts";
import { makeDocx, paragraph, table, title } from "./docx-files.ts";

const labels = readLabels();
const TITLE = "柳溪镇关于做好秋季森林防火工作的通知";
const BODY = [title(TITLE), paragraph("各村："), paragraph("一、加强巡护，严管火源。")].join("");
const SIGNED = [paragraph("柳溪镇人民政府"), paragraph("2026年9月3日"), paragraph("（此件公开发布）")].join("");
const FOOT = table(["抄送：县林业局。", ""], ["柳溪镇党政办公室", "2026年9月3日印发"]);
const box = (inner: string) =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

function read(body: string) {
  const { document = "", values, errors } = importDocument({ path: "a.docx", bytes: makeDocx({ body }) }, labels);
  expect(errors.map(String)).toEqual([]);
  return {
    values,
    blocks: document
      .slice(document.indexOf("\n---\n") + 5)
      .trim()
      .split("\n\n"),
  };
}

describe("a 红头 made as a table is read as what it is", () => {
  const number = "柳政发〔2026〕12号";
  const ordinary = { 发文字号: number, 公开主体: "柳溪镇人民政府", 成文日期: "2026-09-03", 标题: TITLE };
  test.each([
    ["two cells", table(["柳溪镇人民政府文件", number]), ["柳溪镇人民政府文件", number], ordinary],
    ["份号, 签发人", table(["000012"], ["柳溪镇人民政府文件"], [number, "签发人：张三"]), ["000012", "柳溪镇人民政府文件", number, "签发人：张三"], ordinary],
    ["紧急程度, 签发人 in two cells", table(["急 件", number], ["签发人：", "张三"]), ["急 件", number, "签发人：", "张三"], ordinary],
    ["a text box", box(table(["柳溪镇人民政府文件"], [number])), ["柳溪镇人民政府文件", number], ordinary],
    ["函", table(["柳溪镇人民政府", number], ["（关于防火的函）"]), ["柳溪镇人民政府", number, "（关于防火的函）"], ordinary],
    ["纪要", table(["柳溪镇专题会议纪要"], ["〔2026〕12号", "2026年9月3日"]), ["柳溪镇专题会议纪要", "〔2026〕12号", "2026年9月3日"], { ...ordinary, 发文字号: "〔2026〕12号" }],
    ["a line with a star under it", [paragraph("柳溪镇人民政府文件"), paragraph(number), paragraph("———★———")].join(""), ["柳溪镇人民政府文件", number, "———★———"], ordinary],
    ["one line", paragraph(`柳溪镇人民政府文件　${number}`), [`柳溪镇人民政府文件 ${number}`], ordinary],
    ["an order", table(["柳溪镇人民政府令"], ["第12号"]), ["柳溪镇人民政府令", "第12号"], { ...ordinary, 发文字号: "柳溪镇人民政府令第12号" }],
    ["unlike papers around it", table(["受理号", number], ["份数", "3"]), [`| 受理号 | ${number} |\n| --- | --- |\n| 份数 | 3 |`], ordinary],
  ])("%s", (_, head, blocks, values) => {
    const read1 = read(head + BODY + SIGNED + FOOT);
    expect(read1.blocks).toEqual([
      ...blocks, `# ${TITLE}`, "各村：", "一、加强巡护，严管火源。", "柳溪镇人民政府", "2026年9月3日", "（此件公开发布）", "抄送：县林业局。", "柳溪镇党政办公室 2026年9月3日印发",
    ]);
    expect(read1.values).toEqual(values);
  }); // prettier-ignore
});

describe("a 版记 made as a table is read as what it is", () => {
  const long = table(["主题词：林业 防火 通知"], ["抄送：县委办，县人大办，\n县政协办。"], ["柳溪镇党政办公室", "2026年9月3日印发"], ["共印30份"]);
  const annex = paragraph("附件") + title("巡护值班表") + table(["村", "人"], ["甲村", "张某"]);
  const lines = ["主题词：林业 防火 通知", "抄送：县委办，县人大办， 县政协办。", "柳溪镇党政办公室 2026年9月3日印发", "共印30份"];

  test.each([
    ["under the text", BODY + SIGNED + long, (blocks: string[]) => blocks.slice(-4)],
    ["before the annex", BODY + SIGNED + long + annex, (blocks: string[]) => blocks.slice(6, 10)],
    ["behind the annex", BODY + SIGNED + annex + long, (blocks: string[]) => blocks.slice(-4)],
    ["in a text box", BODY + SIGNED + box(long), (blocks: string[]) => blocks.slice(-4)],
  ])("%s", (_, body, cut) => {
    const { blocks, values } = read(body);
    expect(cut(blocks)).toEqual(lines);
    expect(values).toMatchObject({ 主题词: "林业 防火 通知", 公开主体: "柳溪镇人民政府" });
  });

  test("a list of organs with dates stays a table", () => {
    const list = table(["县林业局", "2026年9月1日"], ["县水利局", "2026年9月2日"], ["县民政局", "2026年9月3日"], ["县教育局", "2026年9月4日"]);
    expect(read(BODY + list + SIGNED).blocks[3]).toContain("| 县林业局 | 2026年9月1日 |");
  });
}); // prettier-ignore

describe("公开主体 is who signs", () => {
  test.each([
    ["two organs on a line", "中共柳溪镇委员会　　柳溪镇人民政府", "中共柳溪镇委员会、柳溪镇人民政府"],
    ["a spread name", "柳 溪 镇 人 民 政 府", "柳溪镇人民政府"],
    ["with （章）", "柳溪镇人民政府（章）", "柳溪镇人民政府"],
    ["nobody but a person", "张三", undefined],
    ["a sentence", "特此报告县政府", undefined],
  ])("%s", (_, signature, issuer) => {
    expect(read(BODY + paragraph(signature) + paragraph("2026年9月3日")).values?.公开主体).toBe(issuer);
  });

  test("a date under the title is signed by nobody", () => {
    const body = title("在全镇防火工作会议上的讲话") + paragraph("2026年9月3日") + paragraph("同志们，要严管火源。");
    expect(read(body).values?.公开主体).toBeUndefined();
  });
});

describe("生效日期 is what the text says of itself", () => {
  test.each([
    ["one day", "本办法自2026年10月1日起施行。", "2026-10-01"],
    ["another paper's day", "《森林法》自2020年7月1日起施行。", undefined],
    ["the day of printing", "本办法自印发之日起施行。", undefined],
    ["two days", "本办法自2026年10月1日起施行。本细则自2026年11月1日起施行。", undefined],
    ["no day of the calendar", "本办法自2026年13月1日起施行。", undefined],
  ])("%s", (_, words, day) => {
    expect(read(BODY + paragraph(words) + SIGNED).values?.生效日期).toBe(day);
  });
});
