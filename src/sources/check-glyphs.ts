import { VFile } from "vfile";
import type { Coverage } from "../fonts/coverage.ts";
import { uncommonSigns } from "../fonts/coverage.ts";
import { isUnseen } from "../lint/rules/unseen-sign.ts";
import type { OfficialDocument } from "../model/document.ts";
import { textOf } from "../model/text.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { planCopyParts } from "../print/official-copy.ts";
import { plannedRuns } from "../print/plan-blocks.ts";
import type { Face } from "../print/runs.ts";
import { reportGlyphs } from "./missing-glyphs.ts";
import { toPrintSource } from "./to-print-source.ts";
import { shownPath } from "./shown-path.ts";

/** A file in content/fonts/ is no font. */
export const FONT_UNREADABLE = declareMessage({
  id: "font-unreadable",
  title: "content/fonts/ 里的字体文件打得开",
  why: "打不开的字体印不出字",
  fix: "从别处重新复制一份好的 .ttf 或 .otf 文件；不用的删掉",
  examples: [
    { files: { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲" }, messages: [] },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲",
        "fonts/某单位仿宋.ttf": "（没有复制完的字体）",
      },
      messages: ["fonts/某单位仿宋.ttf:1:1 错误 不是字体文件，或者坏了"],
    },
  ],
});

/**
 * Tells the signs of a document that its face has in no font: nothing is printed with holes. Each is told once, at its
 * first place.
 *
 * @param file document.md
 * @returns those signs
 */
export async function checkGlyphs(document: OfficialDocument, file: VFile, coverage: Coverage): Promise<string[]> {
  const { title } = document.disclosure;
  const source = toPrintSource(document, undefined);
  const facts = source.facts.flat().flatMap(({ values }) => values);
  const body = textOf(document);
  // What is no character was told as such.
  const signs = uncommonSigns([title, ...facts, body].join("\n")).filter((sign) => !isUnseen(sign));
  if (signs.length === 0) return [];
  const missing: string[] = [];
  const runs = planCopyParts(source, (name) => name).flatMap((blocks) => blocks.flatMap(plannedRuns));
  for (const sign of signs) {
    // Sheets and slides have everything in 黑体, the copy each in its own face, the picture for chats the title in 小标宋.
    const own = runs.filter((run) => run.text.includes(sign)).map(({ face }) => face);
    const faces = new Set<Face>(["hei", ...own, ...(title.includes(sign) ? ["bold" as const] : [])]);
    if (!(await hasEverywhere(coverage, faces, sign))) missing.push(sign);
  }
  reportGlyphs(document, file, missing);
  return missing;
}

async function hasEverywhere(coverage: Coverage, faces: ReadonlySet<Face>, sign: string): Promise<boolean> {
  for (const face of faces) if (!(await coverage.has(face, sign))) return false;
  return true;
}

/** Tells a damaged font on a file of its own. @param root absolute path of the content folder */
export function tellBrokenFont(root: string, name: string): VFile {
  const file = new VFile({ path: shownPath(root, "fonts", name) });
  reportError(file, FONT_UNREADABLE, "不是字体文件，或者坏了", { place: { line: 1, column: 1 } });
  return file;
}
