import { expect, test } from "vitest";
import { askedInAddress, askedInSentence } from "../../../src/client/search/asked.ts";

test("an address takes 500 characters of a question, whole ones", () => {
  expect(askedInAddress("  危房 改造 ")).toBe("危房 改造");
  expect(askedInAddress("𠮷".repeat(600))).toBe("𠮷".repeat(500));
});

test("a sentence takes 24, and says that there were more", () => {
  expect(askedInSentence(" 危房 ")).toBe("危房");
  expect(askedInSentence("一".repeat(24))).toBe("一".repeat(24));
  expect(askedInSentence("𠮷".repeat(25))).toBe(`${"𠮷".repeat(24)}…`);
});
