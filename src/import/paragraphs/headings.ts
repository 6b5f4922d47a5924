import { readMarker } from "../../parse/numbering.ts";
import type { Block } from "./paragraphs.ts";
import { endsSentence } from "../signs.ts";

/**
 * Gives numbered title lines their `#`: `##` for 一、总体要求, 第一章, `1 总则`; `###` for
 * (一)…, 1.1 …, where the line holds nothing but the title. The parser reads the
 * structure from the numbers; the `#` are for the look. A title line without a number gets
 * them where Word gives it an outline level: the highest one in the text is `##`.
 */
export function markHeadings(blocks: readonly Block[]): Block[] {
  const decimals = blocks.some(
    (block) =>
      block.kind === "paragraph" &&
      readMarker(block.head.slice(0, 24))?.style === "decimal" &&
      /^1[.．]1(?!\d)/u.test(block.head),
  );
  const levels = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.outline ?? 9] : []));
  const highest = Math.min(9, ...levels);
  return blocks.map((block, index): Block => {
    if (block.kind !== "paragraph") return block;
    const depth = headingDepth(block.head, decimals, blocks[index + 1]) || outlineDepth(block, highest);
    return depth === 0 ? block : { ...block, kind: "heading", depth };
  });
}

function outlineDepth({ head, outline }: { head: string; outline?: number }, highest: number): number {
  const title = outline !== undefined && head.length <= 40 && !/[。；;！？?，,：:]/u.test(head);
  return title && !readMarker(head.slice(0, 24)) ? Math.min(2 + outline - highest, 4) : 0;
}

function headingDepth(head: string, decimals: boolean, next: Block | undefined): number {
  const words = head.replace(/[？?]$/u, "");
  if (head.length > 60 || endsSentence(words) || /[。；;！？?，,：:]/u.test(words.slice(1))) return 0;
  if (
    decimals &&
    /^\d{1,2}\p{Script=Han}/u.test(head) &&
    next?.kind === "paragraph" &&
    !/^\d{1,2}(?:年|月|日)/u.test(head)
  )
    return 2;
  const marker = readMarker(head.slice(0, 24));
  if (!marker || head.length <= marker.text.length) return 0;
  switch (marker.style) {
    case "part":
    case "chapter":
    case "chinese":
      return 2;
    case "chinese-paren":
      return 3;
    case "decimal":
      return decimals && marker.numbers.length === 2 ? 3 : 0;
    default:
      return 0;
  }
}
