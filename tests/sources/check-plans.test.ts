import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { parseDocument } from "../../src/parse/document.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { runsIn } from "../../src/print/placed-block.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { checkPlans } from "../../src/sources/check-plans.ts";
import { listPlannedSets } from "../../src/sources/planned-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
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
    {
      name: "a field that is longer than a slide",
      body: "# 甲\n\n请照办。",
      more: `公开内容: ${"巡查的范围和要求，".repeat(60)}`,
    },
    { name: "many who sign", body: `# 甲\n\n请照办。\n\n${"某镇人民政府\n\n".repeat(25)}2023年5月4日` },
    { name: "a title that is longer than a slide", body: `# ${"关于防汛的通知".repeat(40)}\n\n请照办。` },
    { name: "a plan", body: "# 甲\n\n1.道路破损。\n\n整改措施:\n\n(1)修补路面。\n\n责任单位:村建办" },
  ])("$name", ({ body, more = "" }: { body: string; more?: string }) => {
    expect(tell(body, `标题: 甲\n${more}`)).toEqual([]);
    expect(tell(body, `标题: 甲\n${more}`, URL)).toEqual([]);
  });
});

describe("a row of a table that is torn so that its columns mix", () => {
  const wide = ["1", "到各组检查用电安全，更换老化的电线，清理楼道里的杂物，".repeat(16), "安监站"];

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

test("a head of a table that is higher than a slide is told once for the table", () => {
  const head = [
    "（本列的数据应当等于前面各列的数据之和，单位为万元，保留两位小数）".repeat(2),
    ..."一二三四五六七八九",
  ];
  const rows = Array.from({ length: 30 }, (_, at) => [`第${at}村`, ..."000000000"]);
  const told = tell(`# 甲\n\n请看。\n\n${table(head, ...rows)}`);
  expect(told.filter((one) => one.includes("slide-overfull"))).toEqual([
    expect.stringMatching(/^9:1 错误 表格的表头太高，横屏、竖屏一屏放不下 \[slide-overfull\]$/u),
  ]);
});

test("whatever has no table is on its pages whole and in its order, and nothing is higher than a page", () => {
  const words = (most: number) =>
    fc
      .tuple(
        fc.integer({ min: 1, max: most }),
        fc.constantFrom("巡查水库，", "一二三四五", "《防汛办法》、", "a1(2)。"),
      )
      .map(([length, unit]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
  const fields = fc.record({
    title: words(130),
    domain: words(200),
    basis: words(900),
    content: words(900),
    paragraphs: fc.array(words(400), { minLength: 1, maxLength: 6 }),
    names: fc.nat(30),
  });
  fc.assert(
    fc.property(fields, ({ title, domain, basis, content, paragraphs, names }) => {
      const frontmatter = Object.entries({ 标题: title, 所属领域: domain, 公开依据: basis, 公开内容: content })
        .map(([label, value]) => `${label}: ${JSON.stringify(value)}`)
        .join("\n");
      const body = `# ${title}\n\n${paragraphs.join("\n\n")}\n\n${"某镇人民政府\n\n".repeat(names)}2023年5月4日`;
      const file = new VFile({ path: "a/document.md", value: `---\n${frontmatter}\n---\n\n${body}\n` });
      const document = parseDocument(file, "a");
      const source = toPrintSource(document, undefined);
      const whole = withoutBlanks(textOf(document));
      const facts = source.facts.flat().map(({ values }) => withoutBlanks(values.join("")));
      for (const { name, pages } of atLeastOne(listPlannedSets(source))) {
        expect(
          pages.filter(({ overfull }) => overfull),
          name,
        ).toEqual([]);
        const text = (key: string | undefined) =>
          withoutBlanks(
            pages
              .filter((page) => page.key === key)
              .flatMap(({ blocks }) => blocks.map(textOfBlock))
              .join(""),
          );
        expect(text("document"), name).toBe(whole);
        expect(
          facts.filter((value) => !text(undefined).includes(value)),
          name,
        ).toEqual([]);
      }
    }),
    { numRuns: runs(25) },
  );
});

/** The words of a block; of the official table its values only, which may go on under the same label. */
function textOfBlock(block: PlacedBlock): string {
  if (block.type !== "facts") return textOfRuns(runsIn(block));
  return block.rows.flatMap((row) => row.flatMap(({ values }) => values.map(textOfRuns))).join("");
}
