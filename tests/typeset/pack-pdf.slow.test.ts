import { join } from "node:path";
import { getDocument } from "unpdf/pdfjs";
import { expect, test } from "vitest";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");
const NAMES = ["announcement", "full-width-plan", "problem-table", "budget-parts", "policy-explanation"];

/** What screen readers are told of a file: its language, title, and the tags of each page with their texts and descriptions. */
async function readTags(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: file.numPages }, async (_, at) => {
    const page = await file.getPage(at + 1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree: unknown = await page.getStructTree();
    return JSON.stringify([tree, items], (key, value: unknown) => (key === "fontName" ? undefined : value));
  });
  const preferences: unknown = await file.getViewerPreferences();
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Language?: string } };
  const read = [JSON.stringify([preferences, info.Title, info.Language]), ...(await Promise.all(pages))].join("\n");
  await file.loadingTask.destroy();
  // Object numbers are not the same in two files.
  return read.replaceAll(/p?\d+R_mc\d+|mcid_?\w*/gu, "mark");
}

test("an official copy for the archive has what PDF/UA-1 asks for, as Typst writes it, and is checked by Typst as one", async () => {
  const typst = await Typst.open(FIXTURES);
  const documents = readContent(FIXTURES).documents.filter(({ document }) => NAMES.includes(document.id));
  expect(documents).toHaveLength(NAMES.length);
  for (const { document } of atLeastOne(documents)) {
    const plan = planOfficialCopy(toPrintSource(document, undefined), (name) => name);
    const order = { name: "official.pdf", template: "official", plan } as const;
    const [archive, accessible] = [
      typst.print(document, { ...order, standard: "a-2a" }).bytes,
      typst.print(document, { ...order, standard: "ua-1" }).bytes,
    ];
    expect(await readTags(archive), document.id).toBe(await readTags(accessible));
    const words = archive.toString("latin1");
    expect(words).toContain("<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part>");
    expect(words.split("PDF/UA identification schema")).toHaveLength(2);
    expect(accessible.toString("latin1")).not.toContain("pdfaid");
  }
});
