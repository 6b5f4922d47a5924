import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withoutBlanks } from "../../src/model/text.ts";
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

  test("is fit for the archive and for screen readers, and says so", () => {
    const copy = fileOf(SEED.split("/")[1] ?? "", "official.pdf").toString("latin1");
    expect(copy).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(copy).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });
});

describe("sheets for the board", () => {
  test("carry every word of the document once and in order, in type that can be read from afar", async () => {
    for (const { document, source } of atLeastOne(documents())) {
      const expected = withoutBlanks(sourceText(String(source)));
      for (const [paper, width, least] of [
        ["a4", 210, 19],
        ["a3", 297, 28],
      ] as const) {
        const pages = await readPdf(fileOf(document.id, `board-${paper}.pdf`));
        const text = join_(pages);
        // Columns that stand on pages side by side come in the order of these; behind the text stand the 公开信息.
        if (hasTables(document)) expect(hasAll(text, expected), document.id).toBe(true);
        else expect(text.slice(0, expected.length), document.id).toBe(expected);
        expect(text.split(expected.slice(-40)), document.id).toHaveLength(2);
        for (const [at, page] of atLeastOne(pages.entries())) {
          expect([width, width * Math.SQRT2].map(Math.round)).toContain(Math.round(page.width));
          // The text of tables may be as small as can be read from near.
          const floor = hasTables(document) ? (paper === "a4" ? 10.5 : 12) : least;
          expect(page.smallestText, `${document.id} ${paper}`).toBeGreaterThanOrEqual(floor - 0.1);
          const strip = "张贴地点：张贴日期：张贴人：撤下日期：";
          expect(withoutBlanks(page.furniture).includes(strip)).toBe(at === 0);
          expect(withoutBlanks(page.furniture)).toContain(`第${at + 1}页，共${pages.length}页`);
        }
      }
    }
  });
});

describe("紧凑版, 一张纸 and 清单", () => {
  test("the whole text is in 紧凑版 once and in order, on fewer sheets than in 大字版, for the seed on at most 8 of A4 or 4 of A3", async () => {
    for (const { document, source } of atLeastOne(documents())) {
      const expected = withoutBlanks(sourceText(String(source)));
      for (const [paper, most] of [
        ["a4", 8],
        ["a3", 4],
      ] as const) {
        const folder = join(builtSite(), "documents", document.id, "print");
        if (!existsSync(join(folder, `compact-${paper}.pdf`))) {
          const offer = new RegExp(`compact-${paper}|${paper}/#compact`, "u");
          expect(readFileSync(join(folder, "index.html"), "utf8"), document.id).not.toMatch(offer);
          expect(SEED).not.toContain(document.id);
          continue;
        }
        const pages = await readPdf(fileOf(document.id, `compact-${paper}.pdf`));
        const large = await readPdf(fileOf(document.id, `board-${paper}.pdf`));
        expect(pages.length, document.id).toBeLessThan(large.length);
        const text = join_(pages);
        if (hasTables(document)) expect(hasAll(text, expected), document.id).toBe(true);
        else expect(text.slice(0, expected.length), document.id).toBe(expected);
        for (const { smallestText } of atLeastOne(pages))
          expect(smallestText, document.id).toBeGreaterThan(hasTables(document) ? 10.4 : 11.9);
        if (SEED.includes(document.id)) expect(pages.length).toBeLessThanOrEqual(most);
      }
    }
  });

  test("一张纸 is one sheet with the whole title", async () => {
    for (const { document } of atLeastOne(documents())) {
      const pages = await readPdf(fileOf(document.id, "brief-a4.pdf"));
      expect(pages, document.id).toHaveLength(1);
      expect(join_(pages)).toContain(withoutBlanks(document.disclosure.title));
      expect(join_(pages)).not.toContain("原文未载明");
    }
  });

  test("清单 have their heads on every sheet and less than half of the pages that their web page took", async () => {
    const pages = await readPdf(fileOf(SEED.split("/")[1] ?? "", "lists-a4.pdf"));
    expect(pages.length).toBeLessThanOrEqual(18);
    const text = join_(pages);
    for (const heading of ["责任清单", "时限清单", "指标清单", "判定规则", "名词解释"]) expect(text).toContain(heading);
    expect(text).not.toContain("原文未载明");
  });
});

test("the print centre names every file with its pages and size", async () => {
  for (const { document } of atLeastOne(documents())) {
    const folder = join(builtSite(), "documents", document.id, "print");
    const html = readFileSync(join(folder, "index.html"), "utf8");
    for (const name of atLeastOne(
      readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
        one.isFile() && one.name.endsWith(".pdf") ? [one.name] : [],
      ),
    )) {
      expect(html, name).toContain(`/print/${name}"`);
    }
    const pages = (await readPdf(fileOf(document.id, "official.pdf"))).length;
    expect(html).toContain(`PDF，${pages}页，`);
  }
});

/** Whether a text has all characters of another, in whatever order. */
function hasAll(text: string, expected: string): boolean {
  const left = [...text];
  const counts = new Map<string, number>();
  for (const character of left) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts.values()].every((count) => count >= 0);
}

function sortedCharacters(text: string): string {
  return [...text].sort().join("");
}

const pageOf = (page: string) => readFileSync(join(builtSite(), page, "index.html"), "utf8");

test.each(["", "catalogue/"])("/%s leads to the sheets of each document, and by 打印 to all of its sets", (start) => {
  const linked = [...pageOf(start).matchAll(/href="[^"]*\/(?<page>documents\/[^/"]+\/)"/gu)];
  for (const document of atLeastOne(new Set(linked.map(({ groups }) => groups?.["page"] ?? "")))) {
    expect(pageOf(start)).toContain(`/${document}print/"`);
    expect(pageOf(start)).toContain(`/${document}print/a4/"`);
    expect(pageOf(`${document}print/`)).toMatch(/href="[^"]+print\/board-a4\.pdf"/u);
  }
});

test("from any page paper is two choices away: the catalogue, then A4 beside a document; of a document 打印, then a set", () => {
  const pages = readdirSync(builtSite(), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("/index.html") || file === "index.html")
    .map((file) => file.slice(0, -"index.html".length));
  for (const page of ["guide/", "data/", "sitemap/", "accessibility/", "search/", "catalogue/"])
    expect(pages).toContain(page);
  for (const page of atLeastOne(pages)) {
    const html = pageOf(page);
    // Sheets are paper already, and what plays leads back only.
    if (html.includes('http-equiv="refresh"') || /\/(?:(?:print|screen)\/\w+|broadcast)\/$/u.test(page)) continue;
    expect(html, page).toContain('/catalogue/"');
  }
});
