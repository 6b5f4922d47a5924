import { zipSync } from "fflate";
import { encodeGrey } from "../../media/grey-png.ts";
import { encodeInks } from "../../media/ink-png.ts";
import type { SlidePicture } from "../../media/grey-picture.ts";
import { inFourGreys } from "../../media/grey-picture.ts";
import { namePicture } from "../../media/picture-names.ts";
import { drawElement, NotWhole, readGreys, readPixels } from "./draw-page.ts";
import type { SlidesOrder } from "./slides-box.ts";
import { openSlides } from "./slides-box.ts";

/** What is made of slides. */
export type ScreenFileKind = "pictures" | "video" | "colours";

/** A slide whose words do not have their place with the faces of this computer. */
export class SlideNotWhole extends Error {
  /** From 1. */
  readonly slide: number;

  constructor(slide: number) {
    super(String(slide));
    this.name = "SlideNotWhole";
    this.slide = slide;
  }
}

export interface Making extends SlidesOrder {
  /** Is told after each slide. */
  onSlide: (done: number, of: number) => void;
}

/** One day for all files in archives: the same slides give the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/**
 * The slides of a page as numbered pictures in greys in a ZIP or as an MP4; in colours as numbered pictures in a ZIP, a
 * single one as itself.
 */
export async function makeScreenFile(kind: ScreenFileKind, making: Making): Promise<Blob> {
  const box = await openSlides(making);
  try {
    if (kind === "colours") return await saveColours(box.slides, making);
    return kind === "pictures" ? await zipSlides(box.slides, making) : await filmSlides(box.slides, making);
  } finally {
    box.close();
  }
}

async function saveColours(slides: readonly HTMLElement[], making: Making): Promise<Blob> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  let count = 0;
  for await (const { slide, canvas } of drawSlides(slides, making)) {
    const isPhoto = slide.querySelector("img") !== null;
    const bytes = isPhoto ? await toPng(canvas) : encodeInks(readPixels(canvas));
    files[namePicture(++count)] = bytes;
  }
  const [only] = Object.values(files);
  return only && count === 1 ? new Blob([only], { type: "image/png" }) : toZip(files);
}

async function toPng(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("No picture."))), "image/png");
  });
  return new Uint8Array(await new Response(blob).arrayBuffer());
}

function toZip(files: Record<string, Uint8Array>): Blob {
  return new Blob([zipSync(files, { level: 0, mtime: EPOCH })], { type: "application/zip" });
}

async function zipSlides(slides: readonly HTMLElement[], making: Making): Promise<Blob> {
  const files: Record<string, Uint8Array> = {};
  let count = 0;
  for await (const slide of drawSlides(slides, making)) {
    const picture = greysOf(slide);
    files[namePicture(++count)] = encodeGrey(picture, picture.isPhoto ? 8 : 2);
  }
  return toZip(files);
}

async function filmSlides(slides: readonly HTMLElement[], making: Making): Promise<Blob> {
  const { encodeVideo } = await import("../../media/video.ts");
  async function* timed() {
    let at = 0;
    for await (const slide of drawSlides(slides, making)) {
      const picture = greysOf(slide);
      const seconds = Number(slides[at++]?.dataset["seconds"]);
      yield { picture: picture.isPhoto ? picture : inFourGreys(picture), seconds };
    }
  }
  return new Blob([await encodeVideo(timed())], { type: "video/mp4" });
}

/** A slide, and the canvas on which it was drawn; the next one is drawn there, too. */
interface Drawn {
  slide: HTMLElement;
  canvas: HTMLCanvasElement;
}

function greysOf({ slide, canvas }: Drawn): SlidePicture {
  return { ...readGreys(canvas), isPhoto: slide.querySelector("img") !== null };
}

async function* drawSlides(slides: readonly HTMLElement[], { signal, onSlide }: Making): AsyncGenerator<Drawn, void> {
  const canvas = document.createElement("canvas");
  for (const [at, slide] of slides.entries()) {
    if (signal.aborted) throw new Error("Cancelled.");
    try {
      drawElement(slide, canvas);
    } catch (error) {
      throw error instanceof NotWhole ? new SlideNotWhole(at + 1) : error;
    }
    yield { slide, canvas };
    onSlide(at + 1, slides.length);
    // The page shows how far it is, and the button to cancel it works.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
