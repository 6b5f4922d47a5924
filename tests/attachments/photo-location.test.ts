import { strToU8, zlibSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasPhotoLocation } from "../../src/attachments/photo-location.ts";
import { pngTexts } from "../../src/attachments/png-texts.ts";
import { exif, join } from "./made-files.ts";

const TIFF = exif([29, 112]);
const PHOTO = join([0xff, 0xd8, 0xff, 0xe1, 0, 136], "Exif\0\0", TIFF, [0xff, 0xd9]);
const PLACELESS = join([0xff, 0xd8, 0xff, 0xe1, 0, 8], "Exif\0\0", [0xff, 0xd9]);
const XMP = '<rdf exif:GPSLatitude="29,1N" exif:GPSLongitude="112,2E"/>';
const LONG_XMP = XMP + Array.from({ length: 20_000 }, (_, index) => index * index).join("");
const FIGURES = Buffer.from(join("Exif\0\0", TIFF)).toString("hex").replaceAll(/.{72}/gu, "$&\n");
const PROFILE = `\nexif\n     134\n${FIGURES}\n`;
const packed = (text: string) => zlibSync(strToU8(text));

/** A PNG of one chunk. */
function png(type: string, ...data: (string | Uint8Array)[]): Uint8Array {
  const { length } = join(...data);
  return join([0x89], "PNG\r\n\x1a\n", [0, length >> 16, (length >> 8) & 255, length & 255], type, ...data, "crc.");
}

test.each<[name: string, bytes: Uint8Array, located: boolean]>([
  ["a JPEG, Motorola's order", PHOTO, true],
  ["a JPEG, Intel's order", join([0xff, 0xd8, 0xff, 0xe1, 0, 136], "Exif\0\0", exif([29, 112], true)), true],
  ["a TIFF", TIFF, true],
  ["a PNG", png("eXIf", TIFF), true],
  ["a WebP", join("RIFF....WEBPEXIF", [128, 0, 0, 0], TIFF), true],
  ["a HEIC", join([0, 0, 0, 24], "ftypheic....", [0, 0, 0, 6], "Exif\0\0", TIFF), true],
  ["XMP", join([0xff, 0xd8], XMP), true],
  ["XMP of a PNG", png("iTXt", "XML:com.adobe.xmp\0\0\0\0\0", XMP), true],
  ["XMP of a PNG, packed", png("iTXt", "XML:com.adobe.xmp\0\x01\0zh\0\0", packed(XMP)), true],
  ["XMP of a PNG, as libvips writes it", png("zTXt", "XML:com.adobe.xmp\0\0", packed(XMP)), true],
  ["XMP of a PNG, cut off", png("zTXt", "a\0\0", packed(LONG_XMP).subarray(0, 40_000)), true],
  ["a profile of a PNG", png("tEXt", "Raw profile type APP1\0", PROFILE), true],
  ["a profile of a PNG, packed", png("zTXt", "Raw profile type exif\0\0", packed(PROFILE)), true],
  // A camera without a fix.
  ["zeros", join([0xff, 0xd8, 0xff, 0xe1, 0, 136], "Exif\0\0", exif([0, 0])), false],
  ["a JPEG cut off before its place", PHOTO.subarray(0, 40), false],
  ["a JPEG without notes", join([0xff, 0xd8, 0xff, 0xd9]), false],
  ["a JPEG without a place", PLACELESS, false],
  ["a PNG with other notes", png("zTXt", "Comment\0\0", packed("甲")), false],
  ["a PNG with a broken note", png("zTXt", "Comment\0\0", "no such stream"), false],
  ["nothing", new Uint8Array(), false],
])("%s: %#", (_name, bytes, located) => {
  expect(hasPhotoLocation(bytes)).toBe(located);
});

// Why no reader of metadata is used: exifreader 4.46, asked for all it finds, finds no place in either.
test.each<[name: string, bytes: Uint8Array]>([
  ["a live photo, whose second picture says where", join(PLACELESS, PHOTO)],
  ["a JPEG with stray bytes between its parts, which browsers show", join([0xff, 0xd8, 0, 0], PHOTO.subarray(2))],
])("%s", (_name, bytes) => {
  expect(hasPhotoLocation(bytes)).toBe(true);
});

test("of a picture with huge notes little is unpacked", () => {
  const bytes = png("zTXt", "a\0\0", zlibSync(new Uint8Array(12 << 20)));
  const sizes = [...pngTexts(bytes)].map(({ length }) => length);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeGreaterThan(1 << 20);
  expect(sizes[0]).toBeLessThan(8 << 20);
});

test("no bytes make it fail", () => {
  const whole = png("iTXt", "a\0\x01\0\0\0", packed(XMP));
  for (let end = 0; end <= whole.length; end++) hasPhotoLocation(whole.subarray(0, end));
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.constantFrom(whole, PHOTO, TIFF), (changes, file) => {
      const bytes = Uint8Array.from(file);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      expect(hasPhotoLocation(bytes)).toBeTypeOf("boolean");
    }),
  );
});
