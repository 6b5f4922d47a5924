import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/sources/read-content.ts";
import { countCharacters, withoutBlanks } from "../../src/model/text.ts";
import { collectProblems } from "../../src/model/walk.ts";
import { officialTexts, proveDocument } from "../../src/proof/pages.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const SEED = "2022-06-15-zhenggai-fangan";
const readPage = (page: string) => readFileSync(join(builtSite(), page, "index.html"), "utf8");

describe("every document of the built site", () => {
  test("carries its source character for character", () => {
    const { documents } = readContent(siteContent());
    expect(documents.length).toBeGreaterThan(20);
    for (const { document, source } of atLeastOne(documents))
      expect(proveDocument(document, String(source), readPage), document.id).toEqual([]);
  });
});

describe("the seed", () => {
  const seed = () => {
    const found = readContent(siteContent()).documents.find(({ document }) => document.id === SEED);
    if (!found) throw new Error("the seed is missing");
    return found;
  };

  test("has 8,201 characters, on the page as in the file and in the page it was scraped from", () => {
    const source = sourceText(String(seed().source));
    expect(countCharacters(source)).toBe(8201);
    expect(withoutBlanks(officialTexts(readPage(`documents/${SEED}/`)).get("document") ?? "")).toBe(
      withoutBlanks(source),
    );
    const scraped = readFileSync(join(import.meta.dirname, "../fixtures/import/seed.txt"), "utf8").split("\n")[3] ?? "";
    expect(withoutBlanks(scraped.replace(/ \|$/u, ""))).toBe(withoutBlanks(source));
  });

  test("a change of any one character fails the proof", () => {
    const { document, source } = seed();
    const pages = [
      `documents/${SEED}/`,
      ...collectProblems(document).map(({ problem }) => `documents/${SEED}/${problem.id}/`),
    ];
    let tried = 0;
    for (const page of pages) {
      const html = readPage(page);
      const start = html.indexOf("data-verbatim");
      // Every 97th Chinese character of the official text: a prime, so that all kinds of places come.
      const places = [...html.matchAll(/>[^<]*/gu)].flatMap((run) =>
        run.index > start ? [...run[0].matchAll(/\p{Script=Han}/gu)].map((one) => run.index + one.index) : [],
      );
      for (const at of atLeastOne(places.filter((_, index) => index % 97 === 0))) {
        const damaged = `${html.slice(0, at)}囗${html.slice(at + 1)}`;
        const key = page === pages[0] ? "document" : (page.split("/").at(-2) ?? "");
        if (officialTexts(damaged).get(key) === officialTexts(html).get(key)) continue;
        tried++;
        expect(
          proveDocument(document, String(source), (one) => (one === page ? damaged : readPage(one))),
          `${page} ${at}`,
        ).not.toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});
