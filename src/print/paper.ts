/** Lengths in millimetres, type sizes in points. A point has so many millimetres. */
export const MILLIMETRES = 25.4 / 72;

/** A sheet of paper for the notice board, and how text is set on it. */
export interface Paper {
  id: "a4" | "a3";
  width: number;
  height: number;
  /** Blank left and right. */
  side: number;
  /** Height of the running head, and of the foot with the QR code and the strip to fill in. */
  head: number;
  foot: number;
  /** Side of the QR code. */
  code: number;
  /** Largest and smallest size of the text; the largest that fits on one sheet is taken. */
  largest: number;
  smallest: number;
  /** Size of the running head and the foot. */
  small: number;
  /** Sizes of text that the pages choose from, the largest first; of tables, down to what can still be read from near. */
  sizes: readonly number[];
  tables: readonly number[];
  /** A table whose columns are cut into several sheets is set no larger than this. */
  compact: number;
  /** Height of a picture on them. */
  picture: number;
  /** Pitch of lines, blank between blocks, and above and under the lines of a cell, in units of the size of the text. */
  line: number;
  gap: number;
  pad: number;
}

/** Black on white paper is read well in lines that stand closer than on a screen. */
const CLOSE = { line: 1.28, gap: 0.2, pad: 0.12 } as const;

/** A cadre reads A4 from one metre, A3 from two. */
export const PAPERS: readonly Paper[] = [
  {
    id: "a4",
    width: 210,
    height: 297,
    side: 16,
    head: 30,
    foot: 73,
    code: 32,
    largest: 34,
    smallest: 19,
    small: 18,
    sizes: [34, 32, 30, 28, 26, 24, 22, 20, 19],
    tables: [34, 32, 30, 28, 26, 24, 22, 20, 19, 18, 16, 14, 12, 10.5],
    compact: 12,
    picture: 95,
    ...CLOSE,
  },
  {
    id: "a3",
    width: 297,
    height: 420,
    side: 22,
    head: 42,
    foot: 93,
    code: 44,
    largest: 44,
    smallest: 28,
    small: 24,
    sizes: [44, 42, 40, 38, 36, 34, 32, 30, 28],
    tables: [44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12],
    compact: 14,
    picture: 140,
    ...CLOSE,
  },
];

/**
 * The page of an official document, GB/T 9704-2012 clause 5.2: 版心 156 × 225 mm with 天头 37 and 订口 28, 22 lines of 28
 * characters of 16 pt. `tracking` and `pitch` in points are what makes these numbers come out: 28 × 16 pt is
 * wider than 156 mm, 22 lines of 28.95 pt are as high as 225 mm.
 */
export const OFFICIAL_PAGE = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  inner: 28,
  outer: 26,
  size: 16,
  title: 22,
  tracking: -0.207,
  pitch: 28.95,
  tables: [12, 10.5],
  line: 1.3,
  pad: 0.25,
} as const;

/** A screen, in pixels of its picture; other sizes show it larger or smaller. */
export interface Screen {
  id: "landscape" | "portrait";
  width: number;
  height: number;
  side: number;
  head: number;
  foot: number;
  code: number;
  /** Sizes of tables, and of long lists, as on paper. */
  tables: readonly number[];
  compact: number;
  /** Sizes of text, the largest first. A character of 60 px is 38 mm high on a 55-inch set: 1/130 of 5 m. */
  sizes: readonly number[];
  small: number;
  picture: number;
  line: number;
  gap: number;
  pad: number;
  /** How many lines a running head may have, and whether two fields of the official table stand side by side. */
  headLines: number;
  pairs: boolean;
}

const WIDE = { line: 1.4, gap: 0.4, pad: 0.1 } as const;

/** Tables go down to 40 px: 25 mm high on a 55-inch set, 1/200 of five metres. */
const SLIDE_TABLES = { tables: [84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 44, 40], compact: 44 } as const;

/** 横屏 and 竖屏. */
export const SCREENS: readonly Screen[] = [
  {
    id: "landscape",
    width: 1920,
    height: 1080,
    side: 84,
    head: 116,
    foot: 156,
    code: 124,
    sizes: [120, 108, 96, 84, 80, 76, 72, 68, 64, 60],
    ...SLIDE_TABLES,
    small: 40,
    picture: 620,
    ...WIDE,
    headLines: 1,
    pairs: true,
  },
  {
    id: "portrait",
    width: 1080,
    height: 1920,
    side: 60,
    head: 164,
    foot: 200,
    code: 152,
    sizes: [120, 108, 96, 84, 80, 76, 72, 68, 64, 60],
    ...SLIDE_TABLES,
    small: 36,
    picture: 900,
    ...WIDE,
    headLines: 2,
    pairs: false,
  },
];

/**
 * How text is set on sheets and slides, in units of its size: blank left and right of the lines of a cell and under
 * titles, factors for titles and problems; `reserve` is left at the end of each line.
 */
export const SETTING = { cell: 0.3, title: 1.15, underTitle: 0.4, statement: 1.08, reserve: 0.5 } as const;
