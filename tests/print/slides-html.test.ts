import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { SCREENS } from "../../src/print/paper.ts";
import { planSlidePictures } from "../../src/print/slide-pictures.ts";
import { slidesToHtml } from "../../src/print/slides-html.ts";
import { planSlides } from "../../src/print/slides.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

const [screen, tall] = SCREENS;
if (!screen || !tall) throw new Error("There are two kinds of screens.");

const FACTS = "标题: 整改方案\n公开主体: 甲镇人民政府\n成文日期: 2022-06-15";
const source = (url?: string) => toPrintSource(makeDocument(PLAN, FACTS), url);
const show = (url?: string, own = screen) => planSlides(source(url), own, (name) => name);

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
    expect(names[0]).toMatch(/^1\/\d+/u);
    expect(names.join()).toContain("问题1（共3个）");
    const joined = withClass(slidesToHtml(show(undefined, tall)), "slide");
    expect(joined.map(({ properties }) => properties["ariaLabel"]).join()).toContain("问题2至问题3（共3个）");
    const seconds = slides.map(({ properties }) => Number(properties["dataSeconds"]));
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(6);
  });

  test("can be gone to by every unit they show, each once", () => {
    const ids: unknown[] = [];
    visit(fromHtml(slidesToHtml(show()), { fragment: true }), "element", ({ properties }) => {
      if (properties["id"] !== undefined) ids.push(properties["id"]);
    });
    expect(ids).toEqual(["s1", "s2", "c1", "p1", "p2", "c2", "p3", "s3", "s3-1", "s3-2"]);
  });

  test("have the day in their foot in one piece", () => {
    const [sign] = withClass(slidesToHtml(show()), "sign");
    expect(toHtml(sign ?? never())).toContain('甲镇人民政府　<span class="set-tail">2022-06-15</span>');
  });

  test("say that their words are those of the document", () => {
    const keys = withClass(slidesToHtml(show()), "slide-body").map(({ properties }) => properties["dataVerbatim"]);
    expect(new Set(keys)).toEqual(new Set(["document"]));
  });

  test("of two loops the short one comes first; its words are quotations", () => {
    const text = (PLAN + "\n\n各村要落实责任，逐户走访。".repeat(120)).trim();
    const html = slidesToHtml(planSlides(toPrintSource(makeDocument(text, FACTS), undefined), screen, (name) => name));
    const loops = withClass(html, "loop");
    expect(loops.map(({ properties }) => properties["dataLoop"])).toEqual(["short", "whole"]);
    const [short, whole] = loops;
    expect(withClass(toHtml(short ?? never()), "slide-title")).not.toEqual([]);
    expect(withClass(toHtml(whole ?? never()), "slide-title")).toEqual([]);
    expect(toHtml(short ?? never())).toMatch(
      /data-quote[^>]*>\(一\)督查发现问题<[\s\S]*2个问题，3条措施[\s\S]*1\. <[\s\S]*有的部门出台<span class="set-tail">较晚。<[\s\S]*2\. /u,
    );
    expect(toHtml(short ?? never())).not.toContain("data-verbatim");
  });

  test("keep the last characters of a text together", () => {
    const bodies = withClass(slidesToHtml(show()), "slide-body");
    const [tail] = bodies.flatMap((body) => withClass(toHtml(body), "set-tail"));
    expect(tail && toString(tail)).toHaveLength(3);
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

function never(): never {
  throw new Error("There are two loops.");
}

test("the pictures show the same slides, with the same places and counts", () => {
  const pictures = planSlidePictures(show(), source());
  const slides = withClass(slidesToHtml(show()), "slide");
  expect(pictures).toMatchObject({ title: "整改方案", author: ["甲镇人民政府"], date: "2022-06-15" });
  expect(pictures.slides.map(({ count, position }) => `${count} ${position}`.trim())).toEqual(
    slides.map(({ properties }) => properties["ariaLabel"]),
  );
});
