import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { VFile } from "vfile";
import type { DataSite } from "../../src/export/data-site.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { addressesUnder } from "../../src/view/addresses.ts";

const ROOT = join(import.meta.dirname, "../..");
const FIXTURES = join(ROOT, "tests/fixtures/documents");
const SEED = join(ROOT, "content/documents");

/** A site that states its 网址, and one that does not. */
export const PLACE: DataSite = {
  site: { name: "某镇政务公开栏", url: "https://www.example.gov.cn/zwgk/", guide: {} },
  addresses: addressesUnder("/zwgk/"),
};
export const NOWHERE: DataSite = { site: { name: "某镇政务公开栏", guide: {} }, addresses: addressesUnder("/") };

export interface ReadDocument {
  id: string;
  source: string;
  document: OfficialDocument;
}

/** Every document of the fixtures, and those of the content folder. */
export function allDocuments(): ReadDocument[] {
  return [FIXTURES, SEED].flatMap((folder) => readdirSync(folder).map((id) => readDocument(join(folder, id), id)));
}

export function fixture(id: string): ReadDocument {
  return readDocument(join(FIXTURES, id), id);
}

/** A document as it is read from a text. */
export function documentOf(source: string, id = "a-document"): OfficialDocument {
  return parseDocument(new VFile({ path: `${id}/document.md`, value: source }), id);
}

/** The document of a folder. */
export function readDocument(folder: string, id: string): ReadDocument {
  const source = String(decodeFile(`${id}/document.md`, readFileSync(join(folder, "document.md"))));
  return { id, source, document: documentOf(source, id) };
}
