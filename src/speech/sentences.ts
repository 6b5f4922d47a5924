import { allMatches } from "../model/text.ts";

/** Ends of sentences, with the marks that close behind them; in an address, a.cn/x?id=1, nothing ends. */
const END = /(?:[。！？；…]|(?<!\w)[!?;]|[!?;](?!\w))+[”’」』》）)\]]*/gu;

/**
 * The sentences of a paragraph, each with its end; put together they are the paragraph. A semicolon ends one too: official
 * sentences run over half a page.
 */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: end, index } of allMatches(paragraph, END)) {
    sentences.push(paragraph.slice(start, index + end.length));
    start = index + end.length;
  }
  sentences.push(paragraph.slice(start));
  return sentences.filter((sentence) => sentence !== "");
}
