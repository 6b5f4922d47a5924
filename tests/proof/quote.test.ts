import { expect, test } from "vitest";
import { isQuote } from "../../src/proof/quote.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

const plan = makeDocument(PLAN);

test.each([
  ["收入增长缓慢。", undefined, true],
  ["收入增长缓慢。", "p2", true],
  ["收入 增长\n缓慢。", "p2", true],
  ["收入增长缓慢。", "p3", false],
  ["支持龙头企业。", "p2", true],
  ["支持龙头企业。", "p2-m1", true],
  ["支持龙头企业。", "p2-m2", false],
  ["现印发给你们。", "notice", true],
  ["现印发给你们。", "main", false],
  ["收入增长很慢。", undefined, false],
  ["收入增长缓慢。", "p99", false],
  ["", undefined, false],
  [" \u3000\n", "p2", false],
])("%j in %s: %s", (words, unit, expected) => {
  expect(isQuote(words, plan, unit)).toBe(expected);
});
