import { expect, test } from "vitest";
import { asOldChromeReads } from "./old-chrome.ts";

const BLANKS = /\s+/gu;
const read = (css: string) => asOldChromeReads(css, 69).replace(BLANKS, "");

test.each([
  "@media (width >= 900px) { a { color: red } }",
  "@media (prefers-color-scheme: dark) { a { color: red } }",
  "@container frame (min-width: 3rem) { a { color: red } }",
  "@supports (width: min(1px, 2px)) { a { color: red } }",
  "@layer base { a { color: red } }",
  "a:focus-visible { color: red }",
  "a:is(.b, .c) { color: red }",
  "ul:has(li) { color: red }",
])("%s is not read by Chrome 69", (css) => {
  expect(read(css)).toBe("");
});

test.each([
  "inset: 0",
  "margin-inline: 1em",
  "width: min(1px, 2px)",
  "width: clamp(1px, 2px, 3px)",
  "overflow-wrap: anywhere",
  "text-wrap: balance",
  "aspect-ratio: 1",
  "width: 100cqw",
  "height: 100dvh",
  "color: color-mix(in srgb, red, blue)",
  "overflow: clip",
  "--size: min(1px, 2px)",
])("%s is not read by Chrome 69", (declaration) => {
  expect(read(`a { ${declaration} }`)).toBe("a{}");
});

test.each([
  "@media (min-width: 900px) { a { color: red } }",
  "@media print { a { display: grid; grid-template-columns: minmax(0, 1fr) 288px } }",
  '@font-face { font-family: "x"; src: url("40abc.woff2") format("woff2"); unicode-range: U+3000 }',
  "a:not(.b)::before { content: attr(title); transform: translate(-50%, 0) }",
  "a { position: sticky; top: calc(var(--b, 0) * 1em + 18px); outline: 3px solid red }",
])("%s is read by Chrome 69", (css) => {
  expect(read(css)).toBe(css.replace(BLANKS, ""));
});

test("what is written for old browsers alone is read by them alone", () => {
  const css = "@supports not (container-type: inline-size) { a { color: red } }";
  expect(read(css)).toBe("a{color:red}");
  expect(asOldChromeReads(css, 120).replace(BLANKS, "")).toBe("");
});
