import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { VFile } from "vfile";
import { expect, onTestFinished, test } from "vitest";
import { parseDocument } from "../../src/parse/document.ts";
import { planBoard } from "../../src/print/board.ts";
import { PAPERS, SCREENS } from "../../src/print/paper.ts";
import { checkPlans } from "../../src/sources/check-plans.ts";
import { runs } from "../runner/seed.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { printBoard } from "../../src/typeset/print-document.ts";
import { printSlides } from "../../src/typeset/screen-files.ts";
import { Typst } from "../../src/typeset/typst.ts";

/** Words of all lengths, long ones seldom. */
const words = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.constantFrom("巡查水库，", "一二三四五六七八九十", "防汛、抗旱；"))
    .map(([length, unit]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
const cell = fc.oneof({ weight: 5, arbitrary: words(12) }, { weight: 1, arbitrary: words(160) });
const table = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows + 1, maxLength: rows + 1 }),
  )
  .map(([head = [], ...rows]) =>
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
  );
const source = fc
  .record({
    title: words(130),
    content: words(400),
    basis: words(250),
    before: words(200),
    table: fc.option(table, { nil: "" }),
    names: fc.nat(30),
  })
  .map(
    ({ title, content, basis, before, table: rows, names }) =>
      `---\n标题: ${title}\n公开内容: ${content}\n公开依据: ${basis}\n---\n\n# ${title}\n\n${before}\n\n${rows}\n\n${"某镇人民政府\n\n".repeat(names)}2023年5月4日\n`,
  );

test("whatever table has as many pictures as slides and as many printed sheets as planned ones, with Typst's own measures", async () => {
  const content = mkdtempSync(join(tmpdir(), "gongkailan-plans-"));
  onTestFinished(() => {
    rmSync(content, { recursive: true, force: true });
  });
  const typst = await Typst.open(content);
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const file = new VFile({ path: "a/document.md", value: text });
      const document = parseDocument(file, "a");
      const before = file.messages.length;
      checkPlans(document, file, undefined);
      expect(file.messages.slice(before).map(String)).toEqual([]);
      const printed = toPrintSource(document, undefined);
      for (const screen of SCREENS) printSlides(printed, screen, typst);
      for (const paper of PAPERS)
        printBoard(
          planBoard(printed, paper, { whole: true }, (name) => name),
          document,
          typst,
          paper.id,
        );
      await typst.forget();
    }),
    { numRuns: runs(150) },
  );
});
