import { readFileSync } from "node:fs";
import opentype from "opentype.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decompress } from "wawoff2";
import { fontFile, punctuationFont } from "../../scripts/build-punctuation-font.ts";
import type { Served } from "../browser/serve.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve.ts";

const MARKS = ["!", "(", ")", ",", ":", ";", "?"];
const STYLES = `${import.meta.dirname}/../../src/styles`;

describe.each([400, 700] as const)("weight %i", (weight) => {
  const committed = readFileSync(fontFile(weight));

  test("is what the script makes, byte for byte", async () => {
    expect(Buffer.from(await punctuationFont(weight)).equals(committed)).toBe(true);
    expect(committed.length).toBeLessThan(2048);
  });

  test("has the seven marks, each one em wide, with the line of Chinese type", async () => {
    const font = opentype.parse(new Uint8Array(await decompress(committed)).buffer);
    const { cmap, hhea, os2 } = font.tables;
    const mapped = Object.keys(cmap.glyphIndexMap).map((code) => String.fromCharCode(Number(code)));
    expect(mapped.sort()).toEqual(MARKS);
    expect(MARKS.map((mark) => font.charToGlyph(mark).advanceWidth)).toEqual(MARKS.map(() => font.unitsPerEm));
    expect([hhea["ascender"], hhea["descender"], hhea["lineGap"]]).toEqual([880, -120, 0]);
    expect([os2["sTypoAscender"], os2["sTypoDescender"], os2["sTypoLineGap"]]).toEqual([880, -120, 0]);
    expect([os2["usWinAscent"], os2["usWinDescent"], os2["usWeightClass"]]).toEqual([880, 120, weight]);
  });

  test("has its ink in the half of the em that is near the text", async () => {
    const font = opentype.parse(new Uint8Array(await decompress(committed)).buffer);
    for (const mark of MARKS) {
      const { x1, x2, y1, y2 } = font.charToGlyph(mark).getBoundingBox();
      expect([mark, x1 >= (mark === "(" ? 500 : 0), x2 <= (mark === "(" ? 1000 : 500)]).toEqual([mark, true, true]);
      expect([mark, y1 >= -200, y2 <= 880]).toEqual([mark, true, true]);
    }
  });
});

describe("in a page", () => {
  let browser: Browser;
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await serveFolder(STYLES);
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`${served.url}none`);
    await page.setContent(
      `<link rel="stylesheet" href="${served.url}punctuation.css">
       <style>
         span { font-size: 100px; font-family: sans-serif; white-space: pre; }
         .official { font-family: "GKL Punctuation", sans-serif; }
         p { font: 20px/1.85 "GKL Punctuation", sans-serif; }
       </style>`,
    );
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** Width of a text in ems, once the font is there. */
  async function width(text: string, style = ""): Promise<number> {
    return page.evaluate(
      async ([content = "", extra = ""]) => {
        const span = document.createElement("span");
        span.className = "official";
        span.setAttribute("style", extra);
        span.textContent = content;
        document.body.append(span);
        await document.fonts.load(getComputedStyle(span).font, content);
        const measured = span.getBoundingClientRect().width / 100;
        span.remove();
        return Math.round(measured * 100) / 100;
      },
      [text, style],
    );
  }

  test.each([
    { text: ",", ems: 1 },
    { text: "字,字", ems: 3 },
    { text: "措施:(一)坚持", ems: 7.5 },
    { text: "),", ems: 1.5 },
    { text: ")(", ems: 1.5 },
    { text: "好!(", ems: 3 },
    { text: "((", ems: 1.5 },
    { text: "()", ems: 2 },
  ])("$text is $ems em wide", async ({ text, ems }) => {
    expect(await width(text)).toBe(ems);
    expect(await width(text, "font-weight: 700")).toBe(ems);
  });

  test("letters, figures and the full stop keep their own font", async () => {
    const plain = await width("10.5%abc", "font-family: sans-serif");
    expect(await width("10.5%abc")).toBe(plain);
  });

  test("lines keep their height", async () => {
    const heights = await page.evaluate(() =>
      ["整改措施，坚持", "整改措施,坚持"].map((text) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = text;
        document.body.append(paragraph);
        return paragraph.getBoundingClientRect().height;
      }),
    );
    expect(heights).toEqual([37, 37]);
  });
});
