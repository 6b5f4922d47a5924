import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { isWebPicture, pictureEnding } from "../../../src/import/input/picture-kinds.ts";

test.each([
  ["a.jpeg", [0x89, 0x50, 0x4e, 0x47], "png", true],
  ["a.png", [0xff, 0xd8, 0xff, 0xe0], "jpg", true],
  ["a.gif", [...strToU8("GIF89a")], "gif", true],
  ["a.emf", [0x01, 0x00, 0x00, 0x00], "emf", false],
  ["media/a.TIFF", [0x49, 0x49, 0x2a, 0x00], "tif", false],
  ["media/a.WDP", [0, 0, 0, 0], "wdp", false],
  ["a", [], "bin", false],
])("%s that begins with %j is .%s", (name, bytes, ending, shown) => {
  expect(pictureEnding(Uint8Array.from(bytes), name)).toBe(ending);
  expect(isWebPicture(Uint8Array.from(bytes))).toBe(shown);
});
