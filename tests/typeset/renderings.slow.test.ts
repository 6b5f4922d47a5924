import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { decode, encode } from "fast-png";
import { beforeAll, describe, expect, test } from "vitest";
import { printBoard } from "../../src/typeset/print-document.ts";
import { printSlides } from "../../src/typeset/screen-files.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { planBoard } from "../../src/print/board.ts";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { PAPERS, SCREENS } from "../../src/print/paper.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

/**
 * Small pictures of what is printed, to be looked at when they change: `UPDATE_RENDERINGS=1 npm test` writes them anew.
 */
const FOLDER = join(import.meta.dirname, "../golden/print");
const WIDTH = 240;

const document = makeDocument(PLAN, "标题: 整改方案\n公开主体: 某某镇人民政府\n成文日期: 2022-06-15");
const source = toPrintSource(document, "https://www.example.gov.cn/");
let typst: Typst;

beforeAll(async () => {
  const folder = join(import.meta.dirname, "../fixtures");
  typst = await Typst.open(folder);
});

const board = (index: number) => {
  const paper = PAPERS[index];
  if (!paper) throw new Error("No such paper.");
  const plan = planBoard(source, paper, { whole: true }, (name) => name);
  return printBoard(plan, document, typst, paper.id).bytes;
};
const official = () =>
  typst.print(document, {
    name: "official",
    template: "official",
    plan: planOfficialCopy(source, (name) => name),
    standard: "ua-1",
  }).bytes;
const slides = (index: number) => {
  const screen = SCREENS[index];
  if (!screen) throw new Error("No such screen.");
  return printSlides(source, screen, typst).bytes;
};

describe("looks as it did", () => {
  test.each([
    ["official-1", official, 1],
    ["board-a4-first", () => board(0), 1],
    ["board-a4-last", () => board(0), 2],
    ["board-a3-first", () => board(1), 1],
    ["landscape-begin", () => slides(0), 1],
    ["landscape-problem", () => slides(0), 3],
    ["portrait-problem", () => slides(1), 3],
  ])("%s", async (name, make, page) => {
    const shown = await render(make(), page);
    const file = join(FOLDER, `${name}.png`);
    if (process.env["UPDATE_RENDERINGS"] !== undefined) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, encode({ ...shown, channels: 1, depth: 8 }));
    }
    expect(existsSync(file), `${file} is missing`).toBe(true);
    const known = decode(readFileSync(file));
    expect([known.width, known.height]).toEqual([shown.width, shown.height]);
    // A line that moved changes one pixel in ten; another release of the renderer a few of the edges, and slightly.
    const changed = shown.data.filter((grey, at) => Math.abs(grey - (known.data[at] ?? 0)) > 48).length;
    expect(changed / shown.data.length).toBeLessThan(0.005);
  });
});

/** A page in grey, {@link WIDTH} pixels wide. */
async function render(pdf: Uint8Array, number: number) {
  const library = await PDFiumLibrary.init();
  const file = await library.loadDocument(Buffer.from(pdf));
  const page = file.getPage(number - 1);
  const scale = WIDTH / page.getOriginalSize().originalWidth;
  const { data, width, height } = await page.render({ scale, render: "bitmap" });
  file.destroy();
  library.destroy();
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4 + 1] ?? 0) };
}
