import type { Block } from "./block.ts";
import type { MarkerReading } from "./read-marker.ts";
import { countOf, readMarker } from "./read-marker.ts";

const NOTE = /^[（(【]?(?:注|附注|备注|说明|表注|填表说明|填报说明)\s*(?:[:：]|(?=[0-9０-９①-⑳]))/u;

/**
 * The notes at the beginning of what stands under a table: `注：…`, and the paragraphs that go on with its number, as 2. does
 * under `注：1.`. These numbers count notes, not what the document says.
 *
 * @returns how many of the paragraphs are notes
 */
export function countNotes(paragraphs: readonly string[]): number {
  let last: MarkerReading | undefined;
  const end = paragraphs.findIndex((value) => {
    const label = NOTE.exec(value)?.[0].length;
    const number = readMarker(value.slice(label ?? 0).trimStart());
    if (label === undefined && !(last && number && goesOn(last, number))) return true;
    last = number;
    return false;
  });
  return end < 0 ? paragraphs.length : end;
}

function goesOn(last: MarkerReading, next: MarkerReading): boolean {
  return next.style === last.style && countOf(next) === countOf(last) + 1;
}

/** The blocks of a part that stand in notes under its tables. */
export function findNotes(blocks: readonly Block[]): Set<Block> {
  return new Set(
    blocks.flatMap((block, at) => {
      if (block.kind !== "leaf" || block.leaf.type !== "table") return [];
      const below = blocks.slice(at + 1);
      const end = below.findIndex(({ kind }) => kind !== "paragraph");
      const paragraphs = end < 0 ? below : below.slice(0, end);
      return paragraphs.slice(0, countNotes(paragraphs.map((one) => (one.kind === "leaf" ? "" : one.text.value))));
    }),
  );
}
