import { readFileSync, readdirSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import { readDocx } from "../../../src/import/docx/read-docx.ts";
import { importDocument } from "../../../src/import/import-document.ts";
import { countCharacters, textOf, withoutBlanks } from "../../../src/model/text.ts";
import { collectMeasures, collectProblems } from "../../../src/model/walk.ts";
import { parseDocument } from "../../../src/parse/document.ts";
import { runs } from "../../runner/seed.ts";
import { OFFICIAL_LIST, makeDocx, numbered } from "./docx-files.ts";
import { readLabels } from "../labels.ts";
import { madeDocument } from "../made-documents.ts";
import { asWordFile, bodyAsWordFile } from "./word-files.ts";

const labels = readLabels();
const RUNS = { numRuns: runs(100) };
const FOLDER = "tests/fixtures/documents";

function draft(bytes: Uint8Array) {
  const result = importDocument({ path: "a.docx", bytes }, labels);
  expect(result.errors.map(String)).toEqual([]);
  const { body = 0, info = 0, frame = 0, input } = result.balance ?? {};
  expect(body + info + frame).toBe(input);
  const document = parseDocument(new VFile({ path: "document.md", value: result.document ?? "" }), "made");
  return { result, document };
}

test("a made document with numbers counted by Word comes back, each character with its share", () => {
  fc.assert(
    fc.property(madeDocument, fc.array(fc.nat(), { maxLength: 4 }), (made, cuts) => {
      const { result, document } = draft(asWordFile(made, cuts));
      const words = withoutBlanks(made.paragraphs.join(""));
      expect(withoutBlanks(textOf(document))).toBe(words);
      expect(result.values).toEqual({ 标题: made.title, 公开主体: made.issuer, 成文日期: made.date });
      expect(result.balance).toMatchObject({ body: countCharacters(words), info: 0, frame: 0 });
      const problems = made.paragraphs.filter((one) => /^\d+\./u.test(one));
      expect(collectProblems(document)).toHaveLength(problems.length);
    }),
    RUNS,
  );
});

describe("documents of the genre", () => {
  const names = [...readdirSync(FOLDER), "../../../content/documents/2022-06-15-zhenggai-fangan"];
  test.each(names)("%s", (name) => {
    const source = readFileSync(`${FOLDER}/${name}/document.md`, "utf8").replace(/^\ufeff/u, "");
    const original = parseDocument(new VFile({ path: "document.md", value: source }), "made");
    const { document } = draft(bodyAsWordFile(source.replace(/^---\r?\n.*?\n---\r?\n/su, "")));
    expect(withoutBlanks(textOf(document))).toBe(withoutBlanks(textOf(original)));
    const count = (one: typeof document) => collectProblems(one).map(({ problem }) => collectMeasures(problem).length);
    expect(count(document)).toEqual(count(original));
  });
});

test("levels of any order are counted as a reader would count them", () => {
  const steps = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(steps, (list) => {
      const levels: number[] = [];
      for (const step of list) levels.push(Math.min(step, (levels.at(-1) ?? -1) + 1));
      const read = readDocx(
        makeDocx({ numbering: OFFICIAL_LIST, body: levels.map((one) => numbered("甲", 1, one)).join("") }),
      );
      if ("reason" in read) throw new Error(read.reason);
      const lines = read.page.lines.map(({ start, end }) => read.page.text.slice(start, end));
      expect(lines).toEqual(levels.map((_, index) => `${printed(levels, index)}甲`));
    }),
    RUNS,
  );
});

const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Counts back to the last paragraph of a higher level. */
function printed(levels: readonly number[], index: number): string {
  const own = levels[index] ?? 0;
  let count = 1;
  for (let before = index - 1; before >= 0 && (levels[before] ?? 0) >= own; before--)
    if (levels[before] === own) count++;
  const chinese =
    count <= 10
      ? (CHINESE[count] ?? "")
      : `${count < 20 ? "" : (CHINESE[Math.floor(count / 10)] ?? "")}十${CHINESE[count % 10] ?? ""}`;
  const circled = count <= 20 ? String.fromCodePoint(0x245f + count) : String(count);
  return [`${chinese}、`, `（${chinese}）`, `${count}.`, `（${count}）`, circled][own] ?? "";
}
