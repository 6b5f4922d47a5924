import type { Element } from "xast";
import { x } from "xastscript";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import { attachmentName } from "../model/attachments.ts";
import type { Image, Labelled, Leaf, Node, Numbered, OfficialDocument } from "../model/document.ts";
import { aknElement, aknId } from "./akn-ids.ts";
import { joinCaptions, tableElement } from "./akn-table.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import { eachOnLine } from "./xml.ts";

type Branch = Numbered | Labelled;
/** A leaf, tables with their captions. */
type BlockLeaf = ReturnType<typeof joinCaptions>[number];
type ToBlock = (leaf: BlockLeaf) => Element;

/**
 * The text as `mainBody`: a container for each part, in it the numbered units with their printed number in `num`, labels
 * in `heading`, and everything else in `p`, all of it in the order of the source.
 */
export function bodyOf(document: OfficialDocument, place: DataSite): Element {
  const toBlock: ToBlock = (leaf) => blockOf(leaf, (url) => pictureAddress(url, document, place));
  const parts = document.parts.map((part) => {
    const eId = aknId("hcontainer", part.id);
    return x("hcontainer", { name: part.kind, eId }, eachOnLine(contentOf(part.children, eId, toBlock)));
  });
  // An empty body is not allowed; a document without text does not pass the checks anyway.
  return x("mainBody", eachOnLine(parts.length > 0 ? parts : [x("p")]));
}

/**
 * What stands in a unit. Akoma Ntoso knows text before the units inside (`intro`), after them (`wrapUp`) or alone
 * (`content`); text between them gets an unnumbered container of its own.
 */
function contentOf(nodes: readonly Node[], eId: string, toBlock: ToBlock): Element[] {
  const runs = runsOf(nodes);
  if (!nodes.some(isBranch)) return [container("content", nodes.filter(isLeaf), toBlock)];
  let unnumbered = 0;
  const nextId = () => `${eId}__hcontainer_${++unnumbered}`;
  return runs.map((run, index) => {
    if (!Array.isArray(run)) return branchOf(run, nextId, toBlock);
    if (index === 0) return container("intro", run, toBlock);
    if (index === runs.length - 1) return container("wrapUp", run, toBlock);
    return x("hcontainer", { name: "text", eId: nextId() }, container("content", run, toBlock));
  });
}

function branchOf(node: Branch, nextId: () => string, toBlock: ToBlock): Element {
  if (node.type === "labelled") {
    const eId = nextId();
    const heading = x("heading", node.label);
    return x("hcontainer", { name: node.kind, eId }, eachOnLine([heading, ...contentOf(node.children, eId, toBlock)]));
  }
  const element = aknElement(node);
  const eId = aknId(element, node.id);
  const [first] = node.children;
  const titled = first?.type === "heading" && first.role === "section";
  const inside = contentOf(titled ? node.children.slice(1) : node.children, eId, toBlock);
  return x(
    element,
    { ...(element === "hcontainer" && { name: node.type }), eId },
    eachOnLine([
      ...(node.marker ? [x("num", node.marker.text)] : []),
      ...(titled ? [x("heading", joinLines(first.value))] : []),
      ...inside,
    ]),
  );
}

/** Units and labels one by one, the leaves between them together. */
function runsOf(nodes: readonly Node[]): (Branch | Leaf[])[] {
  const runs: (Branch | Leaf[])[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (isBranch(node)) runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

function container(name: "content" | "intro" | "wrapUp", leaves: readonly Leaf[], toBlock: ToBlock): Element {
  return x(name, eachOnLine(leaves.length > 0 ? joinCaptions(leaves).map(toBlock) : [x("p")]));
}

function blockOf(leaf: BlockLeaf, pictureUrl: (url: string) => string): Element {
  const picture = ({ url, alt }: Image) => x("img", { src: pictureUrl(url), alt });
  if ("table" in leaf) return tableElement(leaf, picture);
  switch (leaf.type) {
    case "paragraph":
      if (leaf.role === "document-number") return x("p", [x("docNumber", joinLines(leaf.value))]);
      return x("p", { ...(leaf.role && { class: leaf.role }) }, joinLines(leaf.value));
    case "heading":
      if (leaf.role === "title") return x("p", [x("docTitle", joinLines(leaf.value))]);
      return x("p", { class: leaf.role === "section" ? "heading" : leaf.role }, joinLines(leaf.value));
    case "image":
      return x("p", [picture(leaf)]);
  }
}

function pictureAddress(url: string, document: OfficialDocument, place: DataSite): string {
  const file = attachmentName(url);
  return file === undefined ? url : dataAddress(place.addresses.attachment(document.id, file), place);
}

function isBranch(node: Node): node is Branch {
  return "children" in node;
}

function isLeaf(node: Node): node is Leaf {
  return !isBranch(node);
}
