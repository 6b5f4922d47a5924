import { expect, test } from "vitest";
import { atLeastOne } from "./at-least-one.ts";

test("gives back what there is, and fails where there is nothing", () => {
  expect(atLeastOne(new Set(["a", "b"]))).toEqual(["a", "b"]);
  expect(() => atLeastOne([])).toThrow("nothing would be asserted");
});
