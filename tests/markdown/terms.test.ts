import { expect, test } from "vitest";
import { renderNodes } from "../../src/markdown/pipeline.ts";
import { makeDocument } from "../view/make-document.ts";

const TERMS = [
  { term: "“五个一”", href: "/t/#terms-1", explanation: "五件事" },
  { term: "三重保障政策", href: "/t/#terms-2", explanation: "三样" },
  { term: "保障政策", href: "/t/#terms-3", explanation: "两样" },
];

test("the first place of each term is a link, nothing else changes", () => {
  const nodes = makeDocument("# “五个一”\n\n落实“五个一”,三重保障政策,“五个一”。").parts.flatMap(
    ({ children }) => children,
  );
  const html = renderNodes(nodes, { terms: TERMS });
  expect(
    [...html.matchAll(/<a class="term" href="([^"]+)" data-explanation="([^"]+)">([^<]+)<\/a>/gu)].map((found) =>
      found.slice(1),
    ),
  ).toEqual([
    ["/t/#terms-1", "五件事", "“五个一”"],
    ["/t/#terms-2", "三样", "三重保障政策"],
  ]);
  expect(html.replace(/<a class="term"[^>]*>|<\/a>/gu, "")).toBe(renderNodes(nodes));
  expect(html.indexOf("<a")).toBeGreaterThan(html.indexOf("</h1>"));
});
