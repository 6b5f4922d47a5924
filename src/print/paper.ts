/** Lengths in millimetres, type sizes in points. */

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
}

/** A cadre reads A4 from one metre, A3 from two. */
export const PAPERS: readonly Paper[] = [
  {
    id: "a4",
    width: 210,
    height: 297,
    side: 16,
    head: 30,
    foot: 68,
    code: 32,
    largest: 34,
    smallest: 19,
    small: 18,
  },
  {
    id: "a3",
    width: 297,
    height: 420,
    side: 22,
    head: 42,
    foot: 90,
    code: 44,
    largest: 44,
    smallest: 28,
    small: 24,
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
} as const;
