import { sayHead } from "../../speech/column-heads.ts";
import { toSpeech } from "../../speech/speak.ts";
import type { PageSentence } from "./page-sentences.ts";

/** What a voice is given for a sentence: numbers and signs in words, and around a cell the words of its column. */
export function saySentence({ text, head }: PageSentence): string {
  const { before, behind } = sayHead(head, text);
  return toSpeech(before + text + behind);
}
