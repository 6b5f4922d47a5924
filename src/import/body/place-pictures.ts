import type { Picture } from "../docx/docx-state.ts";
import type { Page } from "../input/page.ts";
import type { DraftBlock } from "../paragraphs/draft-block.ts";

/** A picture of a Word file between the blocks of its text; its file is in attachments/. */
export interface PictureBlock {
  kind: "picture";
  file: string;
}

/** Puts each picture after the paragraph or table that it stands in, or between the two that it stands between. */
export function placePictures(
  page: Page,
  blocks: readonly DraftBlock[],
  pictures: readonly Picture[],
): (DraftBlock | PictureBlock)[] {
  const placed: (DraftBlock | PictureBlock)[] = [];
  let next = 0;
  const placeUpTo = (start: number) => {
    for (; next < pictures.length && (pictures[next]?.at ?? 0) <= start; next++)
      placed.push({ kind: "picture", file: pictures[next]?.file ?? "" });
  };
  for (const block of blocks) {
    placeUpTo(block.kind === "table" ? (page.lines[block.grid.from]?.start ?? 0) : (block.pieces[0]?.start ?? 0));
    placed.push(block);
  }
  placeUpTo(Number.POSITIVE_INFINITY);
  return placed;
}
