import { withoutBlanks } from "../../model/text.ts";

const SENTENCE_END = /(?:[。！？!?…]|[\p{Script=Han}][.．])[”’"」』）)】]*$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-8));
}

/** Running text: a sentence, or a long line with clauses in it. */
export function isProse(text: string): boolean {
  const words = withoutBlanks(text.slice(0, 2000));
  if (words.length < 12 || !/\p{Script=Han}{4}/u.test(words)) return false;
  if (/[。；]|;.*\p{Script=Han}/u.test(words)) return true;
  return words.length >= 28 && (words.match(/[，,、：:]/gu)?.length ?? 0) >= 2;
}
