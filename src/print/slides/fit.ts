import { largestForFacts } from "../fact-atoms.ts";
import type { Room } from "../room.ts";
import type { FilledSlide } from "./flow.ts";
import { flowSlides } from "./flow.ts";
import type { SlideUnit } from "./slide-units.ts";

/** Slides that are set in one size of type. */
export interface FittedSlides {
  size: number;
  slides: FilledSlide[];
}

/** So many slides are looked at together to fill them evenly. */
const FEW = 12;

/** Text is no larger than so many times the text of a table beside it. */
const BESIDE_TABLE = 1.6;

/** The largest type that needs no more slides than the smallest, and the slides about equally full. @param sizes descending */
export function fitSlides(units: readonly SlideUnit[], room: Room, sizes: readonly number[]): FittedSlides {
  let best = { size: sizes.at(-1) ?? 0, slides: flowSlides(units, room, sizes.at(-1) ?? 0) };
  const most = best.slides.length;
  const largest = largestBeside(best.slides, room);
  const first = sizes.findIndex((size) => size <= largest || size === best.size);
  for (let [from, end] = [first, sizes.length - 1]; from < end;) {
    const middle = (from + end) >> 1;
    const size = sizes[middle] ?? 0;
    const slides = flowSlides(units, room, size);
    if (slides.length <= most) [best, end] = [{ size, slides }, middle];
    else from = middle + 1;
  }
  return most > 1 && most <= FEW ? { ...best, slides: fillEvenly(units, room, best) } : best;
}

function largestBeside(slides: readonly FilledSlide[], { width }: Room): number {
  const blocks = slides.flatMap((slide) => slide.blocks);
  const beside = blocks.flatMap((block) => (block.type === "table" ? [block.size * BESIDE_TABLE] : []));
  const facts = blocks.flatMap((block) => (block.type === "facts" ? [largestForFacts(block, width)] : []));
  return Math.min(Infinity, ...beside, ...facts);
}

/** As {@link fitSlides}; a few slides are set smaller where that makes one less of them. @param smaller sizes, descending */
export function fitFewer(
  units: readonly SlideUnit[],
  room: Room,
  sizes: readonly number[],
  smaller: readonly number[],
): FittedSlides {
  const usual = fitSlides(units, room, sizes);
  if (usual.slides.length < 2 || usual.slides.length > MOST_SMALLER) return usual;
  const small = fitSlides(units, room, smaller);
  return small.slides.length < usual.slides.length ? small : usual;
}

const MOST_SMALLER = 3;

/** Parts of the height of a slide that are tried, the least first. */
const HEIGHTS = [0.6, 0.7, 0.8, 0.9];

function fillEvenly(units: readonly SlideUnit[], room: Room, { size, slides }: FittedSlides): FilledSlide[] {
  for (const part of HEIGHTS) {
    const even = flowSlides(units, { ...room, height: room.height * part }, size);
    if (even.length <= slides.length) return even;
  }
  return slides;
}

/** The largest type in which a text takes just so many slides; fewer where it says too little. @param sizes descending */
export function fitExactly(
  units: readonly SlideUnit[],
  room: Room,
  sizes: readonly number[],
  count: number,
): FittedSlides {
  const fitted = sizes.map((size) => ({ size, slides: flowSlides(units, room, size) }));
  const best = fitted.find(({ slides }) => slides.length <= count) ?? { size: sizes.at(-1) ?? 0, slides: [] };
  if (best.slides.length === count || best.size === sizes[0]) return { ...best, slides: fillEvenly(units, room, best) };
  // Somewhat less of each slide is filled.
  for (const part of HEIGHTS.toReversed()) {
    const slides = flowSlides(units, { ...room, height: room.height * part }, best.size);
    if (slides.length === count) return { size: best.size, slides };
  }
  return best;
}
