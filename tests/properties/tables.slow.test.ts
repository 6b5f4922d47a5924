import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf } from "../export/documents.ts";
import { runs } from "../runner/seed.ts";
import { madeTable } from "./made-tables.ts";
import { listPureFaults, pageOf } from "./table-outputs.ts";

test("a table of up to 200 rows and cells of 2,000 characters keeps all words in order", async () => {
  await fc.assert(
    fc.asyncProperty(madeTable({ columns: 20, rows: 200, longest: 2000, anySign: true }), async ({ markdown }) => {
      const source = `---\n标题: 甲\n成文日期: 2024-03-11\n---\n\n# 甲\n\n${markdown}\n\n乙。\n`;
      const document = documentOf(source);
      expect(await listPureFaults(document, source, new Map([["", pageOf(document)]]))).toEqual([]);
    }),
    { numRuns: runs(20), endOnFailure: true },
  );
});
