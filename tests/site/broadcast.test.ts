import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { proveBroadcast, saidText } from "../../src/proof/broadcast.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { renderGrey } from "../print/one-bit.ts";
import { elementsOf } from "../browser/site-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { SEED } from "./search-page.ts";

const documents = () => readContent(siteContent()).documents;
const read = (path: string) => readFileSync(join(builtSite(), path), "utf8");

test("every document can be read out: no character and no number of it is left out or put in", () => {
  for (const { document, source } of atLeastOne(documents()))
    expect(proveBroadcast(document, String(source), read), document.id).toEqual([]);
});

test("no figure and no sign is left to the voice", () => {
  for (const { document } of atLeastOne(documents())) {
    const said = saidText(read(`documents/${document.id}/broadcast.txt`));
    expect(said.match(/[0-9０-９〔〕①-⒛%％‰《》“”()（）]/gu) ?? [], document.id).toEqual([]);
  }
});

test("pieces take no more than three minutes, and have the same numbers in the file as on the sheets", () => {
  for (const { document } of atLeastOne(documents())) {
    const file = read(`documents/${document.id}/broadcast.txt`);
    const heads = [...file.matchAll(/^\ufeff?—— (?<head>.*) ——\r$/gmu)].map(({ groups }) => groups?.["head"] ?? "");
    expect(
      heads.filter((head) => !/，约(?:[1-5]0秒|[12]分(?:钟|[1-5]0秒)|3分钟)$/u.test(head)),
      document.id,
    ).toEqual([]);
    const page = read(`documents/${document.id}/broadcast/index.html`)
      .replace(/<[^>]*>/gu, "")
      .replace(/\s+/gu, "");
    for (const head of atLeastOne(heads)) expect(page).toContain(head.replace(/，(?=约)/u, ""));
  }
});

test("the document and its print centre lead to it", () => {
  for (const { document } of atLeastOne(documents())) {
    const root = `/documents/${document.id}/`;
    const links = (page: string) => elementsOf(read(page)).flatMap(({ properties }) => properties["href"] ?? []);
    expect(links(`${root}index.html`)).toContain(`${root}broadcast.txt`);
    expect(links(`${root}print/index.html`)).toEqual(
      expect.arrayContaining([`${root}broadcast/`, `${root}broadcast.txt`]),
    );
  }
});

test("the last sheet is never under a quarter full, however long the text before it is", async () => {
  const [browser, site] = [await launchBrowser(), await serveFolder(builtSite())];
  const page = await browser.newPage();
  const filled: number[] = [];
  for (const lines of [1, 9, 17, 25, 27, 29]) {
    await page.goto(`${site.url}${SEED}broadcast/`);
    // The last pieces, behind a first paragraph of so many lines.
    await page.evaluate((count) => {
      for (const piece of [...document.querySelectorAll(".piece")].slice(0, -4)) piece.remove();
      const first = document.querySelector(".official > p");
      if (first) first.textContent = "路".repeat(30 * count);
    }, lines);
    const last = (await renderGrey(await page.pdf({ preferCSSPageSize: true }), { scale: 0.25 })).at(-1);
    if (!last) throw new Error("Nothing is printed.");
    // Without the number at its foot.
    const body = last.data.slice(0, Math.floor(last.height * 0.92) * last.width);
    filled.push(Math.floor(body.findLastIndex((grey) => grey < 200) / last.width) / last.height);
  }
  expect(Math.min(...atLeastOne(filled))).toBeGreaterThan(0.25);
  await browser.close();
  await site.close();
});
