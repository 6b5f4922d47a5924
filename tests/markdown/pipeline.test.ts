import type { Root } from "hast";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import type { Options } from "remark-rehype";
import remarkRehype from "remark-rehype";
import type { Plugin } from "unified";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { handlers } from "../../src/markdown/handlers.ts";
import { renderNodes, renderer } from "../../src/markdown/pipeline.ts";
import { remarkHeadingLevels } from "../../src/markdown/remark-heading-levels.ts";
import { remarkNeighbours } from "../../src/markdown/remark-neighbours.ts";
import type { TextRoot } from "../../src/markdown/text-tree.ts";
import { makeDocument } from "../view/make-document.ts";

const nodes = makeDocument(
  "# 整改方案\n\n## 一、问题\n\n1.渠道淤塞。\n\n整改措施:\n\n(1)清淤。\n\n(2)管护。\n\n责任单位:水利站\n\n整改时限:6月底\n",
).parts.flatMap(({ children }) => children);
const tree: TextRoot = { type: "root", children: nodes };

test("the processor is frozen, and a copy takes a plugin of others", () => {
  expect(() => renderer.use(rehypeSlug)).toThrow("frozen");
  const slugged = renderer().use(rehypeSlug);
  const html = slugged.stringify(slugged.runSync(tree));
  expect(html).toContain('<h2 class="heading" id="一问题">');
  expect(html.replace(/(?<head><h\d[^>]*) id="[^"]*"/gu, "$<head>")).toBe(renderNodes(nodes));
});

test("the handlers serve remark-rehype in any processor, and honour what plugins leave in data", () => {
  const markMeasures = () => (root: TextRoot) =>
    visit(root, "measure", (node: TextRoot["children"][number]) => {
      node.data = { hProperties: { dataSeen: "yes" } };
    });
  const processor = unified()
    .use(remarkHeadingLevels)
    .use(remarkNeighbours)
    .use(markMeasures)
    .use(remarkRehype as Plugin<[Options], TextRoot, Root>, { handlers })
    .use(rehypeStringify);
  expect(processor.stringify(processor.runSync(tree))).toContain(
    '<ol role="list" class="measures list-arabic-paren">' +
      '<li id="p1-m1" class="measure" data-seen="yes"><p class="numbered"><span class="marker marker-arabic-paren">(1)</span>清淤。</p></li>' +
      '<li id="p1-m2" class="measure" data-seen="yes"><p class="numbered"><span class="marker marker-arabic-paren">(2)</span>管护。</p></li></ol>',
  );
});

test("an element has the place of its node in the file", () => {
  const places: string[] = [];
  visit(renderer.runSync(tree), "element", ({ tagName, position }) => {
    if (position) places.push(`${tagName} ${position.start.line}-${position.end.line}`);
  });
  expect(places).toEqual([
    ...["h1 5-5", "section 7-19", "h2 7-7", "section 9-19"],
    ...["div 11-15", "ol 13-15", "li 13-13", "li 15-15"],
    ...["dl 17-19", "div 17-17", "p 17-17", "div 19-19", "p 19-19"],
  ]);
});

test("the options of one text come with its file, and end with it", () => {
  const file = new VFile({ data: { rendering: { titleLevel: 2, level: 6 } } });
  const html = renderer.stringify(renderer.runSync(tree, file), file);
  expect(html).toMatch(/^<h2 class="title">.*<h6 class="heading">/u);
  expect(renderer.stringify(renderer.runSync(tree))).toMatch(/^<h1 class="title">.*<h2 class="heading">/u);
});

test("no heading is deeper than h6, and the model stays as it was", () => {
  const before = structuredClone(nodes);
  const deep = makeDocument("# 甲\n\n## 一、乙\n\n### (一)丙\n\n#### 1.丁\n\n戊。").parts.flatMap(
    ({ children }) => children,
  );
  const levels = [...renderNodes(deep, { level: 5 }).matchAll(/<h(\d) class="heading"/gu)].map(([, level]) => level);
  expect(levels).toEqual(["5", "6", "6"]);
  renderNodes(nodes, { level: 5, terms: [{ term: "淤塞", href: "#", explanation: "堵" }] });
  expect(nodes).toEqual(before);
});
