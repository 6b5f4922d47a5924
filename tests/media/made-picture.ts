import type { GreyPicture } from "../../src/media/grey-picture.ts";

/** A white picture with blots in four greys, the same ones for the same seed. */
export function makePicture(width: number, height: number, seed: number, blots = 60): GreyPicture {
  const data = new Uint8Array(width * height).fill(255);
  let chance = seed;
  const next = (below: number) => {
    chance = (chance * 1103515245 + 12345) & 0x7fffffff;
    return (chance >> 8) % below;
  };
  for (let blot = 0; blot < blots; blot++) {
    const [left, top, grey] = [next(width), next(height), next(4) * 85];
    for (let y = top; y < Math.min(height, top + 21); y++)
      for (let x = left; x < Math.min(width, left + 23); x++) if ((x + y + blot) % 5 > 0) data[y * width + x] = grey;
  }
  return { width, height, data };
}
