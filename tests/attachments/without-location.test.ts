import { strToU8, zlibSync } from "fflate";
import { expect, test } from "vitest";
import { hasPhotoLocation } from "../../src/attachments/photo-location.ts";
import { withoutPhotoLocation } from "../../src/attachments/without-location.ts";
import { exif, join } from "./made-files.ts";
import { JPEG, png } from "./made-pictures.ts";

const TIFF = exif([29, 112]);
const APP1 = join([0xff, 0xe1, 0, 136], "Exif\0\0", TIFF);
const PHOTO = join(JPEG.subarray(0, 2), APP1, JPEG.subarray(2));
const XMP = '<rdf exif:GPSLatitude="29,1N" exif:GPSLongitude="112,2E"/>';
const chunk = (type: string, ...data: (string | Uint8Array)[]) => {
  const { length } = join(...data);
  return join([0, length >> 16, (length >> 8) & 255, length & 255], type, ...data, "crc.");
};
const PNG = png();
const withChunk = (one: Uint8Array) => join(PNG.subarray(0, 33), one, PNG.subarray(33));

test.each<[name: string, bytes: Uint8Array]>([
  ["a JPEG", PHOTO],
  [
    "a JPEG, Intel's order",
    join(JPEG.subarray(0, 2), [0xff, 0xe1, 0, 136], "Exif\0\0", exif([29, 112], true), JPEG.subarray(2)),
  ],
  ["XMP of a JPEG", join(JPEG.subarray(0, 2), XMP, JPEG.subarray(2))],
  ["a live photo", join(PHOTO, PHOTO)],
  ["a TIFF", TIFF],
  ["a WebP", join("RIFF....WEBPEXIF", [128, 0, 0, 0], TIFF)],
])("%s: a copy of the same size has no place", (_name, bytes) => {
  expect(hasPhotoLocation(bytes)).toBe(true);
  const copy = withoutPhotoLocation(bytes) ?? new Uint8Array();
  expect(copy).toHaveLength(bytes.length);
  expect(hasPhotoLocation(copy)).toBe(false);
  expect(Buffer.from(copy).includes(Buffer.from("29,1N"))).toBe(false);
});

test.each<[name: string, bytes: Uint8Array]>([
  ["EXIF", withChunk(chunk("eXIf", TIFF))],
  ["XMP", withChunk(chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0", XMP))],
  ["XMP, packed", withChunk(chunk("zTXt", "XML:com.adobe.xmp\0\0", zlibSync(strToU8(XMP))))],
])("%s of a PNG: the picture stays byte for byte", (_name, bytes) => {
  expect(hasPhotoLocation(bytes)).toBe(true);
  expect(withoutPhotoLocation(bytes)).toEqual(PNG);
});

test("the dots of a JPEG stay", () => {
  const copy = withoutPhotoLocation(PHOTO) ?? new Uint8Array();
  expect(copy.subarray(2 + APP1.length)).toEqual(JPEG.subarray(2));
  // The number on the wall of a house is no place that a file tells.
  expect(withoutPhotoLocation(JPEG)).toEqual(JPEG);
});
