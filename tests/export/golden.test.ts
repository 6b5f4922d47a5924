import { join } from "node:path";
import { expect, test } from "vitest";
import { toAkomaNtoso } from "../../src/export/akn.ts";
import { toAtom } from "../../src/export/atom.ts";
import { toCatalogueRecord } from "../../src/export/catalogue-record.ts";
import { catalogueTable } from "../../src/export/catalogue-table.ts";
import { toCsv } from "../../src/export/csv.ts";
import { textRows } from "../../src/export/data-table.ts";
import { toDcat } from "../../src/export/dcat.ts";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import { documentSchema } from "../../src/export/document-schema.ts";
import { listFeeds } from "../../src/export/feeds.ts";
import { toJsonLd } from "../../src/export/json-ld.ts";
import { toMarkdownFile } from "../../src/export/markdown-file.ts";
import { measuresTable } from "../../src/export/measures-table.ts";
import { toTextFile } from "../../src/export/plain-text.ts";
import { listSitemapPages, toSitemaps } from "../../src/export/sitemap.ts";
import { documentTrail } from "../../src/view/reading-page.ts";
import { PLACE, fixture } from "./documents.ts";

const GOLDEN = join(import.meta.dirname, "../golden/export");

/** A plan with numbers, labels, a table of measures and little else. */
const { document, source } = fixture("problem-word-plan");
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Each data file of one small document, made twice: the same content gives the same file. */
test.each([
  ["index.json", () => json(toDocumentRecord(document, PLACE))],
  ["document.md", () => toMarkdownFile(document, source)],
  ["document.txt", () => toTextFile(document)],
  ["akn.xml", () => toAkomaNtoso(document, PLACE) ?? ""],
  ["measures.csv", () => toCsv(textRows(measuresTable(document, PLACE)))],
  ["document.schema.json", () => json(documentSchema())],
  ["catalogue.json", () => json(toCatalogueRecord([document], PLACE))],
  ["catalogue.csv", () => toCsv(textRows(catalogueTable([document], PLACE)))],
  ["catalog.jsonld", () => json(toDcat([document], PLACE))],
  ["json-ld.json", () => toJsonLd(document, documentTrail(document, PLACE.addresses), PLACE)],
  [
    "feed.xml",
    () => {
      const [feed] = listFeeds([document], PLACE, (_field, value) => value);
      return feed ? toAtom(feed, PLACE) : "";
    },
  ],
  [
    "sitemap.xml",
    () => {
      const pages = listSitemapPages([PLACE.addresses.home], [document], PLACE);
      return toSitemaps(pages, PLACE.addresses.home).get("sitemap.xml") ?? "";
    },
  ],
])("%s", async (name, make) => {
  const file = make();
  expect(make()).toBe(file);
  await expect(file).toMatchFileSnapshot(join(GOLDEN, name));
});
