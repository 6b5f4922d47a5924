import { join } from "node:path";
import { expect, test } from "vitest";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { readPdf } from "../print/read-pdf.ts";
import { makeDocument } from "../view/make-document.ts";

test("name and date under a table stand on the page of its last row", async () => {
  const typst = await Typst.open(join(import.meta.dirname, "../fixtures"));
  const lastPage = async (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => `| 第${at + 1}户 | 120.00 |`).join("\n");
    const body = `# 公示\n\n| 户 | 金额 |\n| --- | --- |\n${rows}\n\n甲镇人民政府\n\n2023年5月13日`;
    const document = makeDocument(body);
    const plan = planOfficialCopy(toPrintSource(document, undefined), String);
    const { bytes } = typst.print(document, { name: "official.pdf", template: "official", plan, standard: "ua-1" });
    return (await readPdf(bytes)).at(-1)?.text ?? "";
  };
  // Whatever room the last row leaves on its page.
  for (let count = 12; count < 20; count++)
    expect(await lastPage(count)).toMatch(new RegExp(`第${count}户.*甲镇人民政府`, "u"));
});
