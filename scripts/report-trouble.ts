import type { Content } from "../src/sources/read-content.ts";
import { reportBroken } from "../src/sources/report-broken.ts";
import { reportGlyphs } from "../src/sources/missing-glyphs.ts";
import { reportWrongPaper } from "../src/sources/wrong-paper.ts";
import { PaperDiffers } from "../src/typeset/paper-differs.ts";
import { MissingGlyphs } from "../src/typeset/missing-glyphs.ts";

/**
 * Tells what stopped the making of files or pages, on the document that it is about: each fault of paper at its place.
 *
 * @returns whether a document is known
 */
export function reportTrouble(error: unknown, read: Content): boolean {
  const isOfDocument = error instanceof MissingGlyphs || error instanceof PaperDiffers;
  const broken = isOfDocument ? read.documents.find(({ document }) => document === error.document) : undefined;
  if (!broken)
    return reportBroken(read, error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error));
  if (error instanceof MissingGlyphs) reportGlyphs(broken.document, broken.source, error.characters);
  if (error instanceof PaperDiffers) reportWrongPaper(broken.document, broken.source, error.file, error.faults);
  return true;
}
