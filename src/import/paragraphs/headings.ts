import { readSigns } from "../lines/signs.ts";
import type { DraftBlock, DraftParagraph } from "./draft-block.ts";

/**
 * Gives numbered title lines their `#`: `##` for 一、总体要求, 第一章, `1 总则`; `###` for
 * (一)…, 1.1 …, where the line holds nothing but the title. The parser reads the
 * structure from the numbers; the `#` are for the look. A title line without a number gets
 * them where Word gives it an outline level: the highest one in the text is `##`.
 */
export function markHeadings(blocks: readonly DraftBlock[]): DraftBlock[] {
  const decimals = blocks.some(
    (block) =>
      block.kind === "paragraph" &&
      block.opening.marker?.style === "decimal" &&
      /^1[.．]1(?!\d)/u.test(block.opening.text),
  );
  const levels = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.outline ?? 9] : []));
  const highest = Math.min(9, ...levels);
  return blocks.map((block, index): DraftBlock => {
    if (block.kind !== "paragraph") return block;
    const depth = headingDepth(block, decimals, blocks[index + 1]) || outlineDepth(block, highest);
    return depth === 0 ? block : { ...block, kind: "heading", depth };
  });
}

function outlineDepth({ opening, outline }: DraftParagraph, highest: number): number {
  const { text, marker } = opening;
  const title = outline !== undefined && text.length <= 40 && !/[。；;！？?，,：:]/u.test(text);
  return title && !marker ? Math.min(2 + outline - highest, 4) : 0;
}

function headingDepth({ opening }: DraftParagraph, decimals: boolean, next: DraftBlock | undefined): number {
  const { text, marker } = opening;
  const words = text.replace(/[？?]$/u, "");
  if (text.length > 60 || readSigns(words).endsSentence || /[。；;！？?，,：:]/u.test(words.slice(1))) return 0;
  if (
    decimals &&
    /^\d{1,2}\p{Script=Han}/u.test(text) &&
    next?.kind === "paragraph" &&
    !/^\d{1,2}(?:年|月|日)/u.test(text)
  )
    return 2;
  if (!marker || text.length <= marker.text.length) return 0;
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
