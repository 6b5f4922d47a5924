import { Buffer } from "node:buffer";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { makeAllFiles } from "../browser/make-all-files.ts";
import { readLabels } from "../import/labels.ts";
import { asWebPage, asWordFile, picturesOf } from "../import/table-files.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { contentWith, runBuild, temporaryFolder } from "../site/run-build.ts";
import { TABLE_FIXTURES, makeNameList, tableDocuments } from "./table-documents.ts";

test("the tables that offices publish are published, a list of 2,000 names too", async () => {
  const list = makeNameList(2000);
  const content = contentWith({ [list.id]: list.source });
  cpSync(TABLE_FIXTURES, join(content, "documents"), { recursive: true });
  await makeAllFiles(content);
  const out = join(temporaryFolder(), "dist");
  const { status, output } = runBuild(["--content", content, "--out", out]);
  expect(output).not.toMatch(/ 错误 |程序出错/u);
  expect(output).toContain(`已核对 ${tableDocuments().length + 1} 件公文`);
  expect(status).toBe(0);
  const files = listSiteFiles(out);
  for (const { id } of [list, ...tableDocuments()])
    expect(files, id).toEqual(expect.arrayContaining(MADE.map((name) => `documents/${id}/${name}`)));
});

const MADE = ["t1.csv", "t1.xlsx", "print/official.pdf", "print/board-a4.pdf", "print/board-a3.pdf", "screen/landscape.html", "screen/portrait.html"]; // prettier-ignore

test("they are published from Word files and saved pages too, with their pictures", async () => {
  const content = contentWith({});
  const labels = readLabels();
  const ids: string[] = [];
  const unmarked = { marked: false };
  for (const made of atLeastOne(tableDocuments()))
    for (const [path, bytes] of [
      ["word.docx", asWordFile(made, unmarked, picturesOf(made))],
      ["page.html", Buffer.from(asWebPage(made, unmarked))],
    ] as const) {
      const { document = "", files = [], errors } = importDocument({ path, bytes }, labels);
      expect(errors.map(String)).toEqual([]);
      const id = `${made.id}-${path.replace(/\..*/u, "")}`;
      ids.push(id);
      mkdirSync(join(content, "documents", id, "attachments"), { recursive: true });
      writeFileSync(join(content, "documents", id, "document.md"), document);
      for (const { name, bytes: picture } of files)
        writeFileSync(join(content, "documents", id, "attachments", name), picture);
    }
  await makeAllFiles(content);
  const out = join(temporaryFolder(), "dist");
  const { status, output } = runBuild(["--content", content, "--out", out]);
  expect(output).not.toMatch(/ 错误 |程序出错/u);
  expect(status).toBe(0);
  const files = listSiteFiles(out);
  for (const id of atLeastOne(ids))
    expect(files, id).toEqual(expect.arrayContaining(MADE.map((name) => `documents/${id}/${name}`)));
  expect(files.filter((name) => /pictures-in-cells-word\/attachments\/.+\.png$/u.test(name)).length).toBeGreaterThan(1);
});
