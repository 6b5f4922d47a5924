/** Makes the files of the documents that its parent sends, answers and ends. Started by print-documents.ts. */
import process from "node:process";
import { inspect } from "node:util";
import type { PrintAnswer, PrintOrder } from "./print-documents.ts";
import { READY, printHere } from "./print-documents.ts";
import { PaperDiffers } from "./paper-differs.ts";
import { MissingGlyphs } from "./typst.ts";

process.once("message", (order: PrintOrder) => {
  void answer(order).then((said) => {
    process.send?.(said, undefined, undefined, () => {
      process.disconnect();
    });
  });
});

async function answer({ documents, settings }: PrintOrder): Promise<PrintAnswer> {
  try {
    const manifest = await printHere(documents, settings, () => process.send?.(READY));
    return { manifest, memory: process.resourceUsage().maxRSS * 1024 };
  } catch (error) {
    if (error instanceof MissingGlyphs) return { missing: { id: error.document.id, characters: error.characters } };
    if (error instanceof PaperDiffers)
      return { differs: { id: error.document.id, file: error.file, faults: error.faults } };
    return { failure: inspect(error) };
  }
}
