import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import { importDocument } from "../../src/import/import-document.ts";
import { countCharacters, textOf, withoutBlanks } from "../../src/model/text.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { runs } from "../runner/seed.ts";
import { readLabels } from "./labels.ts";
import { asLines, asOneLine, asWebPage, madeDocument } from "./made-documents.ts";

const labels = readLabels();
const RUNS = { numRuns: runs(100) };

function draft(name: string, source: string) {
  const result = importDocument({ path: name, bytes: Buffer.from(source) }, labels);
  const file = new VFile({ path: "document.md", value: result.document ?? "" });
  return { result, document: parseDocument(file, "made") };
}

/** The paragraphs of a draft as its file has them, without the `#` and escapes. */
function paragraphsOf(document: string): string[] {
  const body = document.slice(document.indexOf("\n---\n") + 5);
  return body
    .split("\n\n")
    .map((line) =>
      line
        .trim()
        .replace(/^#+ /u, "")
        .replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1"),
    )
    .filter((line) => line !== "");
}

describe.each([
  ["a scraped line", "page.txt", asOneLine],
  ["copied lines", "page.txt", asLines],
  ["a saved web page", "page.html", asWebPage],
] as const)("%s", (_, name, print) => {
  test("gives every paragraph back, and each character its share", () => {
    fc.assert(
      fc.property(madeDocument, (made) => {
        const { result, document } = draft(name, print(made));
        expect(result.errors.map(String)).toEqual([]);
        expect(paragraphsOf(result.document ?? "")).toEqual(made.paragraphs);
        expect(result.values).toMatchObject({ 标题: made.title, 成文日期: made.date });
        expect(document && withoutBlanks(textOf(document))).toBe(withoutBlanks(made.paragraphs.join("")));
        const { body = 0, info = 0, frame = 0, input } = result.balance ?? {};
        expect(body + info + frame).toBe(input);
        expect(body).toBe(countCharacters(made.paragraphs.join("")));
      }),
      RUNS,
    );
  });
});

test("blanks put anywhere into a scraped line change no character of the text", () => {
  const wrapped = fc.tuple(madeDocument, fc.array(fc.nat(), { maxLength: 60 }));
  fc.assert(
    fc.property(wrapped, ([made, places]) => {
      const body = [...made.paragraphs.join(" ")];
      const date = made.paragraphs.slice(0, 5).join(" ").length;
      for (const place of places.map((one) => date + (one % (body.length - date))))
        body[place] = `${body[place] ?? ""} `;
      const source = asOneLine({ ...made, paragraphs: [body.join("")] });
      const { result, document } = draft("page.txt", source);
      expect(result.errors.map(String)).toEqual([]);
      expect(document && withoutBlanks(textOf(document))).toBe(withoutBlanks(made.paragraphs.join("")));
    }),
    RUNS,
  );
});

test("characters that Markdown would take stay what they are", () => {
  const odd = fc.string({
    unit: fc.constantFrom(..."#|\\!`[*_<>&-+~$^()]0.1政府：".split("")),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(odd, { minLength: 1, maxLength: 8 }), (pieces) => {
      const lines = pieces.map((piece) => `各村要把${piece}写进台账${piece}。`);
      const odds = pieces.map((piece) => `${piece}各村要落实责任，保证质量。${piece}`);
      const paragraphs = ["关于做好台账登记工作的通知", "各村：", ...lines, ...odds, "各村要认真落实。"];
      const source = `<title>x</title><div id="zoom">${paragraphs.map((text) => `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`).join("")}</div>`;
      const { result, document } = draft("page.html", source);
      expect(result.errors.map(String)).toEqual([]);
      expect(document && withoutBlanks(textOf(document))).toBe(withoutBlanks(paragraphs.join("")));
    }),
    RUNS,
  );
});
