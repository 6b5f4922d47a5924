import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { makeAllFiles } from "../browser/make-all-files.ts";
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
  const made = ["t1.csv", "t1.xlsx", "print/official.pdf", "print/board-a4.pdf", "screen/portrait.html"];
  for (const { id } of [list, ...tableDocuments()])
    expect(files, id).toEqual(expect.arrayContaining(made.map((name) => `documents/${id}/${name}`)));
});
