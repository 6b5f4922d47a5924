import { LABELS } from "../../model/field-list.ts";
import type { Element, Nodes, Root, Text } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { buildGrids } from "./grids.ts";
import type { HtmlTables } from "./html-tables.ts";
import { shownOrder, startTable } from "./html-tables.ts";
import type { TextCollector } from "./html-text.ts";
import { createTextCollector } from "./html-text.ts";
import { readPictureData } from "./html-pictures.ts";
import { readSigns } from "./symbol-fonts.ts";
import type { Page, PageElement, Remark } from "./page.ts";

const BLOCKS = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select summary table tbody td textarea tfoot th thead title tr ul"
  ).split(" "),
);
const WITHOUT_WORDS = new Set(["script", "style", "template", "object", "embed", "iframe", "noframes"]);
/** Head fields of the 政府网站 page rules that state something of the document. */
const OFFICIAL_META: ReadonlyMap<string, string> = new Map([
  ["articletitle", LABELS.title],
  ["pubdate", LABELS.publishedOn],
  ["contentsource", LABELS.source],
]);
const FILE = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|dps|zip|rar|7z|txt|csv|rtf)$/iu;

const reader = unified().use(rehypeParse).freeze();

interface HtmlState {
  collector: TextCollector;
  elements: PageElement[];
  remarks: Remark[];
  tables: HtmlTables;
  login: boolean;
}

/**
 * Reads a saved web page as a page: its visible words in their order, its title and
 * official meta fields. Scripts, styles, comments and attributes are no words.
 *
 * @throws RangeError when its elements are nested too deep to be walked
 */
export function readHtmlPage(source: string): Page {
  const state: HtmlState = {
    collector: createTextCollector(source),
    elements: [],
    remarks: [],
    tables: { open: [], all: [] },
    login: false,
  };
  visit(reader.parse(source), state, { pre: false, hidden: false, font: "" });
  const { text, offsets, lines } = state.collector.finish();
  const grids = buildGrids(state.tables.all, lines);
  return {
    kind: "html",
    source,
    text,
    offsets,
    lines,
    grids,
    elements: state.elements,
    remarks: state.remarks,
    login: state.login,
  };
}

interface Context {
  pre: boolean;
  hidden: boolean;
  font: string;
}

function visit(node: Nodes | Root, state: HtmlState, context: Context): void {
  if (node.type === "root") for (const child of node.children) visit(child, state, context);
  else if (node.type === "text") visitText(node, state, context);
  else if (node.type === "element" && (node.tagName === "svg" || node.tagName === "math")) visitDrawn(node, state);
  else if (node.type === "element" && !WITHOUT_WORDS.has(node.tagName)) visitElement(node, state, context);
}

/** Words of a drawing are told; where a formula stands, its place is kept. */
function visitDrawn(element: Element, { collector, remarks }: HtmlState): void {
  const words = wordsIn(element).replaceAll(/\s+/gu, " ").trim();
  if (words === "") return;
  remarks.push({ kind: "drawn", at: collector.length(), name: words });
  const { position } = element;
  if (element.tagName === "math")
    collector.add({ type: "text", value: "\ufffd", ...(position && { position }) }, "\ufffd");
}

function wordsIn({ children }: Element): string {
  return children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? wordsIn(child) : ""))
    .join(" ");
}

function visitText(node: Text, state: HtmlState, context: Context): void {
  const words = readSigns(node.value, { ascii: context.font, hAnsi: context.font });
  if (!context.pre) return state.collector.add(node, words);
  const parts = words.split("\n");
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) state.collector.endLine("line");
    state.collector.add(node, part, at);
    at += part.length + 1;
  }
}

function visitElement(element: Element, state: HtmlState, context: Context): void {
  const { collector } = state;
  const { tagName } = element;
  if (isCommentMark(element)) return;
  if (isCommentList(element)) {
    const name = wordsIn(element).replaceAll(/\s+/gu, " ").trim();
    state.remarks.push({ kind: "comment", at: collector.length(), name });
    return;
  }
  if (tagName === "br") return collector.endLine("line");
  if (tagName === "meta") return addMeta(element, collector);
  if (tagName === "input" && element.properties["type"] === "password") state.login = true;
  remark(element, state);
  const block = BLOCKS.has(tagName);
  if (block) collector.endLine("block");
  const origin = tagName === "title" ? "title" : /^h[1-3]$/u.test(tagName) ? "heading" : undefined;
  const before = collector.enter(origin, tagName === "a");
  const from = collector.lineCount();
  const hidden = context.hidden || isHidden(element);
  const table = startTable(element, state.tables, from, hidden);
  if (hidden && !context.hidden) collector.hide(true);
  const inner = { pre: context.pre || tagName === "pre", hidden, font: fontOf(element) ?? context.font };
  for (const child of shownOrder(element)) visit(child, state, inner);
  if (block) collector.endLine("block");
  if (hidden && !context.hidden) collector.hide(false);
  collector.leave(before);
  table?.(collector.lineCount());
  if (block && collector.lineCount() > from) {
    const names = namesOf(element);
    state.elements.push({ from, to: collector.lineCount(), names });
  }
}

function addMeta(element: Element, collector: TextCollector): void {
  const { name, content } = element.properties;
  const label = OFFICIAL_META.get(String(name ?? "").toLowerCase());
  if (!label || typeof content !== "string" || content.trim() === "") return;
  collector.addField(element, label, content);
}

function remark(element: Element, state: HtmlState): void {
  const at = state.collector.length();
  const { tagName, properties } = element;
  if (tagName === "img" && typeof properties["src"] === "string") {
    const bytes = readPictureData(properties["src"]);
    state.remarks.push({ kind: "picture", at, name: fileName(properties["src"]), ...(bytes && { bytes }) });
  }
  if (tagName === "a" && typeof properties["href"] === "string" && FILE.test(fileName(properties["href"])))
    state.remarks.push({ kind: "file", at, name: fileName(properties["href"]) });
  else if (tagName === "ol" && element.children.some((child) => child.type === "element" && child.tagName === "li"))
    state.remarks.push({ kind: "ordered-list", at, name: "" });
  else if (isStruck(element)) state.remarks.push({ kind: "struck", at, name: wordsIn(element).trim() });
  else if (tagName === "sup" || tagName === "sub") state.remarks.push({ kind: "raised", at, name: "" });
}

/** The mark [李1] where Word's HTML has a comment; the comments themselves stand at its end. */
function isCommentMark({ properties: { className } }: Element): boolean {
  return (
    Array.isArray(className) && className.some((name) => /^mso(?:comanchor|commentreference)$/iu.test(String(name)))
  );
}

function isCommentList({ properties: { style } }: Element): boolean {
  return typeof style === "string" && /mso-element\s*:\s*comment-list/iu.test(style);
}

/** What was struck out, on purpose or by a change that nobody has accepted yet. */
function isStruck({ tagName, properties: { style } }: Element): boolean {
  return /^(?:s|strike|del)$/u.test(tagName) || (typeof style === "string" && /line-through/iu.test(style));
}

/** The last part of an address, decoded where it can be. */
function fileName(address: string): string {
  if (address.startsWith("data:")) return "（网页内嵌图片）";
  const path = address.split(/[?#]/u)[0] ?? "";
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isHidden(element: Element): boolean {
  const { style, hidden } = element.properties;
  return (
    hidden !== undefined ||
    (typeof style === "string" && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(style))
  );
}

/** The first font that an element names: letters set in Wingdings are signs. */
function fontOf({ properties: { style, face } }: Element): string | undefined {
  const named =
    typeof style === "string" ? /(?:^|;)\s*font-family\s*:\s*(?<names>[^;]+)/iu.exec(style)?.groups?.["names"] : face;
  return typeof named === "string" ? named.split(",")[0]?.replaceAll(/["']/gu, "").trim() : undefined;
}

function namesOf(element: Element): string[] {
  const { id, className } = element.properties;
  const names = Array.isArray(className) ? className.map(String) : [];
  if (typeof id === "string") names.push(`#${id}`);
  return names.map((name) => name.toLowerCase());
}
