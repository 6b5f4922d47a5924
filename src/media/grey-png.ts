import { zlibSync } from "fflate";
import { crc32 } from "../office/crc32.ts";
import type { GreyPicture } from "./grey-picture.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A PNG (ISO/IEC 15948) of a picture in greys, the same bytes in a browser and in Node.
 *
 * @param depth bits a pixel: 2 keeps four greys
 */
export function encodeGrey(picture: GreyPicture, depth: 2 | 8): Uint8Array {
  const { width, height, data } = picture;
  return encodePng(depth === 8 ? picture : { width, height, data: data.map((grey) => grey >> 6) }, depth);
}

/**
 * A PNG of pixels of so many bits, a byte each: greys, or places in a palette.
 *
 * @param palette red, green, blue of each colour, one behind the other
 */
export function encodePng(
  { width, height, data }: GreyPicture,
  depth: 2 | 4 | 8,
  palette?: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const fields = new DataView(header.buffer);
  fields.setUint32(0, width);
  fields.setUint32(4, height);
  fields.setUint8(8, depth);
  fields.setUint8(9, palette ? INDEXED : 0);
  return joinBytes([
    SIGNATURE,
    chunk("IHDR", header),
    ...(palette ? [chunk("PLTE", palette)] : []),
    chunk("IDAT", zlibSync(toRows({ width, height, data }, depth), { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The kind of picture whose pixels are places in a palette. */
const INDEXED = 3;

/** Pieces one after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Each row begins with the number of its filter: none. Several pixels are a byte, the first in its highest bits. */
function toRows({ width, height, data }: GreyPicture, depth: number): Uint8Array {
  const each = 8 / depth;
  const stride = Math.ceil(width / each) + 1;
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = row * stride + 1 + Math.floor(column / each);
      rows[at] = (rows[at] ?? 0) | ((data[row * width + column] ?? 0) << (8 - depth * ((column % each) + 1)));
    }
  return rows;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + content.length);
  const fields = new DataView(whole.buffer);
  fields.setUint32(0, content.length);
  for (let at = 0; at < 4; at++) whole[4 + at] = name.charCodeAt(at);
  whole.set(content, 8);
  fields.setUint32(8 + content.length, crc32(whole.subarray(4, 8 + content.length)));
  return whole;
}
