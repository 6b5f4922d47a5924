import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Coverage, uncommonSigns } from "../../src/fonts/coverage.ts";
import { OFFICIAL_PAGE } from "../../src/print/paper.ts";
import type { Face } from "../../src/print/runs.ts";
import { PaperDiffers } from "../../src/typeset/paper-differs.ts";
import { MissingGlyphs } from "../../src/typeset/missing-glyphs.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { makeDocument } from "../view/make-document.ts";
import { writeRareFont } from "../browser/rare-font.ts";

const FACES: readonly Face[] = ["song", "bold", "hei", "kai"];
/** What is printed at once. */
const BATCH = 10_000;
/** Vowels of Khmer that Unicode advises against: Typst sets blanks for them. */
const KHMER = ["\u17c1", "\u17c2", "\u17c3"];

const document = makeDocument("今日停水。");
let content: string;
/** With the fonts that the software brings along. */
let typst: Typst;
let coverage: Coverage;

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), "gongkailan-fonts-"));
  typst = await Typst.open(content);
  coverage = new Coverage(join(content, "fonts"));
});

afterAll(() => {
  rmSync(content, { recursive: true, force: true });
});

/** The signs that Typst cannot print, each in a paragraph of its own. */
function notPrinted(signs: readonly string[], face: Face, printer = typst): Set<string> {
  const paragraph = (text: string) => ({
    type: "paragraph",
    indent: false,
    part: "text",
    runs: [{ text, face, half: true, break: false }],
  });
  const plan = { title: "字", author: [], date: null, page: OFFICIAL_PAGE, parts: [signs.map(paragraph)] };
  try {
    printer.print(document, { name: "official.pdf", template: "official", plan, standard: "ua-1" });
    return new Set();
  } catch (error) {
    if (error instanceof MissingGlyphs) return new Set(error.characters);
    // No document says all this, and it was printed.
    if (error instanceof PaperDiffers) return new Set();
    throw error;
  } finally {
    void printer.forget();
  }
}

const codePoints = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => from + at)
    .filter((one) => one < 0xd800 || one > 0xdfff)
    .map((one) => String.fromCodePoint(one));

describe("what is said of a sign is what Typst does", () => {
  test("for every code point that may be assigned to a character", async () => {
    const wrong: string[] = [];
    let asked = 0;
    const all = [...codePoints(1, 0x34000), ...codePoints(0xe0000, 0xe0200), ...codePoints(0xf0000, 0xf0100)];
    for (let from = 0; from < all.length; from += BATCH) {
      const signs = all.slice(from, from + BATCH);
      const missing = notPrinted(signs, "song");
      for (const sign of signs) {
        asked++;
        if ((await coverage.has("song", sign)) === missing.has(sign) && !KHMER.includes(sign))
          wrong.push((sign.codePointAt(0) ?? 0).toString(16));
      }
    }
    expect(asked).toBeGreaterThan(200_000);
    expect(wrong).toEqual([]);
  });

  test.each([
    "a\u0301",
    "e\u0323\u0302",
    "甲\u0301",
    "甲\u20dd",
    "1\ufe0f\u20e3",
    "👨\u200d👩\u200d👧",
    "葛\u{e0100}",
    "字\ufe00",
    "か\u3099",
    "\u1100\u1161\u11a8",
    "A\u030a",
    "ü\u0301",
    "n\u0300",
    "①\u20dd",
    "☑\ufe0f",
    "甲\u200b乙",
    "𠮷\u0301",
    "㊀\u0301",
  ])("for %s of several characters", async (sign) => {
    expect(notPrinted([sign], "song").size === 0).toBe(await coverage.has("song", sign));
  });

  test("in each face, with a font that an office has for one of them", async () => {
    const office = join(content, "office");
    mkdirSync(join(office, "fonts"), { recursive: true });
    await writeRareFont(join(office, "fonts", "某单位仿宋.ttf"));
    const printer = await Typst.open(office);
    const own = new Coverage(join(office, "fonts"));
    for (const face of FACES) {
      expect(notPrinted(["😀"], face, printer).size === 0, face).toBe(face === "song");
      expect(await own.has(face, "😀"), face).toBe(face === "song");
    }
  });
});

test("no font has to be asked for a common sign: every face has it", () => {
  const common = codePoints(1, 0x10000).filter((sign) => uncommonSigns(sign).length === 0);
  expect(common.length).toBeGreaterThan(28_000);
  for (const face of FACES) expect([...notPrinted(common, face)], face).toEqual([]);
});
