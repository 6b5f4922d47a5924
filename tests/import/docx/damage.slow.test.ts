import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VFile } from "vfile";
import { importDocument } from "../../../src/import/import-document.ts";
import { countCharacters, textOf } from "../../../src/model/text.ts";
import { parseDocument } from "../../../src/parse/document.ts";
import { runs } from "../../runner/seed.ts";
import { OFFICIAL_LIST, makeDocx, numbered, paragraph, run, table, title } from "./docx-files.ts";
import { readLabels } from "../labels.ts";

const labels = readLabels();
const RUNS = { numRuns: runs(250) };
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

const WHOLE = makeDocx({
  numbering: OFFICIAL_LIST,
  styles: `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
  footnotes: `<w:footnote w:id="2">${paragraph(run("指全镇。"))}</w:footnote>`,
  header: paragraph("某镇公报"),
  media: { p1: { name: "a.png", bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) } },
  body:
    title("关于做好秋收工作的通知") +
    paragraph("总体要求", `<w:pStyle w:val="1"/>`) +
    numbered(TEXT, 1, 1) +
    numbered(TEXT, 1, 2) +
    paragraph(`${run(TEXT)}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
    paragraph(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>今天</w:t><w:fldChar w:fldCharType="end"/></w:r>`) +
    table(["序号", ["任务", `<w:gridSpan w:val="2"/>`]], [["1", `<w:vMerge w:val="restart"/>`], "收割", "东村"], [["", "<w:vMerge/>"], "晾晒", "南村"]) +
    paragraph(`<w:r><w:drawing><a:blip r:embed="p1"/><w:txbxContent>${paragraph(TEXT)}</w:txbxContent></w:drawing></w:r>`) +
    paragraph("2024年9月1日") +
    `<w:sectPr><w:headerReference r:id="rId-header"/></w:sectPr>`,
}); // prettier-ignore

/** A whole draft that balances, or a reason in Chinese with a way out; in no case anything else. */
function check(bytes: Uint8Array): void {
  const result = importDocument({ path: "a.docx", bytes }, labels);
  expect(result.errors.filter(({ ruleId }) => ruleId === "import-proof").map(String)).toEqual([]);
  if (result.document === undefined) {
    expect(result.errors[0]?.reason).toMatch(/\p{Script=Han}{2}/u);
    expect(result.errors[0]?.reason).not.toContain("核对不过");
    expect(result.errors[0]?.note).toMatch(/\p{Script=Han}{2}/u);
    expect(result.files).toBeUndefined();
    return;
  }
  const { body = 0, info = 0, frame = 0, input } = result.balance ?? {};
  expect(body + info + frame).toBe(input);
  const document = parseDocument(new VFile({ path: "document.md", value: result.document }), "damaged");
  expect(countCharacters(textOf(document))).toBe(body);
}

test("bytes changed and ends cut off: a refusal, or a draft of the same text", () => {
  const whole = importDocument({ path: "a.docx", bytes: WHOLE }, labels);
  expect(whole.errors.map(String)).toEqual([]);
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(flips, fc.nat(), (list, cut) => {
      const bytes = Uint8Array.from(WHOLE);
      for (const [at, value] of list) bytes[at % bytes.length] = value;
      const damaged = cut % 4 === 0 ? bytes.subarray(0, cut % (bytes.length + 1)) : bytes;
      check(damaged);
      // A part that cannot be found by its changed name is missing; no word of the text ever changes.
      const { document = "" } = importDocument({ path: "a.docx", bytes: damaged }, labels);
      const lines = document.split("\n").filter((line) => line.includes("抢抓"));
      expect(lines.filter((line) => !line.includes(TEXT))).toEqual([]);
    }),
    RUNS,
  );
});

test("parts left out and XML that says odd things: a refusal or a draft", () => {
  const parts = unzipSync(WHOLE);
  const names = Object.keys(parts);
  const edit = fc.record({
    part: fc.nat(),
    at: fc.nat(),
    move: fc.constantFrom("drop-part", "drop-tag", "twice", "value", "wrap", "cut"),
    value: fc.constantFrom("", "-1", "99999999999", "1", "甲", "none", "%1%2%9", "restart"),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const damaged = { ...parts };
      for (const { part, at, move, value } of edits) {
        const name = names[part % names.length] ?? "";
        const bytes = damaged[name];
        if (!bytes) continue;
        const xml = strFromU8(bytes);
        if (move === "drop-part") delete damaged[name];
        else damaged[name] = strToU8(change(xml, move, at, value));
      }
      check(zipSync(damaged));
    }),
    RUNS,
  );
});

/** Changes the element or attribute at a place; what comes out is mostly well-formed. */
function change(xml: string, move: string, at: number, value: string): string {
  if (move === "cut") return xml.slice(0, at % (xml.length + 1));
  if (move === "value") return replaceNth(xml, /="[^"]*"/gu, at, () => `="${value}"`);
  const element = move === "drop-tag" ? /<w:(\w+)[^<>]*\/>|<w:(\w+)\b[^<>]*>[^<]*<\/w:\2>/gu : /<w:(p|r|tc|tr|tbl)\b[^<>]*>(?:(?!<w:\1\b).)*?<\/w:\1>/gsu;
  return replaceNth(xml, element, at, (found) => (move === "twice" ? found + found : move === "wrap" ? `<w:sdt><w:sdtContent>${found}</w:sdtContent></w:sdt>` : ""));
} // prettier-ignore

function replaceNth(xml: string, pattern: RegExp, at: number, put: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  const chosen = found[at % Math.max(found.length, 1)];
  if (!chosen) return xml;
  return xml.slice(0, chosen.index) + put(chosen[0]) + xml.slice(chosen.index + chosen[0].length);
}
