import { expect, test } from "vitest";
import { fileSize } from "../../src/view/file-size.ts";

test.each([
  [0, "1 KB"],
  [1, "1 KB"],
  [328_704, "321 KB"],
  [1_048_063, "1023 KB"],
  [1_048_576, "1.0 MB"],
  [7_130_316, "6.8 MB"],
])("%i bytes are %s", (bytes, size) => {
  expect(fileSize(bytes)).toBe(size);
});
