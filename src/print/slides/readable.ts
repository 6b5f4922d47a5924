import type { Slide } from "./slide.ts";

/** From where a screen is read, in millimetres. */
const DISTANCE = 5000;

/**
 * Characters are no less high than this part of the distance: 17 minutes of arc, where ISO 9241-303 asks for 16 at least.
 */
const LEAST = 1 / 200;

/** Millimetres of the short side of a 16:9 screen for an inch of its diagonal, and how many pixels slides have there. */
const SIDE = { millimetres: (25.4 * 9) / Math.hypot(16, 9), pixels: 1080 } as const;

/** From how many inches on a screen shows the smallest text of slides large enough for five metres. */
export function inchesFor(slides: readonly Slide[]): number {
  const smallest = Math.min(
    ...slides.flatMap(({ size, blocks }) => [size, ...blocks.map((block) => sizeOf(block, size))]),
  );
  return Math.ceil((DISTANCE * LEAST * SIDE.pixels) / (smallest * SIDE.millimetres));
}

function sizeOf(block: Slide["blocks"][number], size: number): number {
  return block.type === "table" ? block.size : size;
}
