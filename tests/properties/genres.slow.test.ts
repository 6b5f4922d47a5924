import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { countCharacters, textOf, withoutBlanks } from "../../src/model/text.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { readLabels } from "../import/labels.ts";
import { asLines, asOneLine, asWebPage } from "../import/made-documents.ts";
import { runs } from "../runner/seed.ts";
import type { MadeGenre } from "./made-genres.ts";
import { madeGenre } from "./made-genres.ts";

const labels = readLabels();
const RUNS = { numRuns: runs(150) };

/** The page with its table, where a page can have one. */
function withTable(made: MadeGenre): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join("");
  const table = `<table>${made.table.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
  return asWebPage(made).replace(
    '</div>\n<div class="foot">',
    `${made.table.length > 0 ? table : ""}</div>\n<div class="foot">`,
  );
}

describe.each([
  ["a saved web page", "page.html", withTable, true],
  ["copied lines", "page.txt", asLines, false],
  ["a scraped line", "page.txt", asOneLine, false],
] as const)("a document of the genre as %s", (_, name, print, hasTable) => {
  test("is imported and read with all its characters, and no number is called wrong", () => {
    fc.assert(
      fc.property(madeGenre, (made) => {
        const result = importDocument({ path: name, bytes: Buffer.from(print(made)) }, labels);
        expect(result.errors.map(String)).toEqual([]);
        const file = new VFile({ path: "document.md", value: result.document ?? "" });
        const text = textOf(parseDocument(file, "made"));
        const wanted = [...made.paragraphs, ...(hasTable ? made.table.flat() : [])].join("");
        expect(withoutBlanks(text)).toBe(withoutBlanks(wanted));
        expect(withoutBlanks(sourceText(String(file)))).toBe(withoutBlanks(wanted));
        expect(result.balance?.body).toBe(countCharacters(wanted));
        expect(checkDocument({ id: "2023-made", file, attachments: [] }, {})).toBeDefined();
        const numbers = file.messages.filter(({ ruleId = "" }) => /-number$|^duplicate-id$/u.test(ruleId));
        expect(numbers.map(String)).toEqual([]);
      }),
      RUNS,
    );
  });
});
