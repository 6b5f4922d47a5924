import { expect, test } from "vitest";
import { tryStorage } from "../../src/client/try-storage.ts";

test("what is stored is read; where nothing may be, nothing is known", () => {
  expect(tryStorage(() => "elder")).toBe("elder");
  expect(
    tryStorage(() => {
      throw new DOMException("", "SecurityError");
    }),
  ).toBeUndefined();
});
