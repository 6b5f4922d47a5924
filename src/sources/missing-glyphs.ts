import type { VFile } from "vfile";
import { location } from "vfile-location";
import type { OfficialDocument } from "../model/document.ts";
import { textOf } from "../model/text.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError, reportNotice } from "../parse/report.ts";
import { HIDDEN, MOST_SIGNS, nameSign, nameSigns } from "../model/sign-name.ts";

/**
 * A character has no glyph in any font. It is right on pages and in data, where each computer draws it with its own fonts: only what is set
 * with ours is not made of the document, and everything else is published.
 */
export const GLYPH_MISSING = declareMessage({
  id: "glyph-missing",
  title: "公文里的字，打印的字体里都有",
  why: "字体里没有的字印出来是空框：这一件只发布网页、数据和检索，不做打印文件、U 盘播放文件和分享图片，别的公文不受影响",
  fix: "核对原文是不是这个字；确实是的，把有这个字的字体文件（.ttf 或 .otf）放进 content/fonts/，再生成网站就做了",
  examples: [
    {
      files: { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n地名：㙍塘、𠮷岭。" },
      messages: [],
    },
    {
      files: { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n地名：𭄠塘。" },
      messages: [
        "documents/2022-jia/document.md:7:4 提醒 字体里没有“𭄠”（U+2D120），这一件只发布网页，不做打印和电子屏的文件",
      ],
    },
  ],
});

/** A sign that is seen by nobody, or only on the computer where it was made: on a page it is as missing as on paper. */
export const SIGN_UNSEEN = declareMessage({
  id: "private-sign",
  title: "公文里没有自造字和看不见的字符",
  why: "自造字只有造字的那台电脑看得到，别人的网页上、纸上都是空框",
  fix: "对照原文，换成标准的字；多半是从别的程序复制时带进来的，原文没有的删掉",
  examples: [
    {
      files: { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n地名：㙍塘。" },
      messages: [],
    },
    {
      files: { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n地名：\ue000塘。" },
      messages: ["documents/2022-jia/document.md:7:4 错误 U+E000 是自造字或者看不见的字符，别的电脑上显示不出来"],
    },
  ],
});

/**
 * Tells signs that no font has, each at its first place in the text, or else in the file; of many the others with the last.
 *
 * @param file document.md
 */
export function reportGlyphs(document: OfficialDocument, file: VFile, signs: readonly string[]): void {
  for (const sign of signs.slice(0, MOST_SIGNS - 1)) reportGlyph(document, file, [sign]);
  const rest = signs.slice(MOST_SIGNS - 1);
  // What is an error is none of the others.
  for (const hidden of rest.filter((sign) => HIDDEN.test(sign))) reportGlyph(document, file, [hidden]);
  const seen = rest.filter((sign) => !HIDDEN.test(sign));
  if (seen.length > 0) reportGlyph(document, file, seen);
}

function reportGlyph(document: OfficialDocument, file: VFile, signs: readonly string[]): void {
  const [sign = ""] = signs;
  const start = textOf(document).includes(sign) ? document.parts[0]?.position.start.offset : 0;
  const at = String(file).indexOf(sign, start);
  const [from, to] = [at, at + sign.length].map((offset) => (at < 0 ? undefined : location(file).toPoint(offset)));
  const details = { place: from && to ? { start: from, end: to } : { line: 1, column: 1 }, actual: sign };
  if (HIDDEN.test(sign))
    reportError(file, SIGN_UNSEEN, `${nameSign(sign)} 是自造字或者看不见的字符，别的电脑上显示不出来`, details);
  else {
    const reason = `字体里没有${nameSigns(signs)}，这一件只发布网页，不做打印和电子屏的文件`;
    reportNotice(file, GLYPH_MISSING, reason, details);
  }
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
