import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { decode, encode } from "fast-png";
import { beforeAll, describe, expect, test } from "vitest";
import { SCREENS } from "../../src/print/paper.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { printDocument } from "../../src/typeset/print-document.ts";
import { printSlides } from "../../src/typeset/screen-files.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { PRINTER, greyPlaces, inkKept, renderGrey, toOneBit } from "../print/one-bit.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

/** What old laser printers, stencils and LED walls make of it: `UPDATE_RENDERINGS=1 npm test` writes the pictures anew. */
const FOLDER = join(import.meta.dirname, "../golden/print/one-bit");
/** Pixels for each point of paper in the pictures that are kept: the smallest type can just be read. */
const KEPT = 1;

const TABLE =
  "| 序号 | 村 | 户数 | 时限 |\n| --- | --- | --- | --- |\n| 1 | 荷塘村 | 36 | 2023年10月底前 |\n| 2 | 柳溪村 | 128 | 长期坚持 |";
/** Long enough for 紧凑版 to save a sheet. */
const MORE = Array.from(
  { length: 24 },
  (_, at) => `第${at + 1}条要求各村逐户走访摸排，建立台账，按时上报，确保不漏一户。`,
);
const document = makeDocument(
  `${PLAN}\n\n## 三、工作要求\n\n${MORE.join("\n\n")}\n\n## 附表\n\n${TABLE}`,
  "标题: 整改方案\n公开主体: 某某镇人民政府\n成文日期: 2022-06-15\n制作文件: 公示栏全套",
);
const made = new Map<string, Uint8Array>();

beforeAll(async () => {
  const [content, out] = [mkdtempSync(join(tmpdir(), "one-bit-")), mkdtempSync(join(tmpdir(), "one-bit-"))];
  const url = "https://www.example.gov.cn/";
  const typst = await Typst.open(content);
  const contacts = [{ label: "公开机构电话", value: "0000-1234567" }];
  for (const { name, path } of await printDocument(document, typst, { content, out, url, contacts }))
    if (name.endsWith(".pdf")) made.set(name, readFileSync(join(out, "documents", document.id, path)));
  for (const screen of SCREENS)
    for (const isDark of [false, true]) {
      const { bytes } = printSlides(toPrintSource(document, url), screen, typst, undefined, "whole", isDark);
      made.set(`${screen.id}${isDark ? "-dark" : ""}`, bytes);
    }
});

test("grey letters, a grey line and a grey field are seen, black ones with soft edges are not", () => {
  const size = { width: 100, height: 100 };
  const draw = (ink: (x: number, y: number) => number) => ({
    ...size,
    data: Uint8Array.from({ length: 10_000 }, (_, at) => ink(at % 100, Math.floor(at / 100))),
  });
  expect(greyPlaces(draw((_, y) => (y === 50 ? 0 : Math.abs(y - 50) === 1 ? 150 : 255)))).toEqual([]);
  expect(greyPlaces(draw((_, y) => (y === 50 ? 119 : 255)))).toEqual(["0 12: 119"]);
  expect(greyPlaces(draw(() => 200))).toHaveLength(1);
});

describe("in black and white", () => {
  test("no kind of sheet or slide has grey letters, grey lines or a grey field, and letters stay as heavy as they are", async () => {
    expect([...made.keys()]).toEqual(
      expect.arrayContaining(["official.pdf", "brief-a4.pdf", "board-a3.pdf", "compact-a4.pdf", "landscape-dark"]),
    );
    for (const [name, bytes] of atLeastOne([...made])) {
      // Slides are as large as the screen already.
      const scale = name.endsWith(".pdf") ? PRINTER : 1;
      for (const [at, page] of atLeastOne(await renderGrey(bytes, { scale })).entries()) {
        if (scale > 1) expect(greyPlaces(page), `${name} ${at + 1}`).toEqual([]);
        expect(Math.abs(inkKept(page) - 1), `${name} ${at + 1}`).toBeLessThan(0.1);
      }
    }
  });

  test.each(["official.pdf", "brief-a4.pdf", "board-a4.pdf", "compact-a4.pdf", "landscape-dark"])(
    "%s looks as it did",
    async (name) => {
      const bytes = made.get(name) ?? new Uint8Array();
      const [page] = await renderGrey(bytes, { scale: name.endsWith(".pdf") ? KEPT : KEPT / 4 });
      if (!page) throw new Error(`${name} has no page.`);
      const { data, ...size } = toOneBit(page);
      const file = join(FOLDER, `${name.replace(".pdf", "")}.png`);
      if (process.env["UPDATE_RENDERINGS"] !== undefined) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, encode({ ...size, data, channels: 1, depth: 8 }));
      }
      expect(existsSync(file), `${file} is missing`).toBe(true);
      const known = decode(readFileSync(file));
      expect([known.width, known.height]).toEqual([size.width, size.height]);
      const changed = data.filter((pixel, at) => pixel !== known.data[at]).length;
      expect(changed / data.length).toBeLessThan(0.005);
    },
  );
});
