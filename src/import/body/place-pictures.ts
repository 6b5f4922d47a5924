import type { Page, Picture } from "../input/page.ts";
import type { DraftBlock } from "../paragraphs/draft-block.ts";

/** A picture of a Word file between the blocks of its text; its file is in attachments/. */
export interface PictureBlock {
  kind: "picture";
  file: string;
}

/**
 * Puts each picture after the paragraph that it stands in, or between the two blocks that it stands between; those in the
 * cells of a table are written with it.
 */
export function placePictures(
  page: Page,
  blocks: readonly DraftBlock[],
  pictures: readonly Picture[],
): (DraftBlock | PictureBlock)[] {
  const placed: (DraftBlock | PictureBlock)[] = [];
  const inCells = new Set(
    blocks.flatMap((block) => (block.kind === "table" ? block.grid.rows.flat() : [])).flatMap((cell) => cell.pictures),
  );
  const between = pictures.filter((picture) => !inCells.has(picture));
  let next = 0;
  const placeUpTo = (start: number) => {
    for (; next < between.length && (between[next]?.at ?? 0) <= start; next++)
      placed.push({ kind: "picture", file: between[next]?.file ?? "" });
  };
  for (const block of blocks) {
    placeUpTo(block.kind === "table" ? (page.lines[block.grid.from]?.start ?? 0) : (block.pieces[0]?.start ?? 0));
    placed.push(block);
  }
  placeUpTo(Number.POSITIVE_INFINITY);
  return placed;
}
