import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { SCREENS } from "../../src/print/paper.ts";
import { planSlidePictures } from "../../src/print/slide-pictures.ts";
import { slidesToHtml } from "../../src/print/slides-html.ts";
import { planSlides } from "../../src/print/slides.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

const [screen] = SCREENS;
if (!screen) throw new Error("There is no screen.");

const FACTS = "标题: 整改方案\n公开主体: 甲镇人民政府\n成文日期: 2022-06-15";
const source = (url?: string) => toPrintSource(makeDocument(PLAN, FACTS), url);
const show = (url?: string) => planSlides(source(url), screen, (name) => name);

/** The elements of a show with a class, in order. */
function withClass(html: string, name: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), "element", (element) => {
    const { className } = element.properties;
    if (Array.isArray(className) && className.includes(name)) found.push(element);
  });
  return found;
}

describe("slides as a page", () => {
  test("are counted and named, each with the time it stays", () => {
    const slides = withClass(slidesToHtml(show()), "slide");
    const names = slides.map(({ properties }) => String(properties["ariaLabel"]));
    expect(names[0]).toBe(`1/${slides.length}`);
    expect(names.at(-1)).toBe(`${slides.length}/${slides.length} 问题3（共3个）`);
    expect(slides.map(({ properties }) => Number(properties["dataSeconds"])).every((seconds) => seconds >= 8)).toBe(
      true,
    );
  });

  test("can be gone to by the unit they show", () => {
    const ids = withClass(slidesToHtml(show()), "slide").flatMap(({ properties }) => properties["id"] ?? []);
    expect(ids).toEqual(["c1", "p1", "p2", "c2", "p3"]);
  });

  test("say whose words they are", () => {
    const keys = withClass(slidesToHtml(show()), "slide-body").flatMap(
      ({ properties }) => properties["dataVerbatim"] ?? [],
    );
    expect(keys).toEqual(["p1", "p2", "p3"]);
  });

  test("the first has the title and nothing else; the others have a head", () => {
    const html = slidesToHtml(show());
    expect(withClass(html, "slide-title")).toHaveLength(1);
    expect(withClass(html, "slide-head")).toHaveLength(withClass(html, "slide").length - 1);
  });

  test("carry a code and what to type, where the site has an address", () => {
    expect(withClass(slidesToHtml(show()), "code")).toEqual([]);
    const html = slidesToHtml(show("https://town.example/zwgk/"));
    const codes = withClass(html, "code");
    expect(codes).toHaveLength(withClass(html, "slide").length);
    expect(String(codes.at(-1)?.properties["ariaLabel"])).toContain("https://town.example/zwgk/s/");
    expect(toString(withClass(html, "leads").at(-1) ?? fromHtml(""))).toContain("town.example/zwgk/s/");
    expect(html).toContain("<svg ");
  });

  test("are signed", () => {
    const [foot] = withClass(slidesToHtml(show()), "sign");
    expect(foot && toString(foot)).toMatch(/^甲镇人民政府　2022-06-151\//u);
  });

  test("lead back where they belong to a site, and not where they stand alone", () => {
    expect(slidesToHtml(show(), "/zwgk/documents/2022-plan/screen/")).toContain(
      `<a href="/zwgk/documents/2022-plan/screen/">返回</a>`,
    );
    expect(slidesToHtml(show())).not.toContain("<a ");
  });
});

test("the pictures show the same slides, with the same places and counts", () => {
  const pictures = planSlidePictures(show(), source());
  const slides = withClass(slidesToHtml(show()), "slide");
  expect(pictures).toMatchObject({ title: "整改方案", author: ["甲镇人民政府"], date: "2022-06-15" });
  expect(pictures.slides.map(({ count, position }) => `${count} ${position}`.trim())).toEqual(
    slides.map(({ properties }) => properties["ariaLabel"]),
  );
  expect(pictures.slides.filter(({ isTitle }) => isTitle)).toHaveLength(1);
});
