import { expect, test } from "vitest";
import { addEntry, addressesOf, listTraces, withdrawalEntry } from "../../src/permanence/takedown.ts";
import { shortCode } from "../../src/model/short-code.ts";
import { VFile } from "vfile";
import { readRedirects } from "../../src/permanence/read-redirects.ts";

const ENTRY = withdrawalEntry("2024-jia", "2024-05-20", '登了"不该公开"的: # 名字');

test.each([
  ["no file", undefined],
  ["an empty list", "[]\n"],
  ["entries without a line end behind them", "# 转到新地址\n- 从: /documents/2021-jia/\n  到: /documents/2022-jia/"],
])("an entry is added to %s, and read as it was meant", (_, before) => {
  const text = addEntry(before, ENTRY);
  const read = readRedirects(new VFile({ path: "redirects.yaml", value: text }))?.redirects;
  expect(read?.get("2024-jia")?.withdrawn).toEqual({ date: "2024-05-20", reason: '登了"不该公开"的: # 名字' });
  if (before !== undefined && before !== "[]\n") expect(text.startsWith(before)).toBe(true);
});

test("the files of a document, its short addresses and all that names it are found", () => {
  const files = {
    "documents/2024-jia/index.html": "",
    "documents/2024-jia/print/official.pdf": undefined,
    "documents/2024-jia-2/index.html": "别的",
    [`s/${shortCode("2024-jia")}/index.html`]: "",
    [`s/${shortCode("2024-jia", 2)}/p1/index.html`]: "",
    "index.html": '<a href="/documents/2024-jia/">',
    "data/catalogue.csv": "甲乡记录",
    "guide/index.html": "公开指南",
  } as Record<string, string | undefined>;
  const traces = listTraces(
    Object.keys(files),
    { id: "2024-jia", revisions: 2, words: ["甲乡记录"] },
    (name) => files[name],
  );
  expect(addressesOf(traces.own)).toEqual(
    [
      "documents/2024-jia/",
      "documents/2024-jia/print/official.pdf",
      `s/${shortCode("2024-jia")}/`,
      `s/${shortCode("2024-jia", 2)}/p1/`,
    ].sort(),
  );
  expect(addressesOf(traces.naming)).toEqual(["", "data/catalogue.csv"]);
});
