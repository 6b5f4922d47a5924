import type { VFile } from "vfile";
import { location } from "vfile-location";
import type { OfficialDocument } from "../model/document.ts";
import { textOf } from "../model/text.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";

/** A character has no glyph in any font. */
export const GLYPH_MISSING = declareMessage({
  id: "glyph-missing",
  title: "公文里的字，打印的字体里都有",
  why: "字体里没有的字印出来是空框，缺字的公文不能发布",
  fix: "核对原文是不是这个字；确实是的，把有这个字的字体文件（.ttf 或 .otf）放进 content/fonts/",
  examples: [
    {
      files: { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n地名：㙍塘、𠮷岭。" },
      messages: [],
    },
    {
      files: { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n地名：𭄠塘。" },
      messages: ["documents/2022-jia/document.md:7:4 错误 字体里没有“𭄠”，印不出来"],
    },
  ],
});

/** Tells a sign that no font has, at its first place in the text, or else in the file. @param file document.md */
export function reportGlyph(document: OfficialDocument, file: VFile, sign: string): void {
  const start = textOf(document).includes(sign) ? document.parts[0]?.position.start.offset : 0;
  const at = String(file).indexOf(sign, start);
  const [from, to] = [at, at + sign.length].map((offset) => (at < 0 ? undefined : location(file).toPoint(offset)));
  reportError(file, GLYPH_MISSING, `字体里没有${nameOf(sign)}，印不出来`, {
    place: from && to ? { start: from, end: to } : { line: 1, column: 1 },
    note: HIDDEN.test(sign) ? "多半是从别的程序复制时带进来的：对照原文删掉；是自造字的，换成标准的字" : undefined,
    actual: sign,
  });
}

/** Signs that nobody sees, or only on the computer where they were made (自造字). */
const HIDDEN = /^[\p{Cc}\p{Cf}\p{Co}\p{Z}]+$/u;

/** `“𱍋”`, or ` U+E000` where there is nothing to be seen. */
function nameOf(sign: string): string {
  if (!HIDDEN.test(sign)) return `“${sign}”`;
  return [...sign].map((one) => ` U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join("");
}

/** The texts that Typst names in its words for what no font has; none where it says something else. */
export function signsWithoutFont(words: string): string[] {
  const named = words.matchAll(/the text `\\?"(?<text>.*?)\\?"` could not be displayed/gu);
  const texts = [...named].map(({ groups }) =>
    (groups?.["text"] ?? "").replace(/\\+u\{(?<code>[0-9a-f]+)\}/gu, (_all, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  return [...new Set(texts)];
}
