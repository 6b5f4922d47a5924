import { decode } from "fast-png";
import { expect, test } from "vitest";
import { inFourGreys } from "../../src/media/grey-picture.ts";
import { encodeGrey } from "../../src/media/grey-png.ts";
import { namePicture } from "../../src/media/picture-names.ts";
import { makePicture } from "./made-picture.ts";

test.each([1, 3, 4, 5, 64])(
  "a picture %i pixels wide is read back pixel by pixel, in four greys and in 256",
  (width) => {
    const picture = makePicture(width, 30, width);
    const narrow = decode(encodeGrey(picture, 2), { checkCrc: true });
    expect(narrow).toMatchObject({ width, height: 30, depth: 2, channels: 1 });
    const stride = Math.ceil(width / 4);
    const greys = Array.from(picture.data, (_, at) => {
      const [row, column] = [Math.floor(at / width), at % width];
      return (((narrow.data[row * stride + (column >> 2)] ?? 0) >> (6 - 2 * (column & 3))) & 3) * 85;
    });
    expect(greys).toEqual([...picture.data]);
    const whole = decode(encodeGrey(picture, 8), { checkCrc: true });
    expect(whole).toMatchObject({ width, height: 30, depth: 8, channels: 1 });
    expect([...whole.data]).toEqual([...picture.data]);
  },
);

test("four greys are the nearest darker ones", () => {
  const data = Uint8Array.of(0, 63, 64, 127, 128, 191, 192, 255);
  expect([...inFourGreys({ width: 8, height: 1, data }).data]).toEqual([0, 0, 85, 85, 170, 170, 255, 255]);
});

test("pictures are sorted by their numbers", () => {
  expect([1, 58, 999, 1000].map(namePicture)).toEqual(["001.png", "058.png", "999.png", "1000.png"]);
});
