import { PDFiumLibrary } from "@hyzyla/pdfium";
import { encode } from "fast-png";
import { zipSync } from "fflate";
import type { Screen } from "../src/print/paper.ts";
import type { PrintSource } from "../src/print/print-source.ts";
import { planSlidePictures } from "../src/print/slide-pictures.ts";
import { planSlides } from "../src/print/slides.ts";
import { makeStandaloneShows } from "./standalone-show.ts";
import type { Typst } from "./typst.ts";

/** A file for a screen. */
export interface ScreenFile {
  /** `landscape.html`, `landscape.zip` */
  name: string;
  bytes: Uint8Array;
  slides: number;
}

/** For each kind of screen: the loop as one HTML file, and its slides as numbered pictures in a ZIP. */
export async function makeScreenFiles(source: PrintSource, typst: Typst, content: string): Promise<ScreenFile[]> {
  const files: ScreenFile[] = [];
  for (const { screen, html } of await makeStandaloneShows(source, content)) {
    const { bytes, pages } = printSlides(source, screen, typst);
    files.push({ name: `${screen.id}.html`, bytes: html, slides: pages });
    files.push({ name: `${screen.id}.zip`, bytes: await zipPictures(bytes, screen), slides: pages });
  }
  return files;
}

/** The slides as a PDF, one page each. */
export function printSlides(source: PrintSource, screen: Screen, typst: Typst): { bytes: Buffer; pages: number } {
  const { document } = source;
  const show = planSlides(source, screen, (name) => `/documents/${document.id}/attachments/${name}`);
  const plan = planSlidePictures(show, source);
  const printed = typst.print(document, { name: screen.id, template: "slides", plan, standard: "ua-1" });
  if (printed.pages !== show.slides.length)
    throw new Error(`${document.path}: ${printed.pages} pages for ${show.slides.length} slides of ${screen.id}.`);
  return printed;
}

/** One day for all files in archives: the same content gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

async function zipPictures(pdf: Buffer, { width, height }: Screen): Promise<Uint8Array> {
  const library = await PDFiumLibrary.init();
  const file = await library.loadDocument(pdf);
  const pictures: Record<string, Uint8Array> = {};
  const digits = Math.max(3, String(file.getPageCount()).length);
  for (const page of file.pages()) {
    const { data } = await page.render({ scale: 1, render: "bitmap" });
    const name = `${String(page.number + 1).padStart(digits, "0")}.png`;
    pictures[name] = encode({ width, height, depth: 4, channels: 1, data: toSixteenGreys(data, width, height) });
  }
  file.destroy();
  library.destroy();
  return zipSync(pictures, { level: 0, mtime: EPOCH });
}

/** Text on white needs no more, and the file is half as large. @param data four bytes a pixel */
function toSixteenGreys(data: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 2);
  const greys = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const pixel = (y * width + x) * 4;
      // Blue, green and red as the eye weighs them (ITU-R BT.601).
      const grey = 0.114 * (data[pixel] ?? 0) + 0.587 * (data[pixel + 1] ?? 0) + 0.299 * (data[pixel + 2] ?? 0);
      const at = y * row + (x >> 1);
      greys[at] = (greys[at] ?? 0) | (Math.round(grey / 17) << (x % 2 === 0 ? 4 : 0));
    }
  return greys;
}
