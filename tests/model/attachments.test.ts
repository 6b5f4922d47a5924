import { expect, test } from "vitest";
import { pictureType } from "../../src/model/attachments.ts";

test.each([
  ["图 片.png", "image/png"],
  ["a.b.JPG", "image/jpeg"],
  ["a.jfif", "image/jpeg"],
  ["a.svg", "image/svg+xml"],
  ["名单.xlsx", undefined],
  ["png", undefined],
  ["a.constructor", undefined],
  ["", undefined],
])("the type of %s", (name, expected) => {
  expect(pictureType(name)).toBe(expected);
});
