import { describe, expect, test } from "vitest";
import { toCatalogueRecord } from "../../src/export/catalogue-record.ts";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import { dataExamples } from "../../src/export/examples.ts";
import { documentOf, PLACE } from "./documents.ts";

const SITE = "https://www.example.gov.cn/zwgk/";
const examples = dataExamples(SITE);
const DOCUMENTS = [
  documentOf("---\n标题: 停水通知\n成文日期: 2023-05-04\n---\n\n今日停水。\n", "water"),
  documentOf("---\n标题: 值守通知\n---\n\n各村：\n\n加强值守。\n", "watch"),
];

/** Runs an example in the place of a program that reads the site, and gives what it prints. */
async function run(code: string): Promise<string[]> {
  const printed: string[] = [];
  const records = new Map<string, unknown>([
    [`${SITE}data/catalogue.json`, toCatalogueRecord(DOCUMENTS, PLACE)],
    ...DOCUMENTS.map((document): [string, unknown] => [
      `${SITE}documents/${document.id}/index.json`,
      toDocumentRecord(document, PLACE),
    ]),
  ]);
  const fetch = async (address: URL) => Response.json(records.get(address.href));
  const console = { log: (...words: unknown[]) => printed.push(words.join(" ")) };
  const AsyncFunction = (async () => undefined).constructor as new (
    ...words: string[]
  ) => (...given: unknown[]) => Promise<void>;
  await new AsyncFunction("fetch", "console", code)(fetch, console);
  return printed;
}

describe("the examples of the data page", () => {
  test("JavaScript lists every document with its day and length", async () => {
    expect(await run(examples.javaScript)).toEqual(["2023-05-04 停水通知 5", "原文未载明 值守通知 8"]);
  });

  test("JavaScript runs also where nothing was annotated", async () => {
    expect(await run(examples.annotations)).toEqual([]);
  });

  test("name the site, and files that it has", () => {
    expect(examples.command).toBe(`curl -O ${SITE}data/catalogue.csv`);
    expect(examples.python).toContain(`site = "${SITE}"`);
    expect(examples.python).toContain(`urljoin(site, "data/catalogue.json")`);
  });
});
