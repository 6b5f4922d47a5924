import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutBlanks } from "../../src/model/text.ts";
import { listTablePlaces } from "../../src/model/table-places.ts";
import { sourceTables, wordsOf } from "../../src/proof/source-text.ts";
import { documentOf } from "../export/documents.ts";
import { runs } from "../runner/seed.ts";
import { madeTable } from "./made-tables.ts";
import { listPureFaults } from "./table-outputs.ts";

const SMALL = { columns: 20, rows: 12, longest: 300, anySign: true };
const DOCUMENT = "---\n标题: 资金分配公示\n成文日期: 2024-03-11\n---\n\n# 资金分配公示\n\n现公布如下。\n\n";

describe("any table", () => {
  test("is read with each cell once, by the parser and by the proof", () => {
    fc.assert(
      fc.property(madeTable(SMALL), ({ markdown, cells }) => {
        const source = DOCUMENT + markdown;
        const read = listTablePlaces(documentOf(source)).flatMap(({ table }) => table.rows.flatMap((row) => row.cells));
        const expected = cells.map(withoutBlanks);
        expect(read.map(({ value }) => withoutBlanks(value))).toEqual(expected);
        const proven = sourceTables(source).flatMap(({ rows }) => rows.flat());
        expect(proven.filter((cell) => typeof cell === "string").map((cell) => withoutBlanks(wordsOf(cell)))).toEqual(
          expected,
        );
      }),
      { numRuns: runs(200) },
    );
  });

  test("keeps all words in order on the page, on sheets and slides and in every data file", async () => {
    await fc.assert(
      fc.asyncProperty(madeTable(SMALL), async ({ markdown }) => {
        const source = `${DOCUMENT}${markdown}\n\n请照此执行。\n`;
        const document = documentOf(source);
        expect(await listPureFaults(document, source)).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });
});
