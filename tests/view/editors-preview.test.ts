import { expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { previewFrames } from "../../src/view/editors-preview.ts";

test("a document is seen on a computer, a phone, paper and a screen, under the path of the site", () => {
  expect(previewFrames("2022-plan", addressesUnder("/zwgk/"))).toEqual([
    { name: "wide", href: "/zwgk/documents/2022-plan/", width: 1280 },
    { name: "phone", href: "/zwgk/documents/2022-plan/", width: 375 },
    { name: "print", href: "/zwgk/documents/2022-plan/print/a4/", width: 960 },
    { name: "screen", href: "/zwgk/documents/2022-plan/screen/landscape/", width: 1280 },
  ]);
});
