import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OfficialDocument } from "../src/model/document.ts";
import { planBoard } from "../src/print/board.ts";
import type { Faces } from "../src/print/faces.ts";
import { listFaces } from "../src/print/faces.ts";
import type { PrintFile, PrintManifest } from "../src/model/print-files.ts";
import type { PrintTask } from "../src/print/files.ts";
import { listPrintTasks } from "../src/print/files.ts";
import { planOfficialCopy } from "../src/print/official-copy.ts";
import type { PrintSource } from "../src/print/print-source.ts";
import { readPrintFonts } from "./print-fonts.ts";
import { toPrintSource } from "../src/loaders/print-source.ts";

/** Characters that no face has: nothing may be printed with holes. */
export class MissingGlyphs extends Error {
  readonly document: OfficialDocument;
  readonly characters: string[];

  constructor(document: OfficialDocument, characters: string[]) {
    super(`${document.path}: ${characters.join(" ")}`);
    this.name = "MissingGlyphs";
    this.document = document;
    this.characters = characters;
  }
}

export interface PrintSettings {
  /** Absolute path of the content folder. */
  content: string;
  /** Folder that gets `documents/ID/print/NAME.pdf`. */
  out: string;
  /** 网址 of site.yaml, where it is stated: without it sheets carry no address. */
  url?: string | undefined;
}

const TEMPLATES = path.resolve(import.meta.dirname, "../src/print/typst");

/** Makes the PDF files of all documents. Throws {@link MissingGlyphs}, or an Error with Typst's own words. */
export async function printDocuments(
  documents: readonly OfficialDocument[],
  { content, out, url }: PrintSettings,
): Promise<PrintManifest> {
  mkdirSync(out, { recursive: true });
  const { files, office } = await readPrintFonts(path.join(content, "fonts"));
  const compiler = NodeCompiler.create({ workspace: content, fontArgs: [{ fontBlobs: files }] });
  const faces = listFaces(office);
  const manifest: PrintManifest = {};
  for (const document of documents) {
    const folder = path.join(out, "documents", document.id, "print");
    mkdirSync(folder, { recursive: true });
    const source = toPrintSource(document, url);
    manifest[document.id] = listPrintTasks(document).map((task): PrintFile => {
      const { bytes, pages } = printOne(compiler, source, task, faces);
      writeFileSync(path.join(folder, task.name), bytes);
      return { name: task.name, pages, bytes: bytes.length };
    });
    // Otherwise Typst keeps what it knows of every document.
    compiler.evictCache(0);
  }
  return manifest;
}

const templates = ["common.typ", "official.typ", "board.typ"].map((name) =>
  readFileSync(path.join(TEMPLATES, name), "utf8"),
);

function printOne(
  compiler: NodeCompiler,
  source: PrintSource,
  task: PrintTask,
  faces: Faces,
): { bytes: Buffer; pages: number } {
  const { document } = source;
  const pictureFile = (name: string) => `/documents/${document.id}/attachments/${name}`;
  const plan = task.board
    ? planBoard(source, task.board.paper, task.board.choice, pictureFile)
    : planOfficialCopy(source, pictureFile);
  const result = compiler.compile({
    mainFileContent: `${templates[0]}\n${templates[task.board ? 2 : 1]}`,
    inputs: { data: JSON.stringify({ ...plan, faces }) },
  });
  const failure = result.takeError() ?? result.takeWarnings();
  if (failure || !result.result)
    throw new Error(`${document.path} ${task.name}: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`);
  try {
    return {
      bytes: compiler.pdf(result.result, { pdfStandard: task.standard }),
      pages: result.result.numOfPages,
    };
  } catch (error) {
    const missing = readMissing((error as Error).message);
    if (missing.length > 0) throw new MissingGlyphs(document, missing);
    throw new Error(`${document.path} ${task.name}: ${(error as Error).message}`, { cause: error });
  }
}

/** The characters that Typst names in its error, where that is what the error says. */
function readMissing(message: string): string[] {
  const named = message.matchAll(/the text `\\?"(?<text>.*?)\\?"` could not be displayed/gu);
  const texts = [...named].map(({ groups }) =>
    (groups?.["text"] ?? "").replace(/\\+u\{(?<code>[0-9a-f]+)\}/gu, (_all, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  return [...new Set(texts)];
}
