import { pngTexts } from "./png-texts.ts";

/** Tag of the GPS directory, and of latitude and longitude in it (EXIF 2.32, 4.6.3 and 4.6.6). */
const GPS_DIRECTORY = 0x8825;
const LATITUDE = 2;
const LONGITUDE = 4;
const MAX_TAGS = 1000;

/**
 * Whether a picture says where it was taken: EXIF in JPEG (APP1), PNG (eXIf, profiles), WebP (EXIF), HEIC and TIFF, or XMP
 * in any of them.
 *
 * It looks for such notes wherever they stand, and asks nothing of the file around them: a reader of metadata looks
 * where a whole file has them, and misses those of a second photo in the same file (a live photo, a preview) and of a
 * damaged file that browsers show all the same.
 */
export function hasPhotoLocation(bytes: Uint8Array): boolean {
  if (tellsLocation(bytes)) return true;
  for (const text of pngTexts(bytes)) if (tellsLocation(text)) return true;
  return false;
}

export function tellsLocation(bytes: Uint8Array): boolean {
  for (const start of exifStarts(bytes)) if (hasGps(bytes.subarray(start))) return true;
  return contains(bytes, "exif:GPSLatitude") && contains(bytes, "exif:GPSLongitude");
}

/** Where TIFF structures begin that a picture's container names Exif. */
export function* exifStarts(bytes: Uint8Array): Generator<number> {
  for (let at = 4; at + 8 <= bytes.length; at += 1) {
    const order = bytes[at];
    if (order !== bytes[at + 1] || (order !== 0x49 && order !== 0x4d)) continue;
    const [first, second] = order === 0x49 ? [0x2a, 0] : [0, 0x2a];
    if (bytes[at + 2] !== first || bytes[at + 3] !== second) continue;
    const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - 12), at));
    if (/exif/iu.test(before)) yield at;
  }
  if (/^(?:II\*\0|MM\0\*)/u.test(String.fromCharCode(...bytes.subarray(0, 4)))) yield 0;
}

/** An entry of a directory of a TIFF structure. */
interface TiffEntry {
  tag: number;
  /** Where the entry itself stands; it is 12 bytes long. */
  at: number;
  /** Where its value stands, and how many bytes it is long. */
  value: number;
  size: number;
}

/** Bytes of one value by its type (TIFF 6.0, section 2). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** The entries of the GPS directory of a TIFF structure; none where it has no such directory. */
export function gpsEntries(tiff: Uint8Array): TiffEntry[] {
  const gps = entriesOf(tiff, numberAt(tiff, 4)).find(({ tag }) => tag === GPS_DIRECTORY);
  return gps ? entriesOf(tiff, numberAt(tiff, gps.at + 8)) : [];
}

function entriesOf(tiff: Uint8Array, directory: number): TiffEntry[] {
  const count = Math.min(numberAt(tiff, directory, 2), MAX_TAGS);
  return Array.from({ length: count }, (_, index) => {
    const at = directory + 2 + index * 12;
    const size = (SIZES[numberAt(tiff, at + 2, 2)] ?? 1) * numberAt(tiff, at + 4);
    return { tag: numberAt(tiff, at, 2), at, value: size > 4 ? numberAt(tiff, at + 8) : at + 8, size };
  });
}

/** A number of two or four bytes in the order of a TIFF structure; 0 beyond its end. */
function numberAt(tiff: Uint8Array, at: number, bytes: 2 | 4 = 4): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (at + bytes > view.byteLength) return 0;
  const little = tiff[0] === 0x49;
  return bytes === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
}

/** Whether a TIFF structure has a GPS directory with latitude and longitude that are not zero. */
function hasGps(tiff: Uint8Array): boolean {
  const entries = gpsEntries(tiff);
  return [LATITUDE, LONGITUDE].every((tag) => {
    const entry = entries.find((one) => one.tag === tag);
    if (!entry) return false;
    // Degrees, minutes and seconds; cameras without a fix write zeros.
    const at = numberAt(tiff, entry.at + 8);
    return [0, 8, 16].some((offset) => numberAt(tiff, at + offset) > 0);
  });
}

function contains(bytes: Uint8Array, words: string): boolean {
  const codes = [...words].map((character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  return false;
}
