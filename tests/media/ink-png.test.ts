import { decode } from "fast-png";
import { expect, test } from "vitest";
import { encodeInks, INKS, PAPER } from "../../src/media/ink-png.ts";

test.each([1, 2, 5])("paper and both inks are read back as they were, %i pixels wide", (width) => {
  const colours = [PAPER, INKS[0], INKS[1], PAPER, INKS[1]];
  const pixels = Array.from({ length: width * 3 }, (_, at) => colours[at % colours.length] ?? PAPER);
  const data = Uint8ClampedArray.from(pixels.flatMap((colour) => [...colour, 255]));
  const { depth, palette, data: places } = decode(encodeInks({ width, height: 3, data }), { checkCrc: true });
  expect([depth, palette?.length]).toEqual([4, 16]);
  const stride = Math.ceil(width / 2);
  const read = pixels.map((_, at) => {
    const [row, column] = [Math.floor(at / width), at % width];
    const place = ((places[row * stride + (column >> 1)] ?? 0) >> (column % 2 === 0 ? 4 : 0)) & 15;
    return palette?.[place];
  });
  expect(read).toEqual(pixels);
});

test("an edge between ink and paper is a step between the two", () => {
  const data = Uint8ClampedArray.of(140, 140, 138, 255);
  const { palette, data: places } = decode(encodeInks({ width: 1, height: 1, data }));
  const [red = 0, green = 0, blue = 0] = palette?.[(places[0] ?? 0) >> 4] ?? [];
  expect(Math.max(Math.abs(red - 140), Math.abs(green - 140), Math.abs(blue - 138))).toBeLessThan(20);
});
