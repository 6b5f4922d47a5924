import { beforeAll, expect, test } from "vitest";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { readPdf } from "../print/read-pdf.ts";
import { makeDocument } from "../view/make-document.ts";

let typst: Typst;

beforeAll(async () => {
  typst = await Typst.open(import.meta.dirname);
});

/** How many characters stand on each page of the copy of a title and a table, whose first row has so many sentences. */
async function charactersOf(sentences: number): Promise<number[]> {
  const cell = "各村要严格落实防汛责任，逐户排查隐患。".repeat(sentences);
  const table = `| 任务 | 内容 | 责任人 |\n| --- | --- | --- |\n| 防汛 | ${cell} | 张某某 |\n| 抗旱 | 储备物资 | 李某某 |`;
  const document = makeDocument(`# 责任分工表\n\n${table}`, "标题: 责任分工表");
  const plan = planOfficialCopy(toPrintSource(document, undefined), (name) => name);
  const order = { name: "official", template: "official", plan, standard: "ua-1" } as const;
  return (await readPdf(typst.print(document, order).bytes)).map(({ text }) => text.length);
}

test.each([50, 60, 90, 200])(
  "a first row of %i sentences has no room under the title, and no page is empty",
  async (sentences) => {
    const [first = 0, ...rest] = await charactersOf(sentences);
    expect(first).toBe("责任分工表".length);
    expect(Math.min(...rest)).toBeGreaterThan(20);
  },
);

test("a title stays with the table that has room under it", async () => {
  expect(await charactersOf(20)).toHaveLength(1);
});
