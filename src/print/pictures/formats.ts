import type { Screen } from "../paper.ts";

/** Pictures for chats, in pixels. A phone shows 1080 of them on some 360 of its own: 44 are text of 15. */
type Format = Screen<"long" | "square">;

const SHOWN = { width: 1080, side: 60, line: 1.6, gap: 0.45, pad: 0.15, headLines: 2, pairs: false } as const;

/**
 * 长图: as much of the text as has room. A picture is no higher than 8192 pixels, the largest that the graphics of common
 * phones take as one piece (GL_MAX_TEXTURE_SIZE of Mali and older Adreno); Android draws none above 100 MB, which are 24,000
 * lines of this width (RecordingCanvas.MAX_BITMAP_SIZE). It ends where its text does: the plan leaves room for faces that
 * set more lines than was counted.
 */
export const LONG: Format & { most: number } = {
  ...SHOWN,
  id: "long",
  most: 8192,
  height: 7680,
  head: 164,
  foot: 320,
  code: 240,
  sizes: [44],
  tables: [44, 40, 36, 32, 28],
  compact: 32,
  small: 36,
  picture: 900,
};

/** 九宫格: nine squares, each read by itself. */
export const SQUARE: Format = {
  ...SHOWN,
  id: "square",
  height: 1080,
  head: 140,
  foot: 180,
  code: 140,
  sizes: [72, 68, 64, 60, 56, 52, 48, 44, 40],
  tables: [44, 40],
  compact: 40,
  small: 30,
  picture: 700,
  line: 1.4,
  gap: 0.4,
  pad: 0.1,
};
