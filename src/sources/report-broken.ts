import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import type { Content } from "./read-content.ts";

/** The program broke on a document that it found nothing wrong with. */
export const BUILD_FAILED = declareMessage({
  id: "build-failed",
  title: "检查通过的公文，网页和打印文件都能生成",
  why: "生成到一半的网站不能发布",
  fix: "看看这件公文最近改了哪里（图片、表格、少见的字），改回去再试；还不行，加上 --verbose 再运行一次，把屏幕上的字发给维护网站的人。急着发布别的公文的，先把这一件的文件夹移到 content 以外",
  untested: "知道的都由别的检查报错；有了没想到的，才报这一条",
});

/**
 * Tells on which document the program broke.
 *
 * @param words what the error says; in them the address or the path of a document
 * @returns whether a document is named there
 */
export function reportBroken({ documents }: Content, words: string): boolean {
  const broken = documents.find(({ document }) => words.includes(`documents/${document.id}/`));
  if (broken)
    reportError(broken.source, BUILD_FAILED, "生成这件公文的网页、打印文件时程序出错", {
      place: { line: 1, column: 1 },
    });
  return broken !== undefined;
}
