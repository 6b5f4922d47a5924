import type { SlidePicture } from "../media/grey-picture.ts";
import type { Screen } from "../print/paper.ts";
import type { PlacedBlock } from "../print/placed-block.ts";
import type { PrintSource } from "../print/print-source.ts";
import { openPdfium } from "./pdf-reader.ts";
import { printSlides } from "./screen-files.ts";
import type { Typst } from "./typst.ts";

/** A slide as a picture, and how long it stays. */
export interface DrawnSlide {
  picture: SlidePicture;
  seconds: number;
}

/** The slides of a loop as pictures, one after the other: each weighs two megabytes. */
export async function* drawSlides(
  source: PrintSource,
  screen: Screen,
  typst: Typst,
  loop: "short" | "whole",
  isDark: boolean,
): AsyncGenerator<DrawnSlide, void> {
  const { width, height } = screen;
  const { bytes, slides } = printSlides(source, screen, typst, undefined, loop, isDark);
  const library = await openPdfium();
  const file = await library.loadDocument(bytes);
  try {
    for (const [at, { blocks, seconds }] of slides.entries()) {
      const { data } = await file.getPage(at).render({ scale: 1, render: "bitmap", colorSpace: "Gray" });
      yield { picture: { width, height, data, isPhoto: hasPictures(blocks) }, seconds };
    }
  } finally {
    file.destroy();
  }
}

function hasPictures(blocks: readonly PlacedBlock[]): boolean {
  return blocks.some((block) => {
    if (block.type !== "table") return block.type === "image";
    const lines = block.pieces.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)));
    return lines.some((line) => "picture" in line);
  });
}
