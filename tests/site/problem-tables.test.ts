import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DocumentRecord } from "../../src/export/document-schema.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { officialTexts } from "../../src/proof/pages.ts";
import { parseCsv } from "../export/parse-csv.ts";
import { readPdf } from "../print/read-pdf.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { searchIn } from "../search/site-folder.ts";
import { LEDGER } from "../view/make-document.ts";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

/** One problem a row, as a township writes it. */
const LIST = `# 甲镇整改清单

| 序号 | 存在问题 | 整改措施 | 责任单位 | 整改时限 |
| --- | --- | --- | --- | --- |
| 1 | 账目公开不及时。 | （1）按月公开。（2）拍照存档。 | 财政所 | 6月底前 |
| 2 | 巡护记录不全。 | 逐日登记。 | 林业站、各村 | 长期坚持 |`;

const SOURCES = {
  "2026-04-07-list": `---\n标题: 甲镇整改清单\n成文日期: 2026-04-07\n---\n\n${LIST}\n`,
  "2026-05-08-ledger": `---\n标题: 整改台账\n成文日期: 2026-05-08\n---\n\n${LEDGER}\n`,
};

const PROBLEMS = {
  "2026-04-07-list": {
    p1: "1账目公开不及时。（1）按月公开。（2）拍照存档。财政所6月底前",
    p2: "2巡护记录不全。逐日登记。林业站、各村长期坚持",
  },
  "2026-05-08-ledger": {
    p1: "1学习少。（1）定计划；（2）勤通报。党政办3月底前",
    p2: "2记录乱。补记录。党政办长期坚持",
    p3: "3白条多。（1）清白条。财政所5月底前已报县里（2）公开账目。6月底前",
  },
};

test("tables of problems are published with all that a plan in running text has", async () => {
  const out = join(temporaryFolder(), "dist");
  const { status, output } = runBuild(["--content", contentWith(SOURCES), "--out", out]);
  expect(status, output).toBe(0);
  const page = (path: string) => readFileSync(join(out, "documents", path, "index.html"), "utf8");
  const file = (path: string) => readFileSync(join(out, "documents", path));
  for (const [id, problems] of atLeastOne(Object.entries(PROBLEMS))) {
    const document = page(id);
    for (const [unit, text] of atLeastOne(Object.entries<string>(problems))) {
      expect(withoutBlanks(officialTexts(page(`${id}/${unit}`)).get(unit) ?? "")).toBe(text);
      expect(document).toContain(`id="${unit}"`);
      expect(document).toContain(`href="/documents/${id}/${unit}/"`);
      expect(page(`${id}/problems`)).toContain(`href="/documents/${id}/${unit}/"`);
      const sheets = page(`${id}/print/a4`);
      expect(withoutBlanks(officialTexts(sheets).get(unit) ?? "")).toBe(text);
      // The words of the head are said again, and are no content.
      expect(sheets.slice(sheets.indexOf(`id="${unit}"`))).toContain("整改措施：");
    }
    // Slides show the table as it is.
    const slides = officialTexts(page(`${id}/screen/landscape`)).get("document") ?? "";
    expect(withoutBlanks(slides)).toBe(withoutBlanks(officialTexts(document).get("document") ?? ""));
    const text = withoutBlanks(officialTexts(document).get("document") ?? "");
    expect(withoutBlanks(officialTexts(page(`${id}/screen/landscape`)).get("document") ?? "")).toBe(text);
    const whole = await readPdf(file(`${id}/print/board-a4.pdf`));
    expect(withoutBlanks(whole.map((sheet) => sheet.text).join(""))).toContain("序号");
  }
  const [head = [], ...rows] = parseCsv(String(file("2026-05-08-ledger/measures.csv")));
  expect(rows).toHaveLength(5);
  expect(rows[4]?.[head.indexOf("整改时限")]).toBe("6月底前");
  const record = JSON.parse(String(file("2026-04-07-list/index.json"))) as DocumentRecord;
  expect(record.counts).toMatchObject({ problems: 2, measures: 3 });

  const { results } = await searchIn(out).search("公开账目");
  expect(JSON.stringify(results)).toContain('"citation":"问题3"');
});
