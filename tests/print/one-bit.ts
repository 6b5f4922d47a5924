import type { PDFiumLibrary } from "@hyzyla/pdfium";
import { openPdfium } from "../../src/typeset/pdf-reader.ts";

/** A page in grey, row by row. */
export interface GreyPage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** What a printer or an LED wall that knows black and white makes of a grey: no dots in between. */
const BLACK = 128;
/** Lighter than this nobody sees that there was something. */
const SEEN = 208;
/** The core of a stroke that stays; around it the edges are grey. */
const CORE = 96;
const EDGE = 2;
/** So many pixels of a square are the tips of strokes that taper. */
const TIPS = 8;

/** Pixels for each point of a printer of 300 dpi. */
export const PRINTER = 300 / 72;

/** The pages of a PDF, or the first ones, in so many pixels for each point. */
export async function renderGrey(pdf: Uint8Array, { scale = PRINTER, most = Infinity } = {}): Promise<GreyPage[]> {
  const library: PDFiumLibrary = await openPdfium();
  const file = await library.loadDocument(pdf);
  const pages: GreyPage[] = [];
  for (const page of file.pages()) {
    if (pages.length >= most) break;
    const { data, width, height } = await page.render({ scale, render: "bitmap", colorSpace: "Gray" });
    pages.push({ width, height, data: Uint8Array.from(data) });
  }
  file.destroy();
  return pages;
}

/** A page in black and white, one byte for each pixel. */
export function toOneBit({ data, ...size }: GreyPage): GreyPage {
  return { ...size, data: data.map((grey) => (grey < BLACK ? 0 : 255)) };
}

/**
 * What would vanish or turn into a blot in black and white: grey letters, grey lines, letters on grey. None on a page
 * whose ink is black on white, whatever the edges of its letters are.
 *
 * @returns places of such pixels in points, the first of each square of a third of an inch that has more than the tips of strokes
 */
export function greyPlaces({ width, height, data }: GreyPage, scale = PRINTER): string[] {
  const found = new Map<string, string[]>();
  const isNear = (at: number, x: number, y: number) => {
    for (let up = -EDGE; up <= EDGE; up++)
      for (let left = -EDGE; left <= EDGE; left++)
        if (x + left >= 0 && x + left < width && y + up >= 0 && y + up < height)
          if ((data[at + up * width + left] ?? 255) < CORE) return true;
    return false;
  };
  for (let at = 0; at < data.length; at++) {
    const grey = data[at] ?? 255;
    if (grey >= SEEN || grey < CORE) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const square = `${Math.floor(x / 100)} ${Math.floor(y / 100)}`;
    if (isNear(at, x, y)) continue;
    found.set(square, [...(found.get(square) ?? []), `${Math.round(x / scale)} ${Math.round(y / scale)}: ${grey}`]);
  }
  return [...found.values()].flatMap((pixels) => (pixels.length > TIPS ? pixels.slice(0, 1) : []));
}

/** How much ink is on a page when it is black and white, of what it has in grey. */
export function inkKept({ data }: GreyPage): number {
  let [black, ink] = [0, 0];
  for (const grey of data) {
    if (grey < BLACK) black++;
    ink += (255 - grey) / 255;
  }
  return black / ink;
}
