import type { KnownWords } from "./known-words.ts";
import { shownTexts } from "./shown-texts.ts";

/** Words in a built file that are neither of a source nor ours. */
export interface StrangeWords {
  words: string;
  /** The text that they stand in. */
  around: string;
}

/** Pages whose lines end where those of sheets and slides end, also within words. */
const IN_LINES = /^documents\/[^/]+\/(?:print\/a[34]|screen\/[a-z]+|pictures)\//u;
/** Tables of data: a cell says words of the source or words of ours, never both in one run. */
const IN_CELLS = /\.(?:csv|xlsx)$/u;
/** Copies that are proven by their hash: attachments, and what was read back when it was made. */
const COPIES = /^documents\/[^/]+\/(?:attachments\/|screen\/[a-z]+\.html$)/u;
/** Where numbers and signs are said in words. What is said of the text there has a proof of its own. */
const SAID_ALOUD = /^documents\/[^/]+\/broadcast/u;

/**
 * The first words of a built file that nobody has written: neither an editor, in the content, nor we, in the program.
 *
 * @param name path of the file below the site
 */
export function findStrangeWords(known: KnownWords, name: string, bytes: Uint8Array): StrangeWords | undefined {
  if (COPIES.test(name)) return undefined;
  const manner = SAID_ALOUD.test(name)
    ? "said"
    : IN_LINES.test(name)
      ? "in lines"
      : IN_CELLS.test(name)
        ? "in cells"
        : "written";
  for (const text of shownTexts(name, bytes)) {
    const words = known.findUnknown(text, manner);
    if (words !== undefined) return { words, around: text.trim() };
  }
  return undefined;
}
