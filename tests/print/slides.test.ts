import { describe, expect, test } from "vitest";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { SCREENS } from "../../src/print/paper.ts";
import { planSlides, secondsFor } from "../../src/print/slides.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const [landscape, portrait] = SCREENS;
if (!landscape || !portrait) throw new Error("There are two kinds of screens.");

describe("the slides of a document", () => {
  test("are its title, its table, each group, each problem", () => {
    const { slides } = planSlides(toPrintSource(makeDocument(PLAN), undefined), landscape, (name) => name);
    const units = [...new Set(slides.map(({ sheet }) => `${sheet.kind} ${sheet.unit ?? ""}`.trim()))];
    expect(units).toEqual(["cover", "overview c1", "problem p1", "problem p2", "overview c2", "problem p3"]);
  });

  test("without problems, its text and its table", () => {
    const { slides } = planSlides(toPrintSource(makeDocument("今日停水。"), undefined), portrait, (name) => name);
    expect(slides.map(({ sheet }) => sheet.kind)).toEqual(["text", "cover", "cover"].slice(0, slides.length));
  });

  test.each(atLeastOne(SCREENS))("can be read from five metres: $id", (screen) => {
    const { slides } = planSlides(toPrintSource(makeDocument(PLAN), undefined), screen, (name) => name);
    // On a 55-inch set the short side is 685 mm; 1/150 of the distance is 33 mm.
    const millimetres = 685 / Math.min(screen.width, screen.height);
    for (const { size } of atLeastOne(slides)) expect(size * millimetres).toBeGreaterThan(5000 / 150);
  });

  test("the longer its text, the longer a slide stays, and never too short", () => {
    expect([0, 10, 40, 200].map(secondsFor)).toEqual([8, 8, 14, 54]);
    const { slides, seconds } = planSlides(toPrintSource(makeDocument(PLAN), undefined), landscape, (name) => name);
    expect(seconds).toBe(slides.reduce((sum, slide) => sum + slide.seconds, 0));
  });
});
