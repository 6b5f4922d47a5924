import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { renderNodes, renderText } from "../../src/markdown/pipeline.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const folder = join(import.meta.dirname, "fixtures");
const cases = readdirSync(folder);

function parse(name: string) {
  const path = join(folder, name, "input.md");
  const document = parseDocument(new VFile({ path, value: readFileSync(path, "utf8") }), name);
  if (!document) throw new Error(`${path} has no frontmatter`);
  return document;
}

function render(name: string): string {
  const permalink = (unit: { id: string }) => ({ href: `#${unit.id}`, citation: unit.id, label: unit.id });
  return parse(name)
    .parts.map((part) => renderNodes(part.children, { permalink, titleLines: ["关于印发《整改方案》", "的通知"] }))
    .join("");
}

/** Text of HTML without what is marked as furniture. */
function readText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && "dataFurniture" in node.properties) return "";
  return "children" in node ? node.children.map(readText).join("") : "";
}

test.each(atLeastOne(cases))("%s renders as its golden file", async (name) => {
  const lines = render(name).replace(
    /(<\/(?:p|h\d|a|dt|dd|li|tr|figure)>|<(?:section|ol|div|dl|table|tbody|thead)\b[^>]*>)/gu,
    "$1\n",
  );
  await expect(lines).toMatchFileSnapshot(join(folder, name, "output.html"));
});

test.each(atLeastOne(cases))("%s keeps its text character for character", (name) => {
  const text = readText(fromHtml(render(name), { fragment: true }));
  expect(withoutBlanks(text)).toBe(withoutBlanks(textOf(parse(name))));
});

test("markup in a source is text", () => {
  expect(renderText("<script>alert(1)</script>&amp;")).toBe(
    '&#x3C;script>alert<span class="half">(</span>1<span class="half">)</span>&#x3C;/script>&#x26;amp;',
  );
});

test("a text shown a second time goes without ids", () => {
  const html = parse("problems")
    .parts.map((part) => renderNodes(part.children, { anchors: false }))
    .join("");
  expect(html).not.toContain(" id=");
});
