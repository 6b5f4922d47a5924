import { withoutBlanks } from "../model/text.ts";

/**
 * Words as they are compared, never as they are shown: widths, blanks, book
 * marks and the blank line of a form (其他____) make no difference, and 、 is /.
 */
export function foldWords(words: string): string {
  return withoutBlanks(words.normalize("NFKC"))
    .replaceAll("、", "/")
    .replace(/[《》〈〉_]/gu, "")
    .toLowerCase();
}
