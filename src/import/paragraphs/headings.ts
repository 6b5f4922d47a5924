import type { MarkerStyle } from "../../model/document.ts";
import { readSigns } from "../lines/signs.ts";
import type { DraftBlock, DraftParagraph } from "./draft-block.ts";
import { isUnnumberedTitle } from "./fixed-runs.ts";

/** A level of title lines: those of one style; decimals by how many numbers they have. */
type Level = Exclude<MarkerStyle, "decimal"> | "1" | "1.1";

/** The levels whose numbers may head a line that is nothing but a title, the highest first. */
const LEVELS: readonly Level[] = ["part", "volume", "chapter", "section", "1", "chinese", "1.1", "chinese-paren"];

/** A title line without a number under which another list begins: its block, by its place. */
type ListTitles = ReadonlySet<number>;

/**
 * Gives title lines that hold nothing but a title their `#`. The parser reads the structure from the numbers; the `#` are for
 * the look, and title lines of one level have as many, in each part of the document: `##` the highest level of the part, one
 * more for each below it; (一)…, 1.1 … have `###` at least. A clause in a title line (二、加强领导，压实责任) makes it no less
 * a title where another of its level has none.
 *
 * A title line without a number gets its `#` where Word gives it an outline level, the highest one being `##`, or where a
 * list 一、二、 begins anew under each.
 */
export function markHeadings(blocks: readonly DraftBlock[]): DraftBlock[] {
  const parts: DraftBlock[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || (block.kind !== "table" && block.depth === 1)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  const levels = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.outline ?? 9] : []));
  const highest = Math.min(9, ...levels);
  return parts.flatMap((part) => markPart(part, highest));
}

function markPart(part: readonly DraftBlock[], highest: number): DraftBlock[] {
  const decimals = part.some(
    (block) =>
      block.kind === "paragraph" &&
      block.opening.marker?.style === "decimal" &&
      /^1[.．]1(?!\d)/u.test(block.opening.text),
  );
  const levelAt = part.map((block, index) => levelOf(block, part[index + 1], decimals));
  const plain = new Set(levelAt.filter((_, index) => isTitle(part[index], false)));
  const titles = findListTitles(part);
  return part.map((block, index): DraftBlock => {
    if (block.kind !== "paragraph" || block.contents) return block;
    const level = levelAt[index];
    const own = level !== undefined && plain.has(level) && isTitle(block, true) ? depthOf(level, levelAt, plain) : 0;
    const depth = own || outlineDepth(block, highest) || (titles.has(index) ? 2 : 0);
    return depth === 0 ? block : { ...block, kind: "heading", depth };
  });
}

/** One more `#` for each higher level whose titles stand above the first one of a level. */
function depthOf(level: Level, levelAt: readonly (Level | undefined)[], shown: ReadonlySet<Level | undefined>): number {
  if (level === "1" || level === "1.1") return level === "1" ? 2 : 3;
  const above = new Set(levelAt.slice(0, levelAt.indexOf(level)));
  const upper = LEVELS.slice(0, LEVELS.indexOf(level)).filter(
    (one) => !one.startsWith("1") && shown.has(one) && above.has(one),
  );
  return Math.min(Math.max(level === "chinese-paren" ? 3 : 2, 2 + upper.length), 6);
}

/** The level of a block, by its number. */
function levelOf(block: DraftBlock, next: DraftBlock | undefined, decimals: boolean): Level | undefined {
  if (block.kind !== "paragraph") return undefined;
  const { text, marker } = block.opening;
  if (
    decimals &&
    /^\d{1,2}\p{Script=Han}/u.test(text) &&
    next?.kind === "paragraph" &&
    !/^\d{1,2}(?:年|月|日)/u.test(text)
  )
    return "1";
  if (!marker || text.length <= marker.text.length) return undefined;
  if (marker.style === "decimal") return decimals && marker.numbers.length === 2 ? "1.1" : undefined;
  return LEVELS.includes(marker.style) ? marker.style : undefined;
}

/** Whether a block holds nothing but a title; with clauses in it, if that may be. */
function isTitle(block: DraftBlock | undefined, clauses: boolean): boolean {
  if (block?.kind !== "paragraph" || block.contents) return false;
  const { text } = block.opening;
  const words = text.replace(/[？?]$/u, "");
  const inside = clauses ? /[。；;！？?：:]/u : /[。；;！？?，,：:]/u;
  return text.length <= 60 && !readSigns(words).endsSentence && !inside.test(words.slice(1));
}

function outlineDepth({ opening, outline }: DraftParagraph, highest: number): number {
  const { text, marker } = opening;
  const title = outline !== undefined && text.length <= 40 && !/[。；;！？?，,：:]/u.test(text);
  return title && !marker ? Math.min(2 + outline - highest, 4) : 0;
}

/** The lines right above a 一、 where each of several lists 一、二、 … has such a line. */
function findListTitles(part: readonly DraftBlock[]): ListTitles {
  const starts = part.flatMap((block, index) => {
    const marker = block.kind === "table" ? undefined : block.opening.marker;
    return marker?.style === "chinese" && marker.numbers[0] === 1 ? [index - 1] : [];
  });
  const titles = starts.filter((index) => {
    const block = part[index];
    return block?.kind === "paragraph" && !block.contents && isUnnumberedTitle(block.opening);
  });
  return new Set(starts.length > 1 && titles.length === starts.length ? titles : []);
}
