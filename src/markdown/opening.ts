import { joinLines } from "./rehype-line-wraps.ts";
import type { OfficialDocument } from "../model/document.ts";
import { walk } from "../model/walk.ts";

/** Sentences are added until there are so many characters. */
const ENOUGH = 100;
const SENTENCES = /[^。!?！？\n]+[。!?！？]+["”’』」)）]*/gu;

/**
 * The first sentences of a document, word for word: of the first paragraph that has any, in its main text or, where there
 * is no other, in the notice. Title lines, 主送机关 and the like are passed over. Empty for a document without a sentence.
 */
export function openingOf(document: OfficialDocument): string {
  const part = document.parts.find(({ kind }) => kind === "main") ?? document.parts[0];
  const paragraphs: string[] = [];
  if (part)
    walk(part.children, (node) => {
      if (node.type === "paragraph" && node.role === undefined) paragraphs.push(joinLines(node.value));
    });
  let opening = "";
  const sentences = paragraphs.map((paragraph) => paragraph.match(SENTENCES) ?? []);
  for (const sentence of sentences.find((found) => found.length > 0) ?? []) {
    if (opening.length >= ENOUGH) break;
    opening += sentence;
  }
  return opening;
}
