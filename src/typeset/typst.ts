import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { OfficialDocument } from "../model/document.ts";
import type { Faces } from "../print/faces.ts";
import { listFaces } from "../print/faces.ts";
import { readPrintFonts } from "../fonts/print-fonts.ts";
import { provePaper } from "../proof/paper/prove-paper.ts";
import { provePlan } from "../proof/paper/prove-plan.ts";
import { officialText } from "../proof/quote.ts";
import { MissingGlyphs } from "./missing-glyphs.ts";
import { packPdf } from "./pack-pdf.ts";
import { PagesDiffer } from "./pages-differ.ts";
import { PaperDiffers } from "./paper-differs.ts";
import { PdfReader } from "./pdf-reader.ts";
import { PLANNED_WORDS } from "./planned-words.ts";
import { signsWithoutFont } from "../sources/missing-glyphs.ts";

const TEMPLATES = path.resolve(import.meta.dirname, "../print/typst");
/** The files that a template is put together of. */
const PARTS = {
  board: ["common", "tables", "placed", "board"],
  slides: ["common", "tables", "placed", "slides"],
  official: ["common", "tables", "official"],
  card: ["common", "card"],
} as const;
const readTemplate = (name: keyof typeof PARTS) =>
  PARTS[name].map((part) => readFileSync(path.join(TEMPLATES, `${part}.typ`), "utf8")).join("\n");

/** A PDF to be made. */
export interface TypstOrder {
  /** Of the file, for messages. */
  name: string;
  template: keyof typeof PARTS;
  plan: object;
  standard: "ua-1" | "a-2a";
  /** How many pages it has, where the plan has decided that. */
  pages?: number;
}

/** A Typst with the faces that come with the software and those of the office. */
export class Typst {
  readonly #compiler: NodeCompiler;
  readonly #faces: Faces;
  readonly #reader: PdfReader;

  private constructor(compiler: NodeCompiler, faces: Faces, reader: PdfReader) {
    this.#compiler = compiler;
    this.#faces = faces;
    this.#reader = reader;
  }

  /** @param content absolute path of the content folder; pictures are named from there */
  static async open(content: string): Promise<Typst> {
    const { files, office } = await readPrintFonts(path.join(content, "fonts"));
    const compiler = NodeCompiler.create({ workspace: content, fontArgs: [{ fontBlobs: files }] });
    return new Typst(compiler, listFaces(office), await PdfReader.open());
  }

  /**
   * Makes a PDF of a plan and reads it back. Throws {@link MissingGlyphs}, {@link PagesDiffer}, {@link PaperDiffers}, or an
   * Error with Typst's own words.
   */
  print(document: OfficialDocument, order: TypstOrder): { bytes: Buffer; pages: number } {
    const made = this.#make(document, order);
    const { name, template, plan } = order;
    const planned = PLANNED_WORDS[template](plan as never);
    const faults = [
      ...provePlan(planned, (key) => officialText(document, key)),
      ...provePaper(this.#reader.read(made.bytes), planned),
    ];
    if (faults.length > 0) throw new PaperDiffers(document, name, faults);
    return made;
  }

  #make(
    document: OfficialDocument,
    { name, template, plan, standard, pages }: TypstOrder,
  ): { bytes: Buffer; pages: number } {
    const compiler = this.#compiler;
    const result = compiler.compile({
      mainFileContent: readTemplate(template),
      inputs: { data: JSON.stringify({ ...plan, faces: this.#faces }) },
    });
    const failure = result.takeError() ?? result.takeWarnings();
    if (failure || !result.result)
      throw new Error(`${document.path} ${name}: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`);
    const made = result.result.numOfPages;
    if (pages !== undefined && made !== pages) throw new PagesDiffer(document, name, pages, made);
    try {
      return { bytes: packPdf(compiler.pdf(result.result, { pdfStandard: standard })), pages: made };
    } catch (error) {
      const missing = signsWithoutFont((error as Error).message);
      if (missing.length > 0) throw new MissingGlyphs(document, missing);
      throw new Error(`${document.path} ${name}: ${(error as Error).message}`, { cause: error });
    }
  }

  /** Otherwise Typst keeps what it knows of every document; what was compiled is freed when Node next has nothing to do. */
  async forget(): Promise<void> {
    this.#compiler.evictCache(0);
    await setImmediate();
  }
}
