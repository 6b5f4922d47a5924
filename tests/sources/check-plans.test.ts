import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/parse/document.ts";
import { checkPlans } from "../../src/sources/check-plans.ts";
import { isAtRisk, listPlannedSets } from "../../src/sources/planned-pages.ts";
import { runs } from "../runner/seed.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";

const URL = "https://www.example.gov.cn/";

/** What is told of a document, as `9:1 错误 …`. */
function tell(body: string, frontmatter = "标题: 甲", url: string | undefined = undefined): string[] {
  const file = new VFile({ path: "a/document.md", value: `---\n${frontmatter}\n---\n\n${body}\n` });
  checkPlans(parseDocument(file, "a"), file, url);
  return file.messages
    .filter(({ ruleId }) => ruleId === "row-torn" || ruleId === "slide-overfull")
    .map(
      ({ line, column, fatal, reason, ruleId }) => `${line}:${column} ${fatal ? "错误" : "提醒"} ${reason} [${ruleId}]`,
    );
}

const table = (...rows: string[][]) =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => "---"), ...rows.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n");

describe("nothing is told of what fits", () => {
  test.each([
    { name: "a notice", body: "# 甲\n\n各村：\n\n一、加强值守。\n\n某镇人民政府\n\n2023年5月4日" },
    { name: "a long notice", body: `# 甲\n\n${"各村要加强巡查，发现险情立即报告。".repeat(400)}` },
    { name: "a small table", body: `# 甲\n\n${table(["村", "户数"], ["石榴村", "31"], ["柏树村", "27"])}` },
    {
      name: "a table of many rows",
      body: `# 甲\n\n${table(["村", "户数"], ...Array.from({ length: 90 }, (_, at) => [`第${at}村`, "31"]))}`,
    },
    {
      name: "a cell alone in its row that is longer than a slide",
      body: `# 甲\n\n${table(["要求"], ["加强巡查，".repeat(120)])}`,
    },
    { name: "a plan", body: "# 甲\n\n1.道路破损。\n\n整改措施:\n\n(1)修补路面。\n\n责任单位:村建办" },
  ])("$name", ({ body }) => {
    expect(tell(body)).toEqual([]);
    expect(tell(body, "标题: 甲", URL)).toEqual([]);
  });
});

describe("a row of a table that is torn so that its columns mix", () => {
  const wide = ["1", "到各组检查用电安全，更换老化的电线，清理楼道里的杂物，".repeat(12), "安监站"];

  test("is told at its first cell that is not in its place, for all sheets and screens together", () => {
    expect(tell(`# 甲\n\n请照办。\n\n${table(["序号", "要求", "单位"], wide)}`)).toEqual([
      "11:5 错误 表格的这一行在A4 公示栏用纸、A3 公示栏用纸、横屏、竖屏上要拆成两半，几列的字会交错 [row-torn]",
    ]);
  });

  test("each row is told, and none of those between", () => {
    const told = tell(`# 甲\n\n${table(["序号", "要求", "单位"], wide, ["2", "报平安", "办公室"], wide)}`);
    expect(told.map((one) => one.replace(/ 错误 表格的这一行在.*$/u, ""))).toEqual(["9:5", "11:5"]);
  });

  test("in a problem of a plan", () => {
    const body = `# 甲\n\n1.道路破损。\n\n${table(["序号", "要求", "单位"], wide)}\n\n整改措施:修补路面。`;
    expect(tell(body)).toEqual([expect.stringMatching(/^11:\d+ 错误 表格的这一行在.*\[row-torn\]$/u)]);
  });
});

describe("what is higher than a slide", () => {
  test("a head of a table: told once for the table", () => {
    const head = [
      "（本列的数据应当等于前面各列的数据之和，单位为万元，保留两位小数）".repeat(2),
      ..."一二三四五六七八九",
    ];
    const rows = Array.from({ length: 30 }, (_, at) => [`第${at}村`, ..."000000000"]);
    const told = tell(`# 甲\n\n请看。\n\n${table(head, ...rows)}`);
    expect(told.filter((one) => one.includes("slide-overfull"))).toEqual([
      expect.stringMatching(/^13:1 错误 表格的这一行连同表头，横屏、竖屏一屏放不下 \[slide-overfull\]$/u),
    ]);
  });

  test.each([
    ["公开内容", "公开内容: 范围、时间和要求，".padEnd(240, "巡查"), "4:7"],
    ["公开依据", `公开依据: ${"《某某管理办法》、".repeat(30)}`, "4:7"],
  ])("a field: %s", (label, line, place) => {
    expect(tell("# 甲\n\n请照办。", `标题: 甲\n${line.replace("公开内容: ", "公开内容: ")}`)).toEqual([
      `${place.replace("4", "3")} 错误 “${label}”太长，横屏、竖屏一屏放不下 [slide-overfull]`,
    ]);
  });

  test("many names of those who sign", () => {
    const names = [..."甲乙丙丁戊己庚辛壬癸子丑"].map((one) => `${one}镇人民政府`).join("\n\n");
    expect(tell(`# 甲\n\n各村：\n\n请照办。\n\n${names}\n\n2023年5月4日`)).toEqual([
      "11:1 错误 这一段在横屏上一屏放不下 [slide-overfull]",
    ]);
  });
});

test("whatever is not looked at closely fits on every page, in its order", () => {
  const words = fc
    .string({ unit: fc.constantFrom(..."甲乙，。《》(),1a "), minLength: 1, maxLength: 60 })
    .map((text) => `字${text.trim()}`);
  const fields = fc.record({
    title: words,
    domain: words,
    basis: words,
    content: words,
    issuer: words,
    audience: words,
    paragraphs: fc.array(fc.string({ unit: fc.constantFrom(..."甲乙，。《》"), minLength: 1, maxLength: 300 }), {
      minLength: 1,
      maxLength: 8,
    }),
  });
  let looked = 0;
  fc.assert(
    fc.property(fields, ({ title, domain, basis, content, issuer, audience, paragraphs }) => {
      const value = (text: string) => JSON.stringify(text);
      const frontmatter = `标题: ${value(title)}\n所属领域: ${value(domain)}\n公开依据: ${value(basis)}\n公开内容: ${value(content)}\n公开主体: ${value(issuer)}\n公开对象: ${value(audience)}`;
      const body = `# 甲\n\n${paragraphs.join("\n\n")}\n\n${"某镇人民政府\n\n".repeat(7)}2023年5月4日`;
      const file = new VFile({ path: "a/document.md", value: `---\n${frontmatter}\n---\n\n${body}\n` });
      const document = parseDocument(file, "a");
      const source = toPrintSource(document, undefined);
      fc.pre(!isAtRisk(document, source));
      looked++;
      expect(
        listPlannedSets(source)
          .flatMap(({ pages }) => pages)
          .filter(({ overfull }) => overfull),
      ).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
  expect(looked).toBeGreaterThan(20);
});
