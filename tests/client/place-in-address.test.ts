// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { placeInAddress } from "../../src/client/place-in-address.ts";
import { openPage } from "./open-page.ts";

test.each([
  ["", ""],
  ["#p6-m3", "p6-m3"],
  [`#${encodeURIComponent("附件")}`, "附件"],
  ["#100%", "100%"],
  ["#%E5%8D", "%E5%8D"],
])("%o is the place %o", (hash, place) => {
  openPage("", `https://town.example/zwgk/${hash}`);
  expect(placeInAddress()).toBe(place);
});
