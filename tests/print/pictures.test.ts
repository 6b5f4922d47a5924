import { expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { SQUARE } from "../../src/print/pictures/formats.ts";
import { longToHtml, squaresToHtml } from "../../src/print/pictures/pictures-html.ts";
import { planPictures } from "../../src/print/pictures/plan-pictures.ts";
import { readOfficialWords } from "../../src/proof/official-texts.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { listPictureChoices } from "../../src/view/picture-choices.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { LEDGER, makeDocument, PLAN } from "../view/make-document.ts";

const URL = "https://www.example.gov.cn/zwgk/";
const FACTS = "标题: 整改方案\n公开主体: 甲镇人民政府\n成文日期: 2022-06-15";
const LONG_PLAN = `${PLAN}\n\n## 三、工作要求\n\n${Array.from({ length: 200 }, (_, at) => `第${at + 1}条要求各村逐户走访摸排，建立台账，${"按时上报，".repeat(9)}确保不漏一户。`).join("\n\n")}`;
const CHAPTERS = `# 规定\n\n${Array.from({ length: 14 }, (_, at) => `## 第${"一二三四五六七八九十甲乙丙丁"[at] ?? ""}章 职责\n\n${at + 1}.各村应当履行第${at + 1}项职责。`).join("\n\n")}`;

function plan(body: string, url: string | undefined = URL, facts = FACTS) {
  const document = makeDocument(body, facts);
  return { document, source: toPrintSource(document, url), ...planPictures(toPrintSource(document, url), String) };
}

test.each([
  { name: "a plan", body: PLAN },
  { name: "a table of problems", body: LEDGER },
  { name: "a text of many pictures", body: LONG_PLAN },
  { name: "one line", body: "# 停水通知\n\n今天8时至18时停水。" },
])("the long picture has every word in its order, the squares nothing that is not in it: $name", ({ body }) => {
  const planned = plan(body);
  const whole = withoutBlanks(textOf(planned.document));
  const { texts } = readOfficialWords(longToHtml(planned, "整改方案"));
  expect(withoutBlanks(texts.get("document") ?? "")).toBe(whole);
  const { quotes } = readOfficialWords(squaresToHtml(planned));
  for (const quote of atLeastOne(quotes)) expect(whole).toContain(withoutBlanks(quote));
});

test("title, issuer and date stand above, the code of the document under the end only", () => {
  const { long } = plan(LONG_PLAN);
  expect(long.length).toBeGreaterThan(2);
  const [first] = long;
  const words = JSON.stringify(first?.blocks.slice(0, 2));
  expect(words).toContain("通知");
  expect(words).toContain("甲镇人民政府　2022-06-15");
  expect(long.map(({ sheet }) => sheet.address !== null)).toEqual(long.map((_, at) => at === long.length - 1));
  expect(long.at(-1)?.sheet.address).toMatch(/^https:\/\/www\.example\.gov\.cn\/zwgk\/s\/\w+\/$/u);
});

test("a single picture has no number, several are numbered", () => {
  const count = (body: string) => longToHtml(plan(body), "整改方案").match(/<span>\d+\/\d+<\/span>/gu)?.length ?? 0;
  expect(count("# 停水通知\n\n今天停水。")).toBe(0);
  expect(count(LONG_PLAN)).toBe(plan(LONG_PLAN).long.length);
});

test.each([
  { name: "a long plan", body: LONG_PLAN, count: 9 },
  { name: "more chapters than squares", body: CHAPTERS, count: 9 },
  {
    name: "one paragraph of many sentences",
    body: `# 说明\n\n${"各村要逐户走访摸排，建立台账，按时上报。".repeat(60)}`,
    count: 9,
  },
  { name: "one line", body: "# 停水通知\n\n今天停水。", count: 3 },
])("there are nine squares wherever there is as much to quote: $name", ({ body, count }) => {
  const { squares } = plan(body);
  expect(squares).toHaveLength(count);
  expect(squares[0]?.sheet).toMatchObject({ kind: "cover", code: null });
  expect(squares.at(-1)?.sheet.kind).toBe("cover");
  expect(squares.at(-1)?.sheet.code).toContain("<svg");
  for (const { size } of atLeastOne(squares)) expect(SQUARE.sizes).toContain(size);
});

test("each group has its count, what is due its square", () => {
  const html = squaresToHtml(plan(PLAN));
  expect(html).toContain("2个问题");
  expect(html).toContain("1个问题");
  const due = squaresToHtml(plan("# 通知\n\n1.道路破损。\n\n整改时限:2022年11月30日前\n\n整改措施:修补。"));
  expect(due).toContain("时限");
});

test("of a table alone it is said how long it is", () => {
  const rows = Array.from({ length: 60 }, (_, at) => `| ${at + 1} | 第${at + 1}组 |`).join("\n");
  const { squares } = plan(`# 名单公示\n\n| 序号 | 村组 |\n| --- | --- |\n${rows}`);
  expect(squares).toHaveLength(3);
  expect(JSON.stringify(squares[1]?.blocks)).toContain("表格60行");
});

test("without an address there is no code, and no square for it", () => {
  const document = makeDocument("# 停水通知\n\n今天停水。", FACTS);
  const { long, squares } = planPictures(toPrintSource(document, undefined), String);
  expect([...long, ...squares].map(({ sheet }) => sheet.code)).toEqual([null, null, null]);
});

test("what belongs to a problem says so, and can be chosen", () => {
  const { document, source, long } = plan(PLAN);
  const pieces = long.flatMap(({ blocks }) => blocks);
  const shown = new Set(pieces.flatMap(({ id, problem }) => [id, problem].filter((one) => one !== undefined)));
  const choices = listPictureChoices(document, shown, source.address);
  expect(choices.map(({ unit, problems }) => `${unit}: ${problems}`)).toEqual([
    "document: ",
    "c1: p1 p2",
    "p1: p1",
    "p2: p2",
    "c2: p3",
    "p3: p3",
  ]);
  expect(choices[2]?.address).toMatch(/\/p1\/$/u);
  const html = longToHtml(plan(PLAN), "整改方案");
  expect(html.match(/data-problem="p1"/gu)?.length).toBeGreaterThan(1);
  expect(listPictureChoices(makeDocument(LEDGER), new Set(), () => undefined)).toHaveLength(1);
});
