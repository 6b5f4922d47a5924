import { describe, expect, test } from "vitest";
import { Typst } from "../../src/typeset/typst.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { TABLE_FIXTURES, tableDocuments } from "./table-documents.ts";
import { listPrintFaults, printAll } from "./table-prints.ts";

describe.each(atLeastOne(tableDocuments()))("$id", ({ id, document }) => {
  test("has all words in order on paper and screen, each sign in its place", async () => {
    const typst = await Typst.open(TABLE_FIXTURES);
    for (const printed of atLeastOne(printAll(document, typst, (name) => `/${id}/attachments/${name}`)))
      expect(await listPrintFaults(document, printed)).toEqual([]);
  });
});
