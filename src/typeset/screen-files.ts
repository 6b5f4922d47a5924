import { encode } from "fast-png";
import { zipSync } from "fflate";
import { MOST_PICTURES } from "../model/print-files.ts";
import type { Screen } from "../print/paper.ts";
import type { PlacedBlock } from "../print/placed-block.ts";
import type { PrintSource } from "../print/print-source.ts";
import { planShareCard } from "../print/share-card.ts";
import { planSlidePictures } from "../print/slide-pictures.ts";
import type { Slide } from "../print/slides.ts";
import { planSlides } from "../print/slides.ts";
import { proveShow } from "../proof/shows.ts";
import { encodeGrey } from "./grey-png.ts";
import { PaperDiffers } from "./paper-differs.ts";
import { openPdfium } from "./pdf-reader.ts";
import { printPlanned } from "./print-planned.ts";
import { makeStandaloneShows } from "./standalone-show.ts";
import type { Typst } from "./typst.ts";

/** A file for a screen. */
export interface ScreenFile {
  /** `landscape.html`, `landscape.zip` */
  name: string;
  bytes: Uint8Array;
  slides: number;
}

/** For each kind of screen: the loop as one HTML file, and its slides, where they are not too many, as numbered pictures in a ZIP. */
export async function makeScreenFiles(source: PrintSource, typst: Typst, content: string): Promise<ScreenFile[]> {
  const files: ScreenFile[] = [];
  for (const { screen, html, count } of await makeStandaloneShows(source, content)) {
    const faults = proveShow(source.document, new TextDecoder().decode(html));
    if (faults.length > 0) throw new PaperDiffers(source.document, `${screen.id}.html`, faults);
    files.push({ name: `${screen.id}.html`, bytes: html, slides: count });
    if (count > MOST_PICTURES) continue;
    const { bytes, slides } = printSlides(source, screen, typst);
    files.push({ name: `${screen.id}.zip`, bytes: await zipPictures(bytes, slides, screen), slides: slides.length });
  }
  return files;
}

/** The slides as a PDF, one page each. */
export function printSlides(
  source: PrintSource,
  screen: Screen,
  typst: Typst,
  pictureFile = (name: string) => `/documents/${source.document.id}/attachments/${name}`,
): { bytes: Buffer; slides: Slide[] } {
  const { document } = source;
  const order = { name: screen.id, template: "slides", standard: "ua-1" } as const;
  let slides: Slide[] = [];
  const { bytes } = printPlanned(document, typst, order, (spare) => {
    const show = planSlides(source, { ...screen, foot: screen.foot + spare * screen.height }, pictureFile);
    slides = show.slides;
    return { plan: planSlidePictures(show, source), pages: slides.length };
  });
  return { bytes, slides };
}

/** The picture that goes with a link to a document, as PNG. */
export async function makeShareCard(source: PrintSource, typst: Typst): Promise<Uint8Array> {
  const plan = planShareCard(source);
  const { bytes } = typst.print(source.document, { name: "card", template: "card", plan, standard: "ua-1" });
  const library = await openPdfium();
  const file = await library.loadDocument(bytes);
  const { data, width, height } = await file.getPage(0).render({ scale: 1, render: "bitmap" });
  file.destroy();
  const colours = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++)
    for (const part of [0, 1, 2]) colours[at * 3 + part] = data[at * 4 + part] ?? 0;
  return encode({ width, height, channels: 3, depth: 8, data: colours });
}

/** One day for all files in archives: the same content gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

async function zipPictures(pdf: Buffer, slides: readonly Slide[], { width, height }: Screen): Promise<Uint8Array> {
  const library = await openPdfium();
  const file = await library.loadDocument(pdf);
  const pictures: Record<string, Uint8Array> = {};
  const digits = Math.max(3, String(slides.length).length);
  for (const [at, { blocks }] of slides.entries()) {
    const { data } = await file.getPage(at).render({ scale: 1, render: "bitmap", colorSpace: "Gray" });
    const picture = hasPictures(blocks)
      ? { depth: 8 as const, data }
      : { depth: 2 as const, data: toFourGreys(data, width * height) };
    pictures[`${String(at + 1).padStart(digits, "0")}.png`] = encodeGrey({ width, height, ...picture });
  }
  file.destroy();
  return zipSync(pictures, { level: 0, mtime: EPOCH });
}

function hasPictures(blocks: readonly PlacedBlock[]): boolean {
  return blocks.some((block) => {
    if (block.type !== "table") return block.type === "image";
    const lines = block.pieces.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)));
    return lines.some((line) => "picture" in line);
  });
}

/** Text on white needs no more, and the file is small. @param data a byte a pixel */
function toFourGreys(data: Uint8Array, pixels: number): Uint8Array {
  const greys = new Uint8Array(pixels / 4);
  const grey = (pixel: number) => (data[pixel] ?? 0) >> 6;
  for (let at = 0, pixel = 0; at < greys.length; at++, pixel += 4)
    greys[at] = (grey(pixel) << 6) | (grey(pixel + 1) << 4) | (grey(pixel + 2) << 2) | grey(pixel + 3);
  return greys;
}
