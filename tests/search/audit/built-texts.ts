import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { listSiteFiles } from "../../../src/sources/site-files.ts";
import { charactersOf } from "../../../src/search/pair-words.ts";

/**
 * What a built document page says, read from its HTML and from nothing that the search uses: so that the audit
 * does not share its mistakes.
 */
export interface BuiltText {
  /** Address of the page below the site: `documents/ID/`. */
  page: string;
  paragraphs: BuiltParagraph[];
  /** The text of all paragraphs in one. */
  text: string;
}

/** The text of one element that begins a new line: a paragraph, a heading, a cell. */
export interface BuiltParagraph {
  /** The nearest id around it; empty for the title of the document. */
  anchor: string;
  isTitle: boolean;
  /** As compared. */
  characters: string[];
  /** The same in one. */
  text: string;
}

/** The texts of all documents of a built site, by the address of their page, and the ids on every page of documents. */
export function readBuiltTexts(folder: string): { texts: BuiltText[]; ids: Map<string, Set<string>> } {
  // Sheets, slides and pictures show the same text again.
  const pages = listSiteFiles(folder).filter(
    (file) =>
      /^documents\/.+\/index\.html$/u.test(file) &&
      !/^documents\/[^/]+\/(?:print|screen|pictures|broadcast)\//u.test(file),
  );
  const texts: BuiltText[] = [];
  const ids = new Map<string, Set<string>>();
  for (const file of pages) {
    const html = readFileSync(join(folder, file), "utf8");
    const page = file.slice(0, -"index.html".length);
    ids.set(page, new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? "")));
    if (html.includes('data-verbatim="document"')) texts.push(readPage(page, html));
  }
  return { texts, ids };
}

const LINES = new Set(
  "address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul".split(
    " ",
  ),
);

function readPage(page: string, html: string): BuiltText {
  const paragraphs: BuiltParagraph[] = [];
  let [text, anchor, isTitle] = ["", "", false];
  const close = () => {
    const characters = charactersOf(text);
    if (characters.length > 0) paragraphs.push({ anchor, isTitle, characters, text: characters.join("") });
    text = "";
  };
  const visit = (node: Root | RootContent | ElementContent, id: string, official: boolean, title: boolean): void => {
    if (node.type === "text" && official) {
      if (text === "") [anchor, isTitle] = [id, title];
      text += node.value;
    }
    if (!("children" in node)) return;
    const element = node.type === "element" ? node : undefined;
    if (element && isFurniture(element)) return;
    const within = typeof element?.properties["id"] === "string" ? element.properties["id"] : id;
    const isH1 = title || element?.tagName === "h1";
    const inside = official || isH1 || element?.properties["dataVerbatim"] === "document";
    const isLine = element && LINES.has(element.tagName);
    if (isLine) close();
    for (const child of node.children) visit(child, within, inside, isH1);
    if (isLine) close();
  };
  const tree = fromHtml(html);
  visit(tree, "", false, false);
  paragraphs.push(...readFacts(tree));
  return { page, paragraphs, text: paragraphs.map((paragraph) => paragraph.text).join("") };
}

/** The stated rows of the 公开信息: label and each value by themselves. Attachments are named in their list. */
function readFacts(tree: Root): BuiltParagraph[] {
  const facts: BuiltParagraph[] = [];
  const add = (anchor: string, words: string) => {
    const characters = charactersOf(words);
    if (characters.length > 0) facts.push({ anchor, isTitle: false, characters, text: characters.join("") });
  };
  const visit = (node: Root | RootContent | ElementContent, before: Element | undefined): void => {
    if (!("children" in node)) return;
    const id = node.type === "element" ? String(node.properties["id"] ?? "") : "";
    if (node.type === "element" && id.startsWith("info-")) {
      const values = officialTexts(node);
      if (values.length > 0) for (const words of [before ? textOf(before) : "", ...values]) add(id, words);
    }
    if (node.type === "element" && node.properties["ariaLabelledBy"] && hasClass(node, "attachments"))
      for (const words of officialTexts(node)) add("attachments", words);
    let last: Element | undefined;
    for (const child of node.children) {
      visit(child, last);
      if (child.type === "element") last = child;
    }
  };
  visit(tree, undefined);
  return facts;
}

function officialTexts(node: Element): string[] {
  if (hasClass(node, "official")) return [textOf(node)];
  return node.children.flatMap((child) => (child.type === "element" ? officialTexts(child) : []));
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties["className"]) && properties["className"].includes(name);
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node && !(node.type === "element" && isFurniture(node))
    ? node.children.map(textOf).join("")
    : "";
}

function isFurniture({ tagName, properties }: Element): boolean {
  return (
    properties["dataFurniture"] !== undefined || tagName === "script" || tagName === "style" || tagName === "template"
  );
}
