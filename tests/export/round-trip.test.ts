import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { toAkomaNtoso } from "../../src/export/akn.ts";
import { catalogueSchema, toCatalogueRecord } from "../../src/export/catalogue-record.ts";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import type { DocumentRecord } from "../../src/export/document-schema.ts";
import { documentSchema } from "../../src/export/document-schema.ts";
import { toMarkdownFile } from "../../src/export/markdown-file.ts";
import { toTextFile } from "../../src/export/plain-text.ts";
import { recordText } from "../../src/export/record-text.ts";
import { compareText } from "../../src/proof/compare.ts";
import { proveDataFiles } from "../../src/proof/data-files.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { NOWHERE, PLACE, allDocuments, documentOf } from "./documents.ts";

const documents = allDocuments();
const validate = new Ajv2020().compile(documentSchema());
const throughJson = (record: DocumentRecord) => JSON.parse(JSON.stringify(record)) as DocumentRecord;

describe.each(atLeastOne(documents))("$id", ({ id, document, source }) => {
  test("index.json keeps to its schema, and its text is the source character for character", () => {
    for (const place of [PLACE, NOWHERE]) {
      const record = throughJson(toDocumentRecord(document, place));
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
      expect(compareText(sourceText(source), recordText(record))).toBeUndefined();
    }
  });

  test("document.md reads as the same document", () => {
    const again = documentOf(toMarkdownFile(document, source), id);
    expect(toDocumentRecord(again, PLACE)).toEqual(toDocumentRecord(document, PLACE));
  });

  test("every file passes the proof of the build, and no file with one character changed does", () => {
    const files: Record<string, string | undefined> = {
      "index.json": JSON.stringify(toDocumentRecord(document, PLACE)),
      "document.md": toMarkdownFile(document, source),
      "document.txt": toTextFile(document),
      "akn.xml": toAkomaNtoso(document, PLACE),
    };
    const read = (path: string) => files[path.split("/").at(-1) ?? ""];
    expect(proveDataFiles(id, source, read)).toEqual([]);
    const last = [...sourceText(source)].findLast((character) => /\p{Script=Han}/u.test(character)) ?? "";
    for (const [name, file] of Object.entries(files)) {
      if (file === undefined) continue;
      const at = file.lastIndexOf(last);
      const damaged = `${file.slice(0, at)}囗${file.slice(at + 1)}`;
      const found = proveDataFiles(id, source, (path) => (path.endsWith(name) ? damaged : read(path)));
      expect(
        found.map(({ page }) => page),
        name,
      ).toEqual([`documents/${id}/${name}`]);
    }
  });
});

test("a missing file fails the proof, a missing akn.xml does not", () => {
  const source = "---\n标题: 甲\n---\n\n# 甲\n\n乙。\n";
  const files: Record<string, string> = { "document.md": source, "document.txt": "甲乙。" };
  const found = proveDataFiles("a", source, (path) => files[path.split("/").at(-1) ?? ""]);
  expect(found.map(({ page }) => page)).toEqual(["documents/a/index.json"]);
});

test("catalogue.json keeps to its schema", () => {
  const check = new Ajv2020().compile(catalogueSchema());
  const record = toCatalogueRecord(
    documents.map(({ document }) => document),
    PLACE,
  );
  expect(check(JSON.parse(JSON.stringify(record))), JSON.stringify(check.errors)).toBe(true);
  expect(record.documents).toHaveLength(documents.length);
});

test("remarks of editors in the frontmatter are not published", () => {
  const source =
    "---\n# 待核实\n标题: 甲 # 问过老王\n索引号: '00123'\n发布日期: 2023-01-02 03:04\n---\n\n\n# 甲\n\n乙\\# 丙。\n";
  expect(toMarkdownFile(documentOf(source), source)).toBe(
    '---\n标题: 甲\n索引号: "00123"\n发布日期: 2023-01-02 03:04\n---\n\n# 甲\n\n乙\\# 丙。\n',
  );
});
