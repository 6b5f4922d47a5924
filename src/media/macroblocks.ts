import type { BitWriter } from "./bit-writer.ts";
import type { GreyPicture } from "./grey-picture.ts";

/** Pixels of a macroblock, and the bytes of one with its two colours, which are none: 128. */
const SIDE = 16;
const PIXELS = SIDE * SIDE;
const BYTES = PIXELS + PIXELS / 2;
/** mb_type of a slice that is only intra (table 7-11). */
const TYPE = { vertical: 1, horizontal: 2, plain: 25 } as const;

/** Greys as BT.709 has them: black is 16, white 235. */
const LEVELS = Uint8Array.from({ length: 256 }, (_, grey) => 16 + Math.round((grey * 219) / 255));

/**
 * The macroblocks of a picture (7.3.5), without loss: one that continues the pixels above it or at its left in straight
 * lines is just that, every other one is its pixels.
 */
export function writeMacroblocks(out: BitWriter, picture: GreyPicture): void {
  const columns = Math.ceil(picture.width / SIDE);
  const rows = Math.ceil(picture.height / SIDE);
  let above: Block[] = [];
  for (let row = 0; row < rows; row++) {
    const line: Block[] = [];
    for (let column = 0; column < columns; column++)
      line.push(writeBlock(out, pixelsOf(picture, column * SIDE, row * SIDE), line[column - 1], above[column]));
    above = line;
  }
}

interface Block {
  pixels: Uint8Array;
  isPlain: boolean;
}

function writeBlock(out: BitWriter, pixels: Uint8Array, left: Block | undefined, above: Block | undefined): Block {
  const type = left && continues(pixels, left.pixels, 1) ? TYPE.horizontal : undefined;
  const predicted = type ?? (above && continues(pixels, above.pixels, SIDE) ? TYPE.vertical : undefined);
  if (predicted === undefined) {
    out.ue(TYPE.plain).align().bytes(pixels);
    return { pixels, isPlain: true };
  }
  // intra_chroma_pred_mode, mb_qp_delta, then the token of a block without coefficients.
  out.ue(predicted).ue(0).ue(0);
  writeNoCoefficients(out, left, above);
  return { pixels, isPlain: false };
}

/** coeff_token of table 9-5, by how many coefficients the neighbours count for: 16 where they are their pixels. */
function writeNoCoefficients(out: BitWriter, left: Block | undefined, above: Block | undefined): void {
  const there = [left, above].filter((block) => block !== undefined);
  const sum = there.reduce((all, { isPlain }) => all + (isPlain ? 16 : 0), 0);
  if (sum / there.length >= 8) out.bits(0b000011, 6);
  else out.bits(1, 1);
}

/**
 * Whether every pixel is the last one of the block before it, in its row or column.
 *
 * @param step from a pixel to the next one in the direction of the prediction
 */
function continues(pixels: Uint8Array, before: Uint8Array, step: 1 | 16): boolean {
  const across = step === 1 ? SIDE : 1;
  for (let line = 0; line < SIDE; line++) {
    const last = before[line * across + 15 * step];
    for (let at = 0; at < SIDE; at++) if (pixels[line * across + at * step] !== last) return false;
  }
  return true;
}

/** The pixels of a block; where the picture ends within it, its last ones go on. */
function pixelsOf({ width, height, data }: GreyPicture, x: number, y: number): Uint8Array {
  const pixels = new Uint8Array(BYTES).fill(128, PIXELS);
  for (let row = 0; row < SIDE; row++) {
    const start = Math.min(y + row, height - 1) * width;
    for (let column = 0; column < SIDE; column++)
      pixels[row * SIDE + column] = LEVELS[data[start + Math.min(x + column, width - 1)] ?? 0] ?? 0;
  }
  return pixels;
}
