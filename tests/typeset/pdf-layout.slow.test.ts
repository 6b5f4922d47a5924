import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { beforeAll, describe, expect, test } from "vitest";
import { readPrintFonts } from "../../src/fonts/print-fonts.ts";
import { describeFaults, readLayout } from "./pdf-layout.ts";

let compiler: NodeCompiler;

beforeAll(async () => {
  const workspace = join(import.meta.dirname, "../fixtures");
  const { files } = await readPrintFonts(join(workspace, "fonts"));
  compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: files }] });
});

async function faultsOf(body: string): Promise<string[]> {
  const page = '#set page(width: 100pt, height: 100pt, margin: 10pt)\n#set text(font: "Noto Serif SC", size: 10pt)\n';
  const { result } = compiler.compile({ mainFileContent: page + body });
  if (!result) throw new Error("no such page");
  return describeFaults(await readLayout(compiler.pdf(result, {})));
}

describe("on a page", () => {
  test.each([
    ["words in their cells", "#table(columns: (40pt, 40pt), [甲村], [120.00], [乙村], [3户])"],
    ["lines of a paragraph", "各村要落实责任，逐户排查。各村要落实责任。"],
    ["a line under a title", "甲村 #line(length: 80pt) 乙村"],
  ])("%s are where they should be", async (_, body) => {
    expect(await faultsOf(body)).toEqual([]);
  });

  test.each([
    [
      "an amount that leaves its cell",
      "#table(columns: (20pt, 60pt), [12345678], [乙])",
      ["page 1: on a line: 12【3】45678乙"],
    ],
    ["a word over another", "甲#h(-5pt)乙", ["page 1: over “乙”: 【甲】乙"]],
    ["words beyond the paper", "#place(dx: 75pt)[甲乙]", ["page 1: beyond the paper: 甲【乙】"]],
  ])("%s is found", async (_, body, faults) => {
    expect((await faultsOf(body)).slice(0, 1)).toEqual(faults);
  });
});
