import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { collectProblems } from "../../src/model/walk.ts";
import { hasTables } from "../../src/sources/planned-pages.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { readPdf, readWithPdfium } from "../print/read-pdf.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { SEED } from "./search-page.ts";

const documents = () => readContent(siteContent()).documents;
const fileOf = (id: string, name: string) => readFileSync(join(builtSite(), "documents", id, "print", name));
const join_ = (pages: readonly { text: string }[]) => withoutBlanks(pages.map(({ text }) => text).join(""));

describe("the official copy", () => {
  test("says what the source says, to two readers of PDF", async () => {
    for (const { document, source } of atLeastOne(documents())) {
      const expected = withoutBlanks(sourceText(String(source)));
      const bytes = fileOf(document.id, "official.pdf");
      const pages = await readPdf(bytes);
      expect(join_(pages), document.id).toBe(expected);
      // PDFium does not tell furniture from text: page numbers, and the head of a table that goes on.
      const furniture = pages.map((page) => page.furniture).join("");
      const other = join_(await readWithPdfium(bytes));
      expect(sortedCharacters(other), document.id).toBe(sortedCharacters(expected + withoutBlanks(furniture)));
      if (!other.includes("序号")) expect(other.replace(/—\d+—/gu, ""), document.id).toBe(expected);
      // Pages with a wide table may be turned.
      const sizes = new Set(pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`));
      sizes.delete(hasTables(document) ? "297×210" : "");
      expect([...sizes]).toEqual(["210×297"]);
      for (const [at, page] of atLeastOne(pages.entries()))
        expect(withoutBlanks(page.furniture)).toContain(`—${at + 1}—`);
    }
  });

  test("the file for the archive has the same text and says what it is", async () => {
    const id = SEED.split("/")[1] ?? "";
    const archive = fileOf(id, "archive.pdf");
    expect(join_(await readPdf(archive))).toBe(join_(await readPdf(fileOf(id, "official.pdf"))));
    expect(archive.toString("latin1")).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(fileOf(id, "official.pdf").toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });
});

describe("sheets for the board", () => {
  test("carry every problem word for word, in type that can be read from afar", async () => {
    for (const { document } of atLeastOne(documents())) {
      for (const [paper, width, least] of [
        ["a4", 210, 18],
        ["a3", 297, 24],
      ] as const) {
        const pages = await readPdf(fileOf(document.id, `board-${paper}.pdf`));
        const text = join_(pages);
        const problems = collectProblems(document).map(({ problem }) => problem);
        const texts = problems.map((problem) => withoutBlanks(textOf(problem)));
        const whole = withoutBlanks(textOf(document));
        // Where a table is the list of problems, the set has the table.
        const isRunning = texts.length > 0 && texts.every((one) => whole.includes(one));
        for (const one of atLeastOne(isRunning ? texts : [whole])) expect(text, document.id).toContain(one);
        const own: string[] = [];
        for (const { id } of problems) own.push(join_(await readPdf(fileOf(document.id, `board-${paper}-${id}.pdf`))));
        expect(own).toEqual(texts);
        for (const page of atLeastOne(pages)) {
          expect([width, width * Math.SQRT2].map(Math.round)).toContain(Math.round(page.width));
          // The text of tables may be as small as can be read from near.
          const floor = hasTables(document) ? (paper === "a4" ? 10.5 : 12) : least;
          expect(page.smallest, `${document.id} ${paper}`).toBeGreaterThanOrEqual(floor - 0.1);
          expect(withoutBlanks(page.furniture)).toContain("张贴地点：张贴日期：张贴人：撤下日期：");
        }
      }
    }
  });
});

test("the print centre names every file with its pages and size", async () => {
  for (const { document } of atLeastOne(documents())) {
    const folder = join(builtSite(), "documents", document.id, "print");
    const html = readFileSync(join(folder, "index.html"), "utf8");
    for (const name of atLeastOne(readdirSync(folder).filter((one) => one.endsWith(".pdf")))) {
      expect(html, name).toContain(`/print/${name}"`);
    }
    const pages = (await readPdf(fileOf(document.id, "official.pdf"))).length;
    expect(html).toContain(`PDF，${pages}页，`);
  }
});

function sortedCharacters(text: string): string {
  return [...text].sort().join("");
}
