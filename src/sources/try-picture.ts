import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync } from "node:fs";
import path from "node:path";
import { listFaces } from "../print/faces.ts";
import { signsWithoutFont } from "./missing-glyphs.ts";

const TEMPLATE = path.resolve(import.meta.dirname, "../print/typst/common.typ");
/** Those of all files that are printed: each refuses what the other lets through. */
const STANDARDS = ["ua-1", "a-2a"] as const;

/** What Typst says of a picture that it cannot print, and what that is for an editor; the first one counts. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/CMYK/u, "用的是印刷的颜色（CMYK），打印文件里用不了"],
  [/linked image/u, "里面引用了别的图片，没有存在一个文件里"],
  [/not valid utf-8/u, "不是 UTF-8 编码的"],
  [/parse SVG/u, "坏了：不是完整的 SVG"],
  [/decode image/u, "坏了：打不开，或者没有存完整"],
];

/**
 * Prints pictures one by one and throws away what comes out, so that a picture which would stop the build is known
 * before. Typst is loaded with the first picture, and the fonts with the first one that has letters.
 */
export class PictureTrial {
  readonly #root: string;
  #bare: Promise<NodeCompiler> | undefined;
  #lettered: Promise<NodeCompiler> | undefined;

  /** @param root absolute path of the content folder */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Why a picture cannot be printed, in Chinese without a full stop; undefined where it can.
   *
   * @param file its path in the content folder, `documents/…`
   */
  async faultOf(file: string): Promise<string | undefined> {
    const compiler = await (file.toLowerCase().endsWith(".svg")
      ? (this.#lettered ??= this.#open(true))
      : (this.#bare ??= this.#open(false)));
    const words = print(compiler, `/${file}`);
    compiler.evictCache(0);
    if (words === undefined) return undefined;
    const signs = signsWithoutFont(words);
    if (signs.length > 0) return `里的字${signs.map((sign) => `“${sign}”`).join("")}字体里没有`;
    return FAULTS.find(([told]) => told.test(words))?.[1] ?? "打印不了";
  }

  async #open(withFonts: boolean): Promise<NodeCompiler> {
    const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
    const fontBlobs = withFonts ? await readFonts(path.join(this.#root, "fonts")) : [];
    return NodeCompiler.create({ workspace: this.#root, fontArgs: [{ fontBlobs }] });
  }
}

async function readFonts(folder: string): Promise<Buffer[]> {
  const { readPrintFonts } = await import("../fonts/print-fonts.ts");
  return (await readPrintFonts(folder)).files;
}

/** Puts a picture on a page as the sheets do; what Typst says of it where it fails. */
function print(compiler: NodeCompiler, file: string): string | undefined {
  const data = { date: null, faces: listFaces({ others: [] }), block: { file, alt: "图" } };
  const compiled = compiler.compile({
    mainFileContent: `${readFileSync(TEMPLATE, "utf8")}\n#set document(title: "图")\n#picture(data.block)`,
    inputs: { data: JSON.stringify(data) },
  });
  const failure = compiled.takeError() ?? compiled.takeWarnings();
  if (failure || !compiled.result) return JSON.stringify(failure && compiler.fetchDiagnostics(failure));
  try {
    for (const pdfStandard of STANDARDS) compiler.pdf(compiled.result, { pdfStandard });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
