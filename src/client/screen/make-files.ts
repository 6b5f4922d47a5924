import { zipSync } from "fflate";
import { encodeGrey } from "../../media/grey-png.ts";
import type { SlidePicture } from "../../media/grey-picture.ts";
import { inFourGreys } from "../../media/grey-picture.ts";
import { namePicture } from "../../media/picture-names.ts";
import { drawElement, NotWhole, readGreys } from "./draw-page.ts";
import type { SlidesOrder } from "./slides-box.ts";
import { openSlides } from "./slides-box.ts";

/** What is made of slides. */
export type ScreenFileKind = "pictures" | "video";

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
 * The slides of a page as numbered pictures in a ZIP or as an MP4.
 */
export async function makeScreenFile(kind: ScreenFileKind, making: Making): Promise<Blob> {
  const box = await openSlides(making);
  try {
    return kind === "pictures" ? await zipSlides(box.slides, making) : await filmSlides(box.slides, making);
  } finally {
    box.close();
  }
}

async function zipSlides(slides: readonly HTMLElement[], making: Making): Promise<Blob> {
  const files: Record<string, Uint8Array> = {};
  let count = 0;
  for await (const picture of drawSlides(slides, making))
    files[namePicture(++count)] = encodeGrey(picture, picture.isPhoto ? 8 : 2);
  return new Blob([zipSync(files, { level: 0, mtime: EPOCH })], { type: "application/zip" });
}

async function filmSlides(slides: readonly HTMLElement[], making: Making): Promise<Blob> {
  const { encodeVideo } = await import("../../media/video.ts");
  async function* timed() {
    let at = 0;
    for await (const picture of drawSlides(slides, making))
      yield {
        picture: picture.isPhoto ? picture : inFourGreys(picture),
        seconds: Number(slides[at++]?.dataset["seconds"]),
      };
  }
  return new Blob([await encodeVideo(timed())], { type: "video/mp4" });
}

async function* drawSlides(
  slides: readonly HTMLElement[],
  { signal, onSlide }: Making,
): AsyncGenerator<SlidePicture, void> {
  const canvas = document.createElement("canvas");
  for (const [at, slide] of slides.entries()) {
    signal.throwIfAborted();
    try {
      drawElement(slide, canvas);
    } catch (error) {
      throw error instanceof NotWhole ? new SlideNotWhole(at + 1) : error;
    }
    yield { ...readGreys(canvas), isPhoto: slide.querySelector("img") !== null };
    onSlide(at + 1, slides.length);
    // The page shows how far it is, and the button to cancel it works.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
