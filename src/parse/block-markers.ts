import type { Block } from "./block.ts";
import type { MarkerReading } from "./read-marker.ts";
import { readGluedNumber, readMarker } from "./read-marker.ts";

/**
 * The number each block of a part begins with. Some can only be told from the whole
 * part: whether 1.1 is a level or a figure, whether `1.2022年…` is item 1 or a fraction.
 *
 * @param blocks headings and paragraphs, those with a role of their own (署名 …) left out
 */
export function readBlockMarkers(blocks: readonly Block[]): Map<Block, MarkerReading> {
  const decimals = hasDecimals(blocks);
  const heads = new Map<Block, MarkerReading>();
  for (const block of blocks) {
    if (block.kind === "leaf") continue;
    const { value } = block.text;
    const marker = (decimals ? readBareNumber(value, block.kind === "heading") : undefined) ?? readMarker(value);
    if (marker && (decimals || marker.style !== "decimal")) heads.set(block, marker);
  }
  if (decimals) liftDecimals(blocks, heads);
  else addGlued(blocks, heads);
  return heads;
}

/** Whether a part is numbered 1.1, 1.2: some x.1 is followed by x.2, x.1.1 or (x+1).1. */
function hasDecimals(blocks: readonly Block[]): boolean {
  const found = blocks.flatMap((block) => {
    const marker = block.kind === "leaf" ? undefined : readMarker(block.text.value);
    return marker?.style === "decimal" ? [marker.numbers] : [];
  });
  return found.some((numbers, index) => {
    const next = found[index + 1]?.join(".");
    const [first = 0, second] = numbers;
    return second === 1 && (next === `${first}.2` || next === `${first}.1.1` || next === `${first + 1}.1`);
  });
}

/** `1 总则` in a document numbered 1.1, 1.2: a first level without any punctuation. */
function readBareNumber(value: string, heading: boolean): MarkerReading | undefined {
  const pattern = heading ? /^(\d{1,2})(?:[ \u3000]+|(?=\p{Script=Han}))/u : /^(\d{1,2})[ \u3000]+(?=\p{Script=Han})/u;
  const match = pattern.exec(value);
  if (!match?.[1] || (!heading && (value.length > 30 || /[。；;，,]/u.test(value)))) return undefined;
  return { style: "decimal", numbers: [Number(match[1])], text: match[1], width: "none", length: match[0].length };
}

/** `1.` becomes the first decimal level where 1.1 is the next decimal number after it, and so does one beside such a number. */
function liftDecimals(blocks: readonly Block[], heads: Map<Block, MarkerReading>): void {
  let next: number[] = [];
  for (const block of blocks.toReversed()) {
    const marker = heads.get(block);
    if (marker?.style === "decimal") next = marker.numbers;
    else if (marker?.style === "arabic" && next.length === 2 && next[0] === marker.numbers[0] && next[1] === 1) {
      heads.set(block, { ...marker, style: "decimal" });
      next = marker.numbers;
    }
  }
  liftNeighbours(heads);
}

/** `1.` before a lifted `2.`, `3.` after it, where no other list of theirs stands between. */
function liftNeighbours(heads: Map<Block, MarkerReading>): void {
  const firsts = [...heads].filter(
    ([, { style, numbers }]) => style === "arabic" || (style === "decimal" && numbers.length === 1),
  );
  for (const step of [1, -1]) {
    const order = step > 0 ? firsts : firsts.toReversed();
    for (const [index, [block]] of order.entries()) {
      const [own, before] = [heads.get(block), order[index - 1]];
      const beside = before && heads.get(before[0]);
      if (own?.style !== "arabic" || beside?.style !== "decimal" || own.numbers[0] !== (beside.numbers[0] ?? 0) + step)
        continue;
      heads.set(block, { ...own, style: "decimal" });
    }
  }
}

/** `1.2022年…`, `2.3名…`: numbers whose words begin with a figure count where they go on from the number before, or 2 follows 1. */
function addGlued(blocks: readonly Block[], heads: Map<Block, MarkerReading>): void {
  const candidates = blocks.flatMap((block): { block: Block; number: number; glued: MarkerReading | undefined }[] => {
    const sure = heads.get(block);
    if (sure) return sure.style === "arabic" ? [{ block, number: sure.numbers[0] ?? 0, glued: undefined }] : [];
    const glued = block.kind === "leaf" ? undefined : readGluedNumber(block.text.value);
    return glued ? [{ block, number: glued.numbers[0] ?? 0, glued }] : [];
  });
  let last: number | undefined;
  candidates.forEach(({ block, number, glued }, index) => {
    const fits = number === (last ?? Number.NaN) + 1 || (number === 1 && candidates[index + 1]?.number === 2);
    if (glued && !fits) return;
    if (glued) heads.set(block, glued);
    last = number;
  });
}
