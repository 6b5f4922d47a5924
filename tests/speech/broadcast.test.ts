import { describe, expect, test } from "vitest";
import { toBroadcastFile } from "../../src/export/broadcast-file.ts";
import { countCharacters, textOf, withoutBlanks } from "../../src/model/text.ts";
import { proveBroadcast, saidText } from "../../src/proof/broadcast.ts";
import type { Site } from "../../src/model/site.ts";
import { PACE, planBroadcast } from "../../src/speech/broadcast.ts";
import { joinSpoken } from "../../src/speech/speak.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

const SITE = { name: "某某镇政务公开栏", guide: {} };
const OFFICE = { name: "某某镇政务公开栏", guide: { office: "党政办公室", phone: "0737-5221234" } };
const planned = (body: string, frontmatter = "标题: 通知", site: Site = SITE) =>
  planBroadcast(makeDocument(body, frontmatter), site);
const said = (body: string) => planned(body).flatMap(({ lines }) => lines.map(joinSpoken));

describe("the lines before and behind the text", () => {
  test("say what is stated, and nothing of what is not", () => {
    const bare = planned("各村：\n\n请清理河道。", "标题: 关于清理河道的通告");
    expect(bare).toMatchObject([
      { number: 1, total: 1, opening: "现在播送关于清理河道的通告。", closing: "关于清理河道的通告播送完了。" },
    ]);
    const stated = `标题: 关于清理河道的通告
发文字号: 南青政发〔2022〕5号
公开主体: 某某镇人民政府
成文日期: "2022-06-15"`;
    expect(planned("请清理河道。", stated, OFFICE)).toMatchObject([
      {
        opening:
          "现在播送关于清理河道的通告。发文字号：南青政发二零二二年第五号。公开主体：某某镇人民政府。成文日期：二零二二年六月十五日。",
        closing: "关于清理河道的通告播送完了。有疑问的，请找党政办公室。联系电话：零七三七，五二二幺二三四。",
      },
    ]);
  });

  test("number the pieces where there are several; only the last says whom to ask", () => {
    const pieces = planned("农民自产自销的农副产品免收摊位费。".repeat(60), "标题: 规定", OFFICE);
    expect(pieces.length).toBeGreaterThan(1);
    const total = ["零", "一", "二", "三", "四"][pieces.length] ?? "";
    expect(pieces[0]?.opening).toBe(`现在播送规定。全文分${total === "二" ? "两" : total}段播送，这是第一段。`);
    expect(pieces[1]?.opening).toBe(`继续播送规定，第二段，共${total === "二" ? "两" : total}段。`);
    expect(pieces.slice(0, -1).filter(({ closing }) => closing.includes("联系电话"))).toEqual([]);
    expect(pieces.at(-1)?.closing).toContain("规定播送完了。有疑问的");
  });
});

describe("the text", () => {
  test("has each number before its words, labels in their line, and rows with the heads of their columns", () => {
    expect(said(PLAN).slice(5, 13)).toEqual([
      "整改方案",
      "一、总体要求",
      "认真整改。",
      "二、整改问题及措施",
      "一，督查发现问题",
      "第一，有的部门出台较晚。影响效果。",
      "整改措施：严格落实：",
      "第一，大病的；",
    ]);
    const table =
      "名单如下：\n\n| 序号 | 户主 | 金额(元) |\n| --- | --- | --- |\n| 1 | 陈*珍 | 3,000 |\n| 2 |  | 200 |";
    expect(said(table).slice(1)).toEqual([
      "序号，户主，金额，元。",
      "序号：一；户主：陈某珍；金额：三千元。",
      "序号：二；金额：二百元。",
    ]);
  });

  test("stands whole beside what is said for it", () => {
    const document = makeDocument(PLAN);
    const texts = planBroadcast(document, SITE).flatMap(({ lines }) => lines.flat().map(({ text }) => text));
    expect(withoutBlanks(texts.join(""))).toBe(withoutBlanks(textOf(document)));
  });
});

describe("pieces", () => {
  const sentence = "县里统一组织的检查每季度一次，由镇村干部一起到户。";
  const text = (count: number) => `${sentence.repeat(count)}\n\n`;
  const LONG = `${text(6)}${text(9)}一、要求\n\n${text(20)}${text(50)}${text(3)}`;

  test("take one to three minutes, frame and all", () => {
    const pieces = planned(LONG);
    expect(pieces.length).toBeGreaterThan(3);
    for (const { opening, lines, closing, seconds } of atLeastOne(pieces)) {
      const count = countCharacters([opening, ...lines.map(joinSpoken), closing].join(""));
      expect(seconds).toBe(Math.round((count / PACE) * 60));
      expect(seconds).toBeGreaterThanOrEqual(60);
      expect(seconds).toBeLessThanOrEqual(180);
    }
  });

  test("end where a paragraph does, if that is near; within a sentence never, and not behind a heading", () => {
    const pieces = planned(LONG);
    const ends = pieces.map(({ lines }) => joinSpoken(lines.at(-1) ?? []));
    expect(ends.filter((line) => !line.endsWith("。"))).toEqual([]);
    expect(ends[0]).toBe(sentence.repeat(9));
    expect(pieces[1]?.lines.map(joinSpoken)[0]).toBe("一、要求");
  });

  test("cut a sentence of a page at its commas", () => {
    const pieces = planned(`${"加强对重点户的走访和帮扶，".repeat(90)}确保到位。`);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.filter(({ seconds }) => seconds > 180)).toEqual([]);
  });

  test("of a short text are one, however short", () => {
    expect(planned("停水一天。")).toHaveLength(1);
  });
});

describe("broadcast.txt", () => {
  const document = makeDocument(PLAN);
  const file = toBroadcastFile(planBroadcast(document, OFFICE));
  const sheets = `<div data-verbatim="document">${textOf(document)}</div>`;
  const prove = (text: string, page = sheets) =>
    proveBroadcast(document, PLAN, (path) => (path.endsWith(".txt") ? text : page));

  test("opens in every Notepad, and names pieces and times", () => {
    expect(file).toMatch(/^\ufeff—— 全文一段，约\d+(?:分钟|秒|分\d+秒) ——\r\n\r\n现在播送/u);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  });

  test("gives back what is said of the text, without the lines of ours", () => {
    expect(saidText(file).split("\n")[0]).toBe("关于印发整改方案的通知");
    expect(saidText(file)).not.toContain("播送");
  });

  test("is proven, with its sheets; a character changed in either is found", () => {
    expect(prove(file)).toEqual([]);
    expect(prove(file.replace("严格", "严"))).toMatchObject([{ page: `documents/${document.id}/broadcast.txt` }]);
    expect(prove(file.replace("认真整改", "认真负责整改"))).toHaveLength(1);
    expect(prove(file, sheets.replace("严格", "严"))).toMatchObject([{ page: `documents/${document.id}/broadcast/` }]);
    expect(prove("", "")).toHaveLength(2);
  });
});
