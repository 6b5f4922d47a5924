/** Lengths in millimetres, type sizes in points. A point has so many millimetres. */
export const MILLIMETRES = 25.4 / 72;

/** How near to the edge of a sheet printers print, in millimetres. */
export const PAPER_EDGE = 6;

/** A sheet of paper for the notice board, and how text is set on it. */
export interface Paper {
  id: "a4" | "a3";
  /** What its files are named by: 大字版, 紧凑版, 一张纸, 清单. */
  set: "board" | "compact" | "brief" | "lists";
  width: number;
  height: number;
  /** Blank left and right. */
  side: number;
  /** How many columns of text stand side by side, and the blank between them. */
  columns: 1 | 2;
  gutter: number;
  /** Height of the running head with the blank under it, which is `ascent`. */
  head: number;
  ascent: number;
  /** Height of the foot of the first sheet, with the QR code and the strip to fill in, and of the number on the others. */
  foot: number;
  rest: number;
  /** Side of the QR code; where there is none its words take less. */
  code: number;
  words: number;
  /** How many fields of the strip stand side by side. */
  strip: 2 | 4;
  /** Largest and smallest size of the text; the largest that needs the fewest sheets is taken. */
  largest: number;
  smallest: number;
  /** Size of the foot of the first sheet, and sizes of the running head, the largest first. */
  small: number;
  heads: readonly number[];
  /** Sizes of text that the pages choose from, the largest first; of tables, down to what can still be read from near. */
  sizes: readonly number[];
  tables: readonly number[];
  /** A table whose columns are cut into several sheets is set no larger than this. */
  compact: number;
  /** Height of a picture on them. */
  picture: number;
  /** How much larger titles are than the text. */
  title: number;
  /** Pitch of lines, blank between blocks, and above and under the lines of a cell, in units of the size of the text. */
  line: number;
  gap: number;
  pad: number;
}

/** Black on white paper is read well in lines that stand closer than on a screen. */
const CLOSE = { set: "board", line: 1.28, gap: 0.2, pad: 0.12, title: 1.15, strip: 2, columns: 1, gutter: 0 } as const;

/** 大字版: a cadre reads A4 from one metre, A3 from two. */
export const PAPERS: readonly Paper[] = [
  {
    id: "a4",
    width: 210,
    height: 297,
    side: 16,
    head: 24,
    ascent: 4,
    foot: 70,
    rest: 16,
    code: 32,
    words: 22,
    largest: 34,
    smallest: 19,
    small: 18,
    heads: [14, 12, 10.5, 9, 8, 7, 6],
    sizes: [34, 32, 30, 28, 26, 24, 22, 21, 20, 19],
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
    head: 32,
    ascent: 4,
    foot: 90,
    rest: 20,
    code: 44,
    words: 30,
    largest: 44,
    smallest: 28,
    small: 24,
    heads: [20, 18, 16, 14, 12, 10.5, 9, 8],
    sizes: [44, 42, 40, 38, 36, 34, 32, 31, 30, 29, 28],
    tables: [44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12],
    compact: 14,
    picture: 140,
    ...CLOSE,
  },
];

/** Small type needs more room between its lines. */
const SMALL = {
  set: "compact",
  line: 1.42,
  gap: 0.25,
  pad: 0.15,
  title: 1.5,
  strip: 4,
  ascent: 3,
  largest: 24,
  smallest: 12,
  sizes: [24, 22, 20, 18, 17, 16, 15, 14, 13, 12],
  tables: [24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10.5],
  compact: 10.5,
} as const;

/** 紧凑版: the whole text on the fewest sheets that are read well in the hand; nothing is smaller than 12 points but tables. */
export const COMPACT_PAPERS: readonly Paper[] = [
  {
    id: "a4",
    width: 210,
    height: 297,
    side: 17,
    columns: 1,
    gutter: 0,
    head: 17,
    foot: 46,
    rest: 13,
    code: 22,
    words: 17,
    small: 10.5,
    heads: [10.5, 9, 8, 7, 6, 5],
    picture: 80,
    ...SMALL,
  },
  {
    id: "a3",
    width: 297,
    height: 420,
    side: 18,
    columns: 2,
    gutter: 9,
    head: 19,
    foot: 52,
    rest: 15,
    code: 26,
    words: 20,
    small: 12,
    heads: [12, 10.5, 9, 8, 7, 6, 5],
    picture: 90,
    ...SMALL,
  },
];

/** 清单: tables that are read from near. */
export const LISTS_PAPER: Paper = {
  ...SMALL,
  id: "a4",
  set: "lists",
  width: 210,
  height: 297,
  side: 15,
  columns: 1,
  gutter: 0,
  head: 17,
  foot: 46,
  rest: 13,
  code: 22,
  words: 17,
  small: 10.5,
  heads: [10.5, 9, 8, 7, 6, 5],
  picture: 80,
  largest: 14,
  sizes: [14, 13, 12],
  tables: [14, 13, 12, 11, 10.5],
};

/** 一张纸: what a document is, on one sheet; on A3 it is printed larger. */
export const BRIEF_PAPER: Paper = {
  id: "a4",
  width: 210,
  height: 297,
  side: 18,
  head: 18,
  ascent: 4,
  foot: 98,
  rest: 16,
  code: 62,
  words: 18,
  largest: 34,
  smallest: 10.5,
  small: 14,
  heads: [14, 12, 10.5, 9, 8, 7, 6],
  sizes: [34, 32, 30, 28, 26, 24, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10.5],
  tables: [10.5],
  compact: 10.5,
  picture: 80,
  ...CLOSE,
  set: "brief",
};

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
export interface Screen<Id = "landscape" | "portrait"> {
  id: Id;
  width: number;
  height: number;
  side: number;
  head: number;
  foot: number;
  code: number;
  /** Sizes of tables, and of long lists, as on paper. */
  tables: readonly number[];
  legible?: number | undefined;
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

/** Sizes of the running head and the foot of a slide, whose words are never cut. */
export const SLIDE_EDGE_SIZES: readonly number[] = [40, 36, 32, 30, 28, 26, 24, 22, 20];

const WIDE = { line: 1.4, gap: 0.4, pad: 0.1 } as const;

/** 40 px is 25 mm high on a 55-inch set, 1/200 of five metres; columns that have no room otherwise go down to 28 px. */
const TABLE_SIZES = [84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 44, 40, 36, 32, 28] as const;
const SLIDE_TABLES = { tables: TABLE_SIZES, legible: 40, compact: 44 } as const;

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
