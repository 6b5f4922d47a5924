import { expect, test } from "vitest";
import { append, largestOf } from "../../src/model/largest.ts";

test("of more numbers than a function takes as arguments", () => {
  const numbers = Array.from({ length: 500_000 }, (_, at) => at % 1000);
  expect(() => Math.max(...numbers)).toThrow(RangeError);
  expect(largestOf(numbers)).toBe(999);
  expect(largestOf(numbers, 1500)).toBe(1500);
  expect(largestOf([])).toBe(-Infinity);
  const list = [1];
  append(list, numbers);
  expect(list).toHaveLength(500_001);
});
