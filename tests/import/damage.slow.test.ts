import { Buffer } from "node:buffer";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VFile } from "vfile";
import { importDocument } from "../../src/import/import-document.ts";
import { countCharacters, textOf } from "../../src/model/text.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { runs } from "../runner/seed.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { readLabels } from "./labels.ts";

const FOLDER = "tests/fixtures/import";
const labels = readLabels();
const RUNS = { numRuns: runs(60) };
const pages = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/u.test(name));
const SNIPPETS = [
  "|", "\t", "《", "》", "(", ")", "\n", " ", "\u3000", "<table>", "</td>", "<td colspan=3>", "</div>", "<p>", "<br>", "&#x", "&amp;", "公开具体内容 |", "一、", "附件1", "附件", "2022年6月15日",
  "各村：", "上一篇", "索引号：", "公开层级1 | 县级 |", "\\", "#", "![", "---\n", "\ufffd", "\u200b", "\u0007", "。", "1.", "<pre>", "<title>", "<meta name=PubDate content='x'>", "😀", "\ud800",
]; // prettier-ignore

/** Whatever comes in, the answer is a whole draft that balances or a reason in Chinese. */
function check(name: string, bytes: Uint8Array): void {
  const result = importDocument({ path: name, bytes }, labels);
  expect(result.errors.filter(({ ruleId }) => ruleId === "import-proof").map(String)).toEqual([]);
  if (result.document === undefined) {
    expect(result.errors[0]?.reason).toMatch(/\p{Script=Han}{2}/u);
    return;
  }
  const { body = 0, info = 0, frame = 0, input } = result.balance ?? {};
  expect(body + info + frame).toBe(input);
  const document = parseDocument(new VFile({ path: "document.md", value: result.document }), "damaged");
  expect(document && countCharacters(textOf(document))).toBe(body);
  expect(result.doubts.filter(({ line = 0, column = 0 }) => line < 1 || column < 1).map(String)).toEqual([]);
}

const edits = fc.array(
  fc.record({ at: fc.nat(), remove: fc.nat({ max: 40 }), insert: fc.constantFrom("", ...SNIPPETS) }),
  { minLength: 1, maxLength: 12 },
);

test.each(atLeastOne(pages))("%s with words lost and strangers put in never breaks the import", (name) => {
  const source = new TextDecoder(name.includes("gbk") ? "gb18030" : "utf-8").decode(
    readFileSync(path.join(FOLDER, name)),
  );
  fc.assert(
    fc.property(edits, (list) => {
      let text = source;
      for (const { at, remove, insert } of list) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + insert + text.slice(place + remove);
      }
      check(name, Buffer.from(text));
    }),
    RUNS,
  );
});

test.each(atLeastOne(pages))("%s with bytes changed never breaks the import", (name) => {
  const source = readFileSync(path.join(FOLDER, name));
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(flips, fc.nat(), (list, cut) => {
      const bytes = Uint8Array.from(source);
      for (const [at, value] of list) if (bytes.length > 0) bytes[at % bytes.length] = value;
      check(name, cut % 3 === 0 ? bytes.subarray(0, cut % (bytes.length + 1)) : bytes);
    }),
    RUNS,
  );
});

test("any text at all is a draft or a refusal", () => {
  const any = fc.array(
    fc.oneof(
      fc.constantFrom(...SNIPPETS),
      fc.string(),
      fc.constantFrom("关于做好工作的通知\n", "各村要认真落实，按时报送。"),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(any, fc.constantFrom("a.txt", "a.html"), (pieces, name) => {
      check(name, Buffer.from(pieces.join("")));
    }),
    { numRuns: runs(600) },
  );
});
