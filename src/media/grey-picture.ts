/** A picture in greys, a byte a pixel from 0 (black) to 255 (white), row after row. */
export interface GreyPicture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** One slide as it is drawn. */
export interface SlidePicture extends GreyPicture {
  /** Whether it has more than text on it: text needs no more than four greys, and the file is small. */
  isPhoto: boolean;
}

/** The same picture in four greys: 0, 85, 170 and 255. */
export function inFourGreys({ width, height, data }: GreyPicture): GreyPicture {
  return { width, height, data: data.map((grey) => (grey >> 6) * 85) };
}
