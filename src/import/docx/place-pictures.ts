import type { Page } from "../input/page.ts";
import type { Block } from "../paragraphs/paragraphs.ts";
import type { PictureBlock } from "../write-body.ts";
import type { Picture } from "./docx-state.ts";

/** Puts each picture after the paragraph or table that it stands in, or between the two that it stands between. */
export function placePictures(
  page: Page,
  blocks: readonly Block[],
  pictures: readonly Picture[],
): (Block | PictureBlock)[] {
  const placed: (Block | PictureBlock)[] = [];
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
