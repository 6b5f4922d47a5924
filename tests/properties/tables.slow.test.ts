import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Typst } from "../../src/typeset/typst.ts";
import { documentOf } from "../export/documents.ts";
import { runs } from "../runner/seed.ts";
import { temporaryFolder } from "../site/run-build.ts";
import type { TableSize } from "./made-tables.ts";
import { madeTable } from "./made-tables.ts";
import { listPureFaults } from "./table-outputs.ts";
import { listPrintFaults, printAll } from "./table-prints.ts";

const LARGE: TableSize = { columns: 20, rows: 200, longest: 2000 };

/** A document with the table between two lines. */
function sourceWith(table: string): string {
  return `---\n标题: 甲\n成文日期: 2024-03-11\n---\n\n# 甲\n\n${table}\n\n乙。\n`;
}

test("a table of up to 200 rows and cells of 2,000 characters keeps all words in order", async () => {
  await fc.assert(
    fc.asyncProperty(madeTable({ ...LARGE, anySign: true }), async ({ markdown }) => {
      const source = sourceWith(markdown);
      expect(await listPureFaults(documentOf(source), source)).toEqual([]);
    }),
    { numRuns: runs(12), endOnFailure: true },
  );
});

test.each([
  ["any table", { ...LARGE, rows: 12, longest: 400 }, 10],
  ["a large table", LARGE, 3],
])("%s is printed with all words in order, each sign in its place", async (_, size, usual) => {
  const typst = await Typst.open(temporaryFolder());
  await fc.assert(
    fc.asyncProperty(madeTable(size), async ({ markdown }) => {
      const document = documentOf(sourceWith(markdown));
      const faults: string[] = [];
      for (const printed of printAll(document, typst, String))
        faults.push(...(await listPrintFaults(document, printed)));
      await typst.forget();
      expect(faults).toEqual([]);
    }),
    { numRuns: runs(usual), endOnFailure: true },
  );
});
