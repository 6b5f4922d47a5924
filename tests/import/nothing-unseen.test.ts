import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { readKeptLines } from "../../scripts/kept-lines.ts";
import { makeDocx, paragraph } from "./docx/docx-files.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();

function draft(source: string, name = "a.txt", keep: readonly number[] = []) {
  const result = importDocument({ path: name, bytes: Buffer.from(source) }, labels, { keep });
  const body = (result.document ?? "").split("\n---\n")[1] ?? "";
  return {
    ...result,
    body: body.split("\n").filter((line) => line !== ""),
    shown: result.frame?.map(({ words }) => words),
  };
}

const END = ["桐木县石阡乡人民政府", "2024年3月8日"];

describe("a title of any kind", () => {
  test.each([
    ["a letter", ["致全县茶农的一封信", "各位茶农：", "春茶开采在即，请注意用药安全。"], "致全县茶农的一封信"],
    ["a letter of thanks", ["感谢信", "石阡乡全体干部群众：", "感谢大家支持抢险。"], "感谢信"],
    ["a speech with its day and speaker", ["在全乡春耕生产会上的讲话", "（2024年3月1日）", "田某某", "同志们：", "今天我们开会，安排春耕。"], "在全乡春耕生产会上的讲话"],
    ["a report to a meeting", ["石阡乡2023年工作汇报", "各位代表：", "现将一年工作汇报如下，请审议。"], "石阡乡2023年工作汇报"],
    ["an appeal", ["文明祭扫倡议书", "广大村民朋友：", "清明将至，请文明祭扫。"], "文明祭扫倡议书"],
    ["a title over 总则", ["木瓜村集体资产管理", "总　则", "第一条 为管好资产，制定本制度。"], "木瓜村集体资产管理"],
    ["a title over 目录", ["石阡乡乡村振兴", "目　录", "一、现状", "二、目标", "一、现状", "山多田少。", "二、目标", "产业兴旺。"], "石阡乡乡村振兴"],
    ["a title over a date", ["石阡乡水库放水时间", "2024年3月2日", "定于三月十日放水，请下游群众远离河道。"], "石阡乡水库放水时间"],
    ["a question", ["农村建房要办哪些手续？", "建房先申请，再放线，后开工。"], "农村建房要办哪些手续？"],
    ["a title on two lines, a 《 open on the first", ["关于学习《贵州省", "乡村振兴促进条例》", "各村要组织学习，做好记录。"], "关于学习《贵州省乡村振兴促进条例》"],
    ["an organ over 关于…的通知", ["桐木县石阡乡人民政府", "关于做好春耕生产的通知", "各村：", "现将有关事项通知如下，请遵照执行。"], "桐木县石阡乡人民政府关于做好春耕生产的通知"],
    ["办理类型 and 公开情况 over an answer", ["办理类型：B", "公开情况：主动公开", "石政函〔2024〕17号", "对县人大第45号建议的答复", "周某代表：", "您的建议收悉，现答复如下，请审阅。"], "对县人大第45号建议的答复"],
    ["two organs over 关于…的意见", ["桐木县农业农村局", "桐木县财政局", "关于支持春茶生产的意见", "各乡镇：", "现提出以下意见，请抓好落实。"], "桐木县农业农村局桐木县财政局关于支持春茶生产的意见"],
  ])("%s", (_, lines, title) => {
    const text = draft([...lines, ...END].join("\n\n"));
    expect(text.errors.map(String)).toEqual([]);
    expect(text.values?.标题).toBe(title);
    expect(text.shown).toEqual([]);
    const word = importDocument({ path: "a.docx", bytes: makeDocx({ body: [...lines, ...END].map((line) => paragraph(line)).join("") }) }, labels);
    expect(word.values?.标题).toBe(title);
  }); // prettier-ignore

  test("is missing only where there is none", () => {
    const { errors } = draft(["各村要组织学习，做好记录，月底前报送情况。", ...END].join("\n\n"));
    expect(errors.map(({ reason }) => reason)).toEqual(["没有找到标题"]);
  });
});

describe("text that no page stands around is text to the last line", () => {
  test.each([
    ["办理类型 and 公开情况 over the number", ["办理类型：A", "公开情况：全文公开", "石政函〔2024〕3号", "关于县政协第12号提案的答复", "石某委员：", "您的提案收悉，现答复如下，请审阅。", ...END]],
    ["签发人 and 审核 under it", ["石阡乡关于放水的公告", "定于三月十日放水，请下游群众远离河道。", ...END, "签发：田某", "审核：石某", "经办：龙某"]],
    ["单位：元 over figures", ["石阡乡2023年部门决算", "单位：元", "一、收入合计120000。", "二、支出合计118000。", ...END]],
    ["a list with dots at its end", ["石阡乡义诊公告", "定于三月十日义诊，请互相转告。", ...END, "• 内科", "• 眼科"]],
    ["主办单位 and 承办单位", ["石阡乡茶艺比赛方案", "比赛于四月举行，欢迎报名。", "主办单位：石阡乡人民政府", "承办单位：石阡乡文化站", ...END]],
  ])("%s", (_, lines) => {
    const { body, shown, values, errors } = draft(lines.join("\n\n"));
    expect(errors.map(String)).toEqual([]);
    expect(shown).toEqual([]);
    const said = JSON.stringify(values) + body.join("").replaceAll(/[#\s]/gu, "");
    expect(lines.filter((line) => line.split("：").some((words) => !said.includes(words.replaceAll(/\s/gu, ""))))).toEqual([]);
  }); // prettier-ignore

  test("what stands around the one paragraph of a page is text, too", () => {
    const lines = ["单位：万元", "各村要抢抓农时，做好防汛，备足物资。", "备案号：黔防备〔2025〕1号", ...END];
    const divs = ["首页>公开", "石阡乡关于防汛的公告", ...lines, "主办单位：石阡乡人民政府 黔ICP备123号"].map(
      (line) => `<div>${line}</div>`,
    );
    const { body, shown } = draft(`<html><body>${divs.join("")}</body></html>`, "a.html");
    expect(body.slice(1)).toEqual(lines);
    expect(shown).toEqual(["首页>公开", "主办单位：石阡乡人民政府 黔ICP备123号"]);
  });

  test("a sentence about 备案号 is no foot of a page, nor are the last paragraphs before it", () => {
    const lines = [
      "首页 > 通知公告", "桐木县关于规范政府网站的通知", "各单位：", "网站要标明党政机关网站标识和ICP备案号。", "（一）公安备案号放在页面底部", "（二）网站标识码要准确。",
      ...END, "上一篇：无", "版权所有：桐木县人民政府 黔ICP备05001234号",
    ]; // prettier-ignore
    const { body, shown } = draft(lines.join("\n"));
    expect(body).toContain("网站要标明党政机关网站标识和ICP备案号。");
    expect(body.at(-1)).toBe("2024年3月8日");
    expect(shown).toEqual([lines[0], lines.at(-2), lines.at(-1)]);
  });
});

describe("page frame", () => {
  const page = (above: string, text: string, below: string) =>
    `<html><head><title>石阡乡关于放水的公告_桐木县</title></head><body><div>${above}</div><h1>石阡乡关于放水的公告</h1><div id="zoom">${text}</div><div>${below}</div></body></html>`;
  const TEXT = "<p>定于三月十日放水，请下游群众远离河道。</p><p>2024年3月8日</p>";

  test("is listed line by line, and what a reader does not see is not", () => {
    const { frame } = draft(
      page("<p>首页</p><p>桐木县人民政府</p>", TEXT, "<p hidden>看不见</p><p>咨询电话见便民页。</p><p>版权所有</p>"),
      "a.html",
    );
    expect(frame?.map(({ words }) => words)).toEqual(["首页", "桐木县人民政府", "咨询电话见便民页。", "版权所有"]);
  });

  test("a line of it belongs to the text where an editor says so, in its place", () => {
    const source = page(
      "<p>首页</p><p>桐木县水务局　石阡乡人民政府</p>",
      TEXT,
      "<p>咨询电话见便民页。</p><p>版权所有</p>",
    );
    const numbers = ["桐木县水务局 石阡乡人民政府", "咨询电话见便民页。"].flatMap(
      (words) => draft(source, "a.html").frame?.find((line) => line.words === words)?.number ?? [],
    );
    expect(numbers).toHaveLength(2);
    const { body, shown } = draft(source, "a.html", numbers);
    expect(body).toEqual([
      "桐木县水务局 石阡乡人民政府", "# 石阡乡关于放水的公告", "定于三月十日放水，请下游群众远离河道。", "2024年3月8日", "咨询电话见便民页。",
    ]); // prettier-ignore
    expect(shown).toEqual(["首页", "版权所有"]);
  });

  test("the lines are named as a list", () => {
    expect(readKeptLines("3,7-9")).toEqual([3, 7, 8, 9]);
    expect(readKeptLines("3，5")).toEqual([3, 5]);
    for (const wrong of ["", "三", "9-7", "0", "1-99999"]) expect(readKeptLines(wrong)).toBeUndefined();
  });

  test("an empty field before the tools of a page has no value", () => {
    const { values } = draft(
      `<h1>石阡乡关于放水的公告</h1><div>发布日期：2024-03-09 作者： 来源： 打印全文 关闭窗口</div><div id="zoom">${TEXT}</div>`,
      "a.html",
    );
    expect(Object.keys(values ?? {})).not.toContain("来源");
    expect(values).toMatchObject({ 发布日期: "2024-03-09" });
  });
});
