/** Makes the files of the documents that its parent sends, answers and ends. Started by print-documents.ts. */
import process from "node:process";
import { inspect } from "node:util";
import type { OfficialDocument } from "../model/document.ts";
import type { MadeFiles } from "../model/print-files.ts";
import { systemError } from "../sources/system-error.ts";
import { MissingGlyphs } from "./missing-glyphs.ts";
import { PaperDiffers } from "./paper-differs.ts";
import type { PrintSettings } from "./print-document.ts";
import { printDocument } from "./print-document.ts";
import type { PrintAnswer, PrintOrder } from "./print-documents.ts";
import { READY } from "./print-documents.ts";
import { Typst } from "./typst.ts";

process.once("message", (order: PrintOrder) => {
  void answer(order).then((said) => {
    process.send?.(said, undefined, undefined, () => {
      process.disconnect();
    });
  });
});

async function answer({ documents, settings }: PrintOrder): Promise<PrintAnswer> {
  try {
    const manifest = await printAll(documents, settings, () => process.send?.(READY));
    return { manifest, memory: process.resourceUsage().maxRSS * 1024 };
  } catch (error) {
    if (error instanceof MissingGlyphs) return { missing: { id: error.document.id, characters: error.characters } };
    if (error instanceof PaperDiffers)
      return { differs: { id: error.document.id, file: error.file, faults: error.faults } };
    return { failure: inspect(error), code: systemError(error).code };
  }
}

async function printAll(
  documents: readonly OfficialDocument[],
  settings: PrintSettings,
  onReady: () => void,
): Promise<MadeFiles> {
  const manifest: MadeFiles = {};
  const typst = await Typst.open(settings.content);
  for (const document of documents)
    try {
      manifest[document.id] = await printDocument(document, typst, settings);
      onReady();
    } catch (error) {
      if (error instanceof MissingGlyphs || error instanceof PaperDiffers) throw error;
      throw new Error(`documents/${document.id}/: ${(error as Error).message}`, { cause: error });
    }
  return manifest;
}
