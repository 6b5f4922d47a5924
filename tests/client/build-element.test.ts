// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { buildElement } from "../../src/client/build-element.ts";

test("an element has its attributes and children in order; an undefined attribute is left out", () => {
  const link = buildElement(
    "a",
    { href: "/x", class: undefined, title: "" },
    "见",
    buildElement("b", {}, "附件"),
    "。",
  );
  expect(link.outerHTML).toBe(`<a href="/x" title="">见<b>附件</b>。</a>`);
});

test("what was typed never becomes markup", () => {
  const typed = `<img src=x onerror="alert(1)">`;
  const element = buildElement("p", { title: typed }, typed);
  expect(element.children).toHaveLength(0);
  expect([element.textContent, element.title]).toEqual([typed, typed]);
});
