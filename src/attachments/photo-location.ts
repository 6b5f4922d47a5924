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

function tellsLocation(bytes: Uint8Array): boolean {
  for (const start of exifStarts(bytes)) if (hasGps(bytes.subarray(start))) return true;
  return contains(bytes, "exif:GPSLatitude") && contains(bytes, "exif:GPSLongitude");
}

/** Where TIFF structures begin that a picture's container names Exif. */
function* exifStarts(bytes: Uint8Array): Generator<number> {
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

/** Whether a TIFF structure has a GPS directory with latitude and longitude that are not zero. */
function hasGps(tiff: Uint8Array): boolean {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const u16 = (at: number) => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0);
  const u32 = (at: number) => (at + 4 <= view.byteLength ? view.getUint32(at, little) : 0);
  const tags = (directory: number) => {
    const found = new Map<number, number>();
    const count = Math.min(u16(directory), MAX_TAGS);
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12;
      found.set(u16(entry), u32(entry + 8));
    }
    return found;
  };
  const gps = tags(u32(4)).get(GPS_DIRECTORY);
  if (gps === undefined) return false;
  const places = tags(gps);
  return [LATITUDE, LONGITUDE].every((tag) => {
    const at = places.get(tag);
    // Degrees, minutes and seconds; cameras without a fix write zeros.
    return at !== undefined && [0, 8, 16].some((offset) => u32(at + offset) > 0);
  });
}

function contains(bytes: Uint8Array, words: string): boolean {
  const codes = [...words].map((character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  return false;
}
