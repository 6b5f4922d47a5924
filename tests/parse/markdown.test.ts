import type { Root } from "mdast";
import remarkLintNoHeadingContentIndent from "remark-lint-no-heading-content-indent";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { mapText, readMarkdown, reader } from "../../src/parse/markdown.ts";
import { SWITCHED_OFF } from "../../src/parse/remark-plain-text.ts";

const FRONTMATTER = "---\n标题: 甲\n---\n\n";

/** A text for each construct that is switched off. */
const samples: Record<string, string> = {
  attention: "*甲*和**乙**",
  autolink: "见<https://a.gov.cn>",
  blockQuote: "> 甲",
  characterReference: "甲&nbsp;乙&#65;",
  codeFenced: "```\n甲\n```",
  codeIndented: "    甲",
  codeText: "甲`乙`",
  definition: "[2022]: https://a.gov.cn",
  hardBreakEscape: "甲\\\n乙",
  htmlFlow: "<div>甲</div>",
  htmlText: "甲<b>乙</b>",
  labelStartLink: "甲[乙](https://a.gov.cn)",
  list: "1) 甲\n2) 乙",
  setextUnderline: "甲\n===",
  thematicBreak: "***",
};

test("every construct that is switched off has a sample", () => {
  expect(Object.keys(samples)).toEqual(SWITCHED_OFF);
});

describe.each(Object.entries(samples))("%s", (_, source) => {
  test("is markup for remark-parse alone", () => {
    expect(outlineOf(unified().use(remarkParse).parse(source))).not.toEqual(plain(source));
  });

  test("is text for the reader, every character of it", () => {
    const root = readMarkdown(FRONTMATTER + source);
    expect(outlineOf(root)).toEqual(["yaml 标题: 甲", ...plain(source)]);
    const [, paragraph] = root.children;
    if (paragraph?.type !== "paragraph") throw new Error("no paragraph");
    expect(mapText(paragraph, FRONTMATTER + source).value).toBe(source.trim());
  });
});

test("of GFM there are tables only", () => {
  expect(outlineOf(readMarkdown("| 甲 |\n| --- |\n| ~~乙~~ |"))).toEqual([
    "table",
    ...["tableRow", "tableCell", "text 甲"],
    ...["tableRow", "tableCell", "text ~~乙~~"],
  ]);
  for (const source of ["~~甲~~", "www.a.gov.cn", "a@a.gov.cn", "[^1]: 甲"])
    expect(outlineOf(readMarkdown(source))).toEqual(plain(source));
});

describe("the reader is a unified processor", () => {
  test("that is frozen", () => {
    expect(() => reader.use(remarkLintNoHeadingContentIndent)).toThrow("frozen");
  });

  test("whose copy reads the same", () => {
    const source = `${FRONTMATTER}# 甲\n\n| 乙 |\n| --- |\n| *1* |\n\n![图](attachments/a.png)\n`;
    expect(reader().parse(source)).toEqual(readMarkdown(source));
  });

  test("whose copy takes a plugin of others: it speaks with the lines of the file", () => {
    const file = new VFile({ path: "document.md", value: `${FRONTMATTER}# 甲\n\n##   一、乙\n` });
    const linter = reader().use(remarkLintNoHeadingContentIndent);
    linter.runSync(linter.parse(file), file);
    expect(file.messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
      ["no-heading-content-indent", 7, 6],
    ]);
  });
});

/** One paragraph of nothing but text. */
function plain(source: string): string[] {
  return ["paragraph", `text ${source.trim()}`];
}

/** The type of every node below the root, with its value where it has one. */
function outlineOf(root: Root): string[] {
  const outline: string[] = [];
  visit(root, (node) => {
    if (node.type !== "root") outline.push("value" in node ? `${node.type} ${node.value}` : node.type);
  });
  return outline;
}
