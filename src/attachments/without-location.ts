import { exifStarts, gpsEntries, hasPhotoLocation, tellsLocation } from "./photo-location.ts";
import { pngTexts } from "./png-texts.ts";

/** `exif:GPSLatitude="29,1N"` and `<exif:GPSLatitude>29,1N<`, what is between the marks. */
const XMP_VALUE =
  /(?<=GPS[A-Za-z]{1,30}\s{0,4}=\s{0,4}["'])[^"'<]{1,80}|(?<=<[\w:]{0,20}GPS[A-Za-z]{1,30}>)[^<]{1,80}/gu;

/**
 * A copy of a picture that does not say where it was taken; its dots and its other notes stay as they are.
 *
 * @returns undefined where that could not be done
 */
export function withoutPhotoLocation(bytes: Uint8Array): Uint8Array | undefined {
  const copy = isPng(bytes) ? withoutChunks(bytes) : Uint8Array.from(bytes);
  if (!isPng(bytes)) {
    for (const start of exifStarts(copy)) blankGps(copy.subarray(start));
    blankXmp(copy);
  }
  return hasPhotoLocation(copy) ? undefined : copy;
}

/** Takes the values of a GPS directory, and its entries, out of a TIFF structure: zeros are no place. */
function blankGps(tiff: Uint8Array): void {
  const entries = gpsEntries(tiff);
  const [first] = entries;
  for (const { at, value, size } of entries) {
    tiff.fill(0, value, Math.min(value + size, tiff.length));
    tiff.fill(0, at, Math.min(at + 12, tiff.length));
  }
  // A directory of no entries: its count stands before the first of them.
  if (first) tiff.fill(0, first.at - 2, first.at);
}

function blankXmp(bytes: Uint8Array): void {
  // One unit for each byte, so that places are those of the bytes.
  const text = new TextDecoder("latin1").decode(bytes);
  for (const { index, 0: value } of text.matchAll(XMP_VALUE)) bytes.fill(0x20, index, index + value.length);
  for (const { index } of text.matchAll(/GPS(?:Latitude|Longitude)(?=\s{0,4}=|>)/gu))
    bytes.fill(0x5f, index, index + 3);
}

function isPng(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(1, 4)) === "PNG";
}

/** A PNG without the chunks that hold notes about the place. */
function withoutChunks(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const chunk = bytes.subarray(at, end);
    if (!isAboutPlace(bytes.subarray(0, 8), chunk)) kept.push(chunk);
    at = end;
  }
  kept.push(bytes.subarray(at));
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const piece of kept) {
    whole.set(piece, to);
    to += piece.length;
  }
  return whole;
}

function isAboutPlace(signature: Uint8Array, chunk: Uint8Array): boolean {
  const type = String.fromCharCode(...chunk.subarray(4, 8));
  if (type === "eXIf") return true;
  if (!/^(?:tEXt|zTXt|iTXt)$/u.test(type)) return false;
  const alone = Uint8Array.from([...signature, ...chunk]);
  return tellsLocation(alone) || [...pngTexts(alone)].some(tellsLocation);
}
