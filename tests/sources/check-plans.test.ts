import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { parseDocument } from "../../src/parse/document.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { runsIn } from "../../src/print/placed-block.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { listPieces } from "../../src/proof/pieces.ts";
import { checkPlans, findDifference } from "../../src/sources/check-plans.ts";
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
    .filter(({ ruleId }) => ruleId === "plan-differs")
    .map(
      ({ line, column, fatal, reason, ruleId }) => `${line}:${column} ${fatal ? "错误" : "提醒"} ${reason} [${ruleId}]`,
    );
}

const table = (...rows: string[][]) =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => "---"), ...rows.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n");

describe("nothing is told of whatever can be set", () => {
  const wide = ["1", "到各组检查用电安全，更换老化的电线，清理楼道里的杂物，".repeat(60), "安监站"];
  test.each([
    { name: "a notice", body: "# 甲\n\n各村：\n\n一、加强值守。\n\n某镇人民政府\n\n2023年5月4日" },
    { name: "a small table", body: `# 甲\n\n${table(["村", "户数"], ["石榴村", "31"], ["柏树村", "27"])}` },
    {
      name: "a table of many rows",
      body: `# 甲\n\n${table(["村", "户数"], ...Array.from({ length: 90 }, (_, at) => [`第${at}村`, "31"]))}`,
    },
    { name: "a row that is higher than a page", body: `# 甲\n\n${table(["序号", "要求", "单位"], wide)}` },
    {
      name: "a head that is higher than a slide",
      body: `# 甲\n\n${table(["各村填报，逾期未交的要说明原因。".repeat(60), "数"], ["甲", "1"])}`,
    },
    {
      name: "columns that are cut",
      body: `# 甲\n\n${table(
        Array.from({ length: 40 }, (_, at) => `指标${at}`),
        ...Array.from({ length: 20 }, (_, row) => Array.from({ length: 40 }, (_v, at) => `${row},${at}00.50`)),
      )}`,
    },
    {
      name: "a table of a problem",
      body: `# 甲\n\n1.道路破损。\n\n${table(["序号", "要求", "单位"], wide)}\n\n整改措施:修补路面。`,
    },
  ])("$name", ({ body }) => {
    expect(tell(body)).toEqual([]);
    expect(tell(body, "标题: 甲", URL)).toEqual([]);
  });
});

describe("what stands elsewhere on its pages", () => {
  const document = parseDocument(
    new VFile({
      path: "a/document.md",
      value: `---\n标题: 甲\n---\n\n# 甲\n\n${table(["村", "户数"], ["石榴村", "31"], ["柏树村", "27"])}\n`,
    }),
    "a",
  );
  const pieces = listPieces(document.parts);
  const [set] = listPlannedSets(toPrintSource(document, undefined));
  const pages = set?.pages.filter(({ key }) => key === "document") ?? [];

  test("is found by the first piece that is not in its place", () => {
    expect(findDifference(document.parts, pages)).toBeUndefined();
    expect(findDifference(document.parts, [])).toEqual(pieces[0]);
    const turned = pages.map((page) => ({ ...page, blocks: page.blocks.map(turnRows) }));
    expect(findDifference(document.parts, turned)?.characters.join("")).toBe("村");
    expect(findDifference(document.parts, [...pages, ...pages])).toEqual(pieces.at(-1));
  });
});

/** The rows of a table from below. */
function turnRows(block: PlacedBlock): PlacedBlock {
  if (block.type !== "table") return block;
  return { ...block, pieces: block.pieces.map((piece) => ({ ...piece, rows: piece.rows.toReversed() })) };
}

test("whatever has no table is on its pages whole and in its order", () => {
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
      for (const { name, pages } of atLeastOne([...listPlannedSets(source)])) {
        const text = (key: string | undefined) =>
          withoutBlanks(
            pages
              .filter((page) => page.key === key)
              .flatMap(({ blocks }) => blocks.map(textOfBlock))
              .join(""),
          );
        expect(text("document"), name).toBe(whole);
        // Slides and pictures say what is stated behind the text.
        if (/[屏图]$/u.test(name)) continue;
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
