import { encodePng } from "./grey-png.ts";

/** Red, green, blue. */
type Colour = readonly [number, number, number];

interface Pixels {
  width: number;
  height: number;
  data: ArrayLike<number>;
}

/** The colours of pictures that go into chats: paper, ink and seal-red, as `styles/tokens.css` has them for light. */
export const PAPER: Colour = [0xfd, 0xfc, 0xf9];
export const INKS: readonly [Colour, Colour] = [
  [0x1b, 0x1b, 0x1b],
  [0xa5, 0x23, 0x1c],
];

/** So many steps lead from the paper to each of the two inks; both together are four bits. */
const STEPS = 8;

/**
 * A PNG of text in two inks on paper, in 16 colours: a quarter of what a browser makes of it.
 *
 * @param pixels red, green, blue and opacity of each
 */
export function encodeInks({ width, height, data }: Pixels): Uint8Array<ArrayBuffer> {
  const palette = Uint8Array.from(
    INKS.flatMap((ink) => Array.from({ length: STEPS }, (_, step) => mix(ink, PAPER, step / (STEPS - 1))).flat()),
  );
  const nearest = new Map<number, number>();
  const pixels = new Uint8Array(width * height);
  // Most pixels are as the one before.
  let [last, index] = [-1, 0];
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel++, at += 4) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const colour = (red << 16) | (green << 8) | blue;
    if (colour !== last) {
      index = nearest.get(colour) ?? nearestOf(palette, [red, green, blue]);
      nearest.set(colour, index);
      last = colour;
    }
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
