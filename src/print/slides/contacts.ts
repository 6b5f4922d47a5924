import { joinLines } from "../../markdown/rehype-line-wraps.ts";
import type { OfficialDocument } from "../../model/document.ts";
import { walk } from "../../model/walk.ts";

const SENTENCES = /[^。！？；;\n]+[。！？；;]?/gu;
const NAMED = /(?:电话|热线|联系人|联系方式)/u;
const NUMBER = /\d{3,4}[-—－–]\d{7,8}|(?<!\d)\d{5}(?!\d)|(?<!\d)\d{7,8}(?!\d)|(?<!\d)1\d{10}(?!\d)/u;

/** The sentences of a text that say at which number somebody is called. */
export function listContacts({ parts }: OfficialDocument): string[] {
  const found: string[] = [];
  for (const { children } of parts)
    walk(children, (node) => {
      if (node.type !== "paragraph") return;
      for (const [sentence] of joinLines(node.value).matchAll(SENTENCES))
        if (NAMED.test(sentence) && NUMBER.test(sentence)) found.push(sentence.trim());
    });
  return found;
}
