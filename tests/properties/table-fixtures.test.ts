import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import { checkDocument } from "../../src/lint/run.ts";
import { headRows } from "../../src/model/table.ts";
import { listTablePlaces } from "../../src/model/table-places.ts";
import { planBoard } from "../../src/print/board.ts";
import { PAPERS } from "../../src/print/paper.ts";
import { planSheetPages } from "../../src/print/sheet-pages.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeNameList, tableDocuments } from "./table-documents.ts";
import { listPureFaults } from "./table-outputs.ts";

const documents = [...tableDocuments(), makeNameList(300)];

describe.each(atLeastOne(documents))("$id", ({ id, document, source }) => {
  test("has no error", () => {
    const file = new VFile({ path: `${id}/document.md`, value: source });
    // The pictures are there; whether they can be read is asked elsewhere.
    const attachments = [...source.matchAll(/attachments\/(?<name>[^)]+)/gu)].flatMap(
      ({ groups }) => groups?.["name"] ?? [],
    );
    checkDocument({ id: `2024-${id}`, file, attachments }, {});
    expect(file.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  });

  test("keeps all words in order on the page, on sheets and slides and in every data file", async () => {
    expect(await listPureFaults(document, source)).toEqual([]);
  });
});

test("their tables are read as they are printed: rows of head, rows, columns", () => {
  const shapes = documents.map(({ id, document }) => {
    const tables = listTablePlaces(document).map(
      ({ table }) => `${headRows(table).length}+${table.rows.length - headRows(table).length}×${table.columns.length}`,
    );
    return [id, tables.join(" ")];
  });
  expect(Object.fromEntries(shapes)).toEqual({
    "annual-report": "2+12×4 3+25×10 3+1×15",
    "captions-and-notes": "1+3×4 1+3×5 1+2×3",
    "empty-table": "1+6×5",
    "final-accounts": "5+7×6 2+5×4",
    "finance-halves": "2+10×8",
    "forty-columns": "1+7×40",
    "headless-form": "0+10×6",
    "long-heads": "1+4×10",
    "masked-roster": "1+24×7",
    "merged-groups": "2+15×7",
    "name-list-300": "1+300×5",
    "name-list-60": "1+60×5",
    "padded-roster": "1+18×7",
    "pictures-in-cells": "1+3×4",
    "power-list": "1+8×9",
    "standard-catalogue": "2+11×14",
    "tall-row": "1+3×5",
    "three-costs": "2+1×6",
  });
});

test("60 names and their 公开信息 take two sheets of A4 or A3", () => {
  const found = documents.find(({ id }) => id === "name-list-60");
  const source = found && toPrintSource(found.document, undefined);
  const sheets = PAPERS.map((paper) => {
    return source ? planSheetPages(planBoard(source, paper, { whole: true }, String)).length : 0;
  });
  expect(sheets).toEqual([2, 2]);
});
