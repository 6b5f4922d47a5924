import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { OfficialDocument } from "../../src/model/document.ts";
import type { FileChoice } from "../../src/model/file-choice.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { printDocuments } from "../../src/typeset/print-documents.ts";
import { shortCode } from "../../src/model/short-code.ts";
import { MissingGlyphs } from "../../src/typeset/missing-glyphs.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { printSlides } from "../../src/typeset/screen-files.ts";
import { SCREENS } from "../../src/print/paper.ts";
import { collectProblems } from "../../src/model/walk.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { temporaryFolder } from "../site/run-build.ts";
import { readPdf, readWithPdfium } from "../print/read-pdf.ts";
import { describeFaults, readLayout } from "./pdf-layout.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const folderOf = (name: string) => (name === "card.png" ? "" : name.endsWith(".pdf") ? "print" : "screen");

async function print(document: OfficialDocument, url?: string, choice: FileChoice = "公示栏全套和电子屏") {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-print-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, "content"));
  const manifest = await printDocuments([document], {
    content: join(folder, "content"),
    out: join(folder, "out"),
    url,
    files: choice,
  });
  const read = (name: string) => readFileSync(join(folder, "out/documents", document.id, folderOf(name), name));
  return { files: manifest[document.id] ?? [], read };
}

const sum = (pages: readonly { text: string }[]) => withoutBlanks(pages.map(({ text }) => text).join(""));

describe("the files of a document", () => {
  test("are the same, byte for byte, every time", async () => {
    const [one, other] = [await print(makeDocument(PLAN)), await print(makeDocument(PLAN))];
    expect(other.files).toEqual(one.files);
    for (const { name } of atLeastOne(one.files)) expect(other.read(name).equals(one.read(name)), name).toBe(true);
  });

  test("the QR code on the first sheet leads to the very document", async () => {
    const { files, read } = await print(makeDocument(PLAN), "https://www.example.gov.cn/zwgk/");
    const sheets = files.filter(({ name }) => name.startsWith("board-"));
    expect(sheets.map(({ name }) => name)).toEqual(["board-a4.pdf", "board-a3.pdf"]);
    for (const { name } of atLeastOne(sheets)) {
      const address = `https://www.example.gov.cn/zwgk/s/${shortCode("2022-plan")}/`;
      const bytes = read(name);
      const codes = (await readWithPdfium(bytes, true)).map(({ code }) => code);
      expect(codes, name).toEqual(codes.map((_, at) => (at === 0 ? address : undefined)));
      const [first] = await readPdf(bytes);
      expect(withoutBlanks(first?.furniture ?? ""), name).toContain(address.replace("https://", ""));
    }
  });

  test("a number and an address without a place to break are broken over lines, on every paper", async () => {
    const number = "430921101001GB00001F00010001".repeat(2);
    const address = `shiliuzhenbudongchandengji${"xiangcun".repeat(4)}@example.gov.cn`;
    const document = makeDocument(`不动产单元号${number}，坐落石榴村。\n\n邮箱${address}。`);
    const { files, read } = await print(document);
    for (const { name } of atLeastOne(
      files.filter((file) => file.name.endsWith(".pdf") && !file.name.startsWith("brief")),
    )) {
      const pages = await readLayout(read(name));
      expect(describeFaults(pages), name).toEqual([]);
      for (const text of [sum(await readPdf(read(name))), sum(await readWithPdfium(read(name)))])
        expect(text, name).toContain(`不动产单元号${number}，坐落石榴村。邮箱${address}。`);
    }
  });

  test("without 网址 sheets have no address and no code", async () => {
    const { read } = await print(makeDocument(PLAN));
    const bytes = read("board-a4.pdf");
    expect((await readWithPdfium(bytes, true)).every(({ code }) => code === undefined)).toBe(true);
    expect((await readPdf(bytes)).map(({ furniture }) => furniture).join("")).not.toContain("网址");
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    "tables of %i rows between titles need no more pages than are planned",
    async (rows) => {
      const table = `| 村 | 户数 |\n| --- | --- |\n${"| 甲村 | 3 |\n".repeat(rows)}`;
      const body = Array.from(
        { length: 12 },
        (_, at) => `## 情况${"一二三四五六七八九十".charAt(at % 10)}\n\n${table}`,
      );
      const { files } = await print(makeDocument(body.join("\n")));
      expect(files.map(({ name }) => name)).toContain("board-a4.pdf");
    },
  );

  test("a document of one line", async () => {
    const { files, read } = await print(makeDocument("今日停水。"));
    expect(sum(await readPdf(read("official.pdf")))).toBe("今日停水。");
    expect(sum(await readPdf(read("board-a4.pdf")))).toContain("今日停水。");
    expect(files.map(({ name }) => name)).toContain("board-a3.pdf");
  });

  test("a measure of 4,000 characters goes on over sheets that say so", async () => {
    const long = "落实各项帮扶措施并逐户核实情况，".repeat(250);
    const document = makeDocument(`1.问题很多。\n\n整改措施：${long}。`);
    const { read } = await print(document);
    for (const paper of ["a4", "a3"]) {
      const pages = await readPdf(read(`board-${paper}.pdf`));
      expect(pages.length).toBeGreaterThan(5);
      expect(sum(pages)).toContain(withoutBlanks(textOf(document)));
      expect(pages[0]?.furniture).toContain("转下页");
      expect(withoutBlanks(pages[0]?.furniture ?? "")).toContain(`第1页，共${pages.length}页`);
      expect(pages[1]?.furniture).toContain("接上页");
      expect(pages.at(-1)?.furniture).not.toContain("转下页");
    }
  });

  test("300 problems: every word there", async () => {
    const problems = Array.from(
      { length: 300 },
      (_, at) => `${at + 1}.第${at + 1}个村道路破损。\n\n整改措施:修补路面。`,
    );
    const document = makeDocument(problems.join("\n\n"));
    const { files, read } = await print(document);
    const pages = await readPdf(read("board-a4.pdf"));
    expect(pages.length).toBeLessThan(100);
    const text = sum(pages);
    for (let at = 1; at <= 300; at++) expect(text).toContain(`${at}.第${at}个村道路破损。整改措施:修补路面。`);
    const slides = files.filter(({ name }) => /^(?:landscape|portrait)\./u.test(name));
    expect(slides.map(({ name }) => name)).toEqual(["landscape.html", "portrait.html"]);
    // Short problems share slides.
    for (const { pages } of atLeastOne(slides)) expect(pages).toBeLessThan(150);
  });

  test("a character that no face has is named", async () => {
    await expect(print(makeDocument("表情\u{1f600}。"))).rejects.toThrow(MissingGlyphs);
    await expect(print(makeDocument("表情\u{1f600}。"))).rejects.toMatchObject({ characters: ["\u{1f600}"] });
  });
});

test.each([
  ["公示栏", /^board-/u, /\.html$/u],
  ["电子屏", /\.html$/u, /^board-/u],
] as const)("制作文件 %s", async (choice, wanted, unwanted) => {
  const { files, read } = await print(makeDocument("今日停水。"), undefined, choice);
  const names = files.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["official.pdf", "card.png", expect.stringMatching(wanted)]));
  expect(names.filter((name) => unwanted.test(name))).toEqual([]);
  expect(sum(await readPdf(read("official.pdf")))).toBe("今日停水。");
});

/** The running head of a slide: title, what is on it, its number. */
const SLIDE_HEAD = /(?:整改方案)?(?:问题\d+(?:至问题\d+)?（共\d+个）)?\d\/\d/gu;

describe("files for a screen", () => {
  test("the slides say every word of every problem, to two readers of PDF", async () => {
    const document = makeDocument(PLAN);
    const folder = temporaryFolder();
    const typst = await Typst.open(folder);
    for (const screen of atLeastOne(SCREENS)) {
      const { bytes } = printSlides(toPrintSource(document, undefined), screen, typst);
      for (const text of [sum(await readPdf(bytes)), sum(await readWithPdfium(bytes))])
        for (const { problem } of atLeastOne(collectProblems(document)))
          expect(text.replaceAll(SLIDE_HEAD, "")).toContain(withoutBlanks(textOf(problem)));
    }
  });
});
