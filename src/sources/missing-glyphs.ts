import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { location } from "vfile-location";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";

/** A character that no face of print has. */
export const GLYPH_MISSING = declareMessage({
  id: "glyph-missing",
  title: "公文里的字，印刷用的字体里都有",
  why: "字体里没有的字，印出来是空白或方框，少了一个字也不行",
  fix: "核对原文是不是这个字；确实是的，把有这个字的字体文件（.ttf 或 .otf）放进 content/fonts/",
  untested: "要用字体排版才知道，检查时不排版",
});

/** Tells characters without a glyph where each first stands in its document.md, or at its beginning. */
export function reportMissingGlyphs(file: VFile, characters: readonly string[]): VFileMessage[] {
  const places = location(file);
  return characters.map((character) => {
    const place = places.toPoint(Math.max(0, String(file).indexOf(character)));
    return reportError(file, GLYPH_MISSING, `字体里没有“${character}”，印不出来`, { place });
  });
}
