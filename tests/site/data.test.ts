import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { Ajv2020 } from "ajv/dist/2020.js";
import { unzipSync, strFromU8 } from "fflate";
import { toString } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import type { CatalogueRecord } from "../../src/export/catalogue-record.ts";
import type { DocumentRecord } from "../../src/export/document-schema.ts";
import { recordText } from "../../src/export/record-text.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { compareText } from "../../src/proof/compare.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { serveFolder } from "../browser/serve.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";
import { structureErrors } from "../export/akn-structure.ts";
import { parseCsv } from "../export/parse-csv.ts";
import { readQrCode } from "../print/read-qr-code.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

const read = (file: string, folder = builtSite()) => readFileSync(join(folder, file), "utf8");
const readJson = <T>(file: string) => JSON.parse(read(file)) as T;
/** The file of a site that an address leads to. */
const fileOf = (url: string, root: string) =>
  decodeURIComponent(url.slice(root.length))
    .replace(/#.*$/u, "")
    .replace(/(?:^|\/)$/u, "$&index.html");

describe("the data files of the built site", () => {
  test("every index.json keeps to the published schema and has the text of its source", () => {
    const validate = new Ajv2020().compile(readJson<object>("data/document.schema.json"));
    const { documents } = readContent(siteContent());
    expect(documents.length).toBeGreaterThan(20);
    for (const { document, source } of atLeastOne(documents)) {
      const record = readJson<DocumentRecord>(`documents/${document.id}/index.json`);
      expect(validate(record), `${document.id} ${JSON.stringify(validate.errors)}`).toBe(true);
      expect(compareText(sourceText(String(source)), recordText(record)), document.id).toBeUndefined();
    }
  });

  test("catalogue.json keeps to its schema; every address in it is there, and every data file is in it", () => {
    const validate = new Ajv2020().compile(readJson<object>("data/catalogue.schema.json"));
    const catalogue = readJson<CatalogueRecord>("data/catalogue.json");
    expect(validate(catalogue), JSON.stringify(validate.errors)).toBe(true);
    const listed = catalogue.documents.flatMap(({ url, files }) => [url, ...Object.values(files)]);
    for (const url of atLeastOne(listed)) expect(existsSync(join(builtSite(), fileOf(url, "/"))), url).toBe(true);
    const offered = listSiteFiles(builtSite()).filter((file) =>
      /^documents\/[^/]+\/(?:index\.json|document\.(?:md|txt)|broadcast\.txt|akn\.xml|measures\.(?:csv|xlsx)|postings\.csv|(?:[a-z]+\d*-)?t\d+\.(?:csv|xlsx)|lists\/[a-z]+\.(?:csv|xlsx))$/u.test(
        file,
      ),
    );
    expect(listed.filter((url) => !url.endsWith("/")).sort()).toEqual(offered.map((file) => `/${file}`).sort());
  });

  test("tables are CSV that keeps to RFC 4180 and workbooks of the same size", () => {
    const tables = listSiteFiles(builtSite()).filter((file) =>
      /(?:catalogue|measures|lists\/[a-z]+)\.csv$/u.test(file),
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const file of atLeastOne(tables)) {
      const rows = parseCsv(read(file));
      expect(new Set(rows.map(({ length }) => length)).size, file).toBe(1);
      const parts = unzipSync(readFileSync(join(builtSite(), file.replace(/csv$/u, "xlsx"))));
      const inside = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
      for (const [name, bytes] of atLeastOne(inside))
        expect(() => fromXml(strFromU8(bytes)), `${file} ${name}`).not.toThrow();
      const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      expect(sheet.match(/<row /gu), file).toHaveLength(rows.length);
    }
  });

  test("akn.xml keeps to the structure, document.txt opens in every Notepad", () => {
    const named = (name: string) => listSiteFiles(builtSite()).filter((file) => file.endsWith(`/${name}`));
    for (const file of atLeastOne(named("akn.xml"))) expect(structureErrors(read(file)), file).toEqual([]);
    for (const file of atLeastOne(named("document.txt")))
      expect(read(file), file).toMatch(/^\ufeff(?:[^\r\n]*\r\n)+$/u);
  });

  test("every document page offers its files and says the same of itself as JSON-LD", () => {
    for (const { document } of atLeastOne(readContent(siteContent()).documents)) {
      const elements = elementsOf(read(`documents/${document.id}/index.html`));
      const links = elements.flatMap(({ properties }) => properties["href"] ?? []);
      for (const name of ["index.json", "document.md", "document.txt", "broadcast.txt"])
        expect(links).toContain(`/documents/${document.id}/${name}`);
      const data = elements.filter(({ properties }) => properties["type"] === "application/ld+json");
      expect(data).toHaveLength(1);
      expect(JSON.parse(data.map((one) => toString(one)).join(""))).toMatchObject({
        "@context": "https://schema.org",
        "@graph": [{ name: document.disclosure.title }, {}],
      });
    }
  });

  test("without 网址 there are no feeds and no sitemap, and the page says why", () => {
    expect(listSiteFiles(builtSite()).filter((file) => /^(?:feeds\/|sitemap.*\.xml)/u.test(file))).toEqual([]);
    expect(sitePages(builtSite()).filter(({ html }) => html.includes("application/atom+xml"))).toEqual([]);
    expect(read("data/index.html")).toContain("本站还没有填写网址");
  });
});

describe("the examples on the page", () => {
  const example = (language: string, at = 0) => {
    const code = elementsOf(read("data/index.html")).filter(
      ({ tagName, properties }) => tagName === "code" && properties["dataLanguage"] === language,
    )[at];
    return code ? toString(code) : "";
  };
  /** What a JavaScript example prints. */
  const run = async (at: number) => {
    const site = await serveFolder(builtSite());
    const code = example("javascript", at).replace("https://本站的网址/", site.url);
    expect(code).toContain(site.url);
    const printed: string[] = [];
    const module = join(temporaryFolder(), "example.mjs");
    writeFileSync(module, code.replaceAll("console.log(", "globalThis.printed("));
    Object.assign(globalThis, { printed: (...words: unknown[]) => printed.push(words.join(" ")) });
    await import(/* @vite-ignore */ module);
    await site.close();
    return printed;
  };

  test("JavaScript lists every document", async () => {
    const printed = await run(0);
    const { documents } = readJson<CatalogueRecord>("data/catalogue.json");
    expect(printed).toHaveLength(documents.length);
    expect(printed.find((line) => line.includes("青树嘴镇关于印发"))).toMatch(/^2022-06-15 .* 8201$/u);
  });

  test("JavaScript lists the days of the annotations with their words", async () => {
    const printed = await run(1);
    expect(printed).toContain(
      "2022-07-05 各村集中整改情况于7月5日前报镇乡村振兴办公室 /documents/2022-06-15-zhenggai-fangan/#s3-2",
    );
    for (const line of atLeastOne(printed)) expect(line).toMatch(/^\d{4}-\d{2}-\d{2} .+ \/documents\//u);
  });

  const python = spawnSync("python3", ["--version"]).status === 0;
  test.runIf(python)("Python lists every document", async () => {
    const site = await serveFolder(builtSite());
    const code = example("python").replace("https://本站的网址/", site.url);
    const { stdout, stderr } = await runAside("python3", ["-c", code]);
    await site.close();
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toHaveLength(readJson<CatalogueRecord>("data/catalogue.json").count);
  });
});

test("with 网址, under a sub-path: feeds, sitemap and heads, all addresses are there", () => {
  const content = contentWith({
    dated:
      "---\n标题: 甲<乙>的方案\n所属领域: 扶贫\n公开主体: 某镇人民政府\n成文日期: 2023-01-02\n---\n\n# 甲<乙>的方案\n\n1.渠道淤塞。\n\n整改措施:清淤。",
    undated: "---\n标题: 丙\n公开主体: 某镇人民政府\n---\n\n# 丙\n\n丁。",
  });
  const site = join(content, "site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replace(/^网址:.*$/mu, "网址: https://www.example.gov.cn/zwgk/qszz/"));
  const out = join(temporaryFolder(), "dist");
  expect(runBuild(["--content", content, "--out", out])).toMatchObject({ status: 0 });

  const root = "https://www.example.gov.cn/zwgk/qszz/";
  const urls = [...read("sitemap.xml", out).matchAll(/<loc>(?<url>[^<]+)<\/loc>/gu)].map(
    ({ groups }) => groups?.["url"],
  );
  expect(urls).toContain(`${root}documents/dated/p1/`);
  expect(urls).toContain(`${root}documents/undated/`);
  for (const url of atLeastOne(urls)) expect(existsSync(join(out, fileOf(url ?? "", root))), url).toBe(true);

  const feeds = listSiteFiles(out).filter((file) => file.startsWith("feeds/"));
  // At their former addresses, spelt out, too.
  expect(feeds.map((file) => file.replace(/u[0-9a-f]{4}.*\.xml$/u, "…").replace(/[^/]{7}\.xml$/u, "7.xml"))).toEqual([
    "feeds/all.xml",
    "feeds/domain/7.xml",
    "feeds/domain/…",
    "feeds/issuer/7.xml",
    "feeds/issuer/…",
  ]);
  for (const file of atLeastOne(feeds)) {
    const feed = read(file, out);
    expect(() => fromXml(feed)).not.toThrow();
    expect(feed).toContain("<title>甲&#x3C;乙>的方案</title>");
    expect(feed).not.toContain("undated");
    for (const [, url = ""] of atLeastOne(feed.matchAll(/ href="([^"]+)"/gu)))
      expect(existsSync(join(out, fileOf(url, root))), url).toBe(true);
  }
  const alternates = (page: string) =>
    elementsOf(read(page, out))
      .filter(({ properties }) => properties["type"] === "application/atom+xml")
      .map(({ properties }) => properties["href"]);
  expect(alternates("documents/undated/index.html")).toEqual(["/zwgk/qszz/feeds/all.xml"]);
  const domain = feeds[1] ?? "";
  expect(alternates(domain.replace(/^feeds\/(.*)\.xml$/u, "catalogue/$1/index.html"))).toEqual([
    `/zwgk/qszz/${domain}`,
    "/zwgk/qszz/feeds/all.xml",
  ]);
  for (const page of ["documents/dated/", "documents/dated/p1/", "documents/dated/problems/"]) {
    const code = /<svg[^>]*viewBox="0 0 \d+ \d+" shape-rendering.*?<\/svg>/u.exec(read(`${page}index.html`, out))?.[0];
    expect(readQrCode(code ?? ""), page).toBe(root + page);
  }
  expect(read("data/index.html", out)).toContain(`Sitemap: ${root}sitemap.xml`);
});

/** Runs a program while this one goes on serving. */
function runAside(command: string, options: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const child = spawn(command, options, { env: { PATH: process.env["PATH"], PYTHONIOENCODING: "utf-8" } });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  return new Promise((done) => child.on("close", () => done(output)));
}
