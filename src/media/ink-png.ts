import { encodePng } from "./grey-png.ts";

/** Red, green, blue. */
type Colour = readonly [number, number, number];

/** So many steps lead from the paper to each of the two inks; both together are four bits. */
const STEPS = 8;

/**
 * A PNG of text in two inks on paper, in 16 colours: a quarter of what a browser makes of it.
 *
 * @param pixels red, green, blue and opacity of each
 */
export function encodeInks(
  { width, height, data }: Pick<ImageData, "width" | "height" | "data">,
  paper: Colour,
  inks: readonly [Colour, Colour],
): Uint8Array<ArrayBuffer> {
  const palette = Uint8Array.from(
    inks.flatMap((ink) => Array.from({ length: STEPS }, (_, step) => mix(ink, paper, step / (STEPS - 1))).flat()),
  );
  const nearest = new Map<number, number>();
  const pixels = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel++, at += 4) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    const colour = (red << 16) | (green << 8) | blue;
    const known = nearest.get(colour);
    const index = known ?? nearestOf(palette, [red, green, blue]);
    if (known === undefined) nearest.set(colour, index);
    pixels[pixel] = index;
  }
  return encodePng({ width, height, data: pixels }, 4, palette);
}

function mix(one: Colour, other: Colour, part: number): number[] {
  return one.map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * part));
}

function nearestOf(palette: Uint8Array, colour: Colour): number {
  let best = 0;
  let least = Infinity;
  for (let index = 0; index * 3 < palette.length; index++) {
    const distance = colour.reduce((sum, value, at) => sum + (value - (palette[index * 3 + at] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
