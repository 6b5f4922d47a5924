import { renderNodes } from "../markdown/pipeline.ts";
import type { TermLink } from "../markdown/rehype-terms.ts";
import type { Permalink, RenderOptions } from "../markdown/render-options.ts";
import { attachmentName } from "../model/attachments.ts";
import type { Node, Numbered, OfficialDocument, Part, Table } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { walk } from "../model/walk.ts";
import { tableWords } from "../ui/table-words.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import { citeTitle, listCitations } from "./citation.ts";
import { titleOf } from "./titles.ts";

/** One part of a document, ready to be shown. */
export interface PartText {
  id: string;
  kind: Part["kind"];
  /** `《…整改方案》`: put before the citation of a unit that stands in this part. */
  citeTitle: string;
  html: string;
}

/** The official text of a document's page, part by part. */
export interface DocumentText {
  /** Set where the text does not begin with the title of the 公开信息: the page then prints it above. */
  title?: string;
  parts: PartText[];
}

export interface TextOptions {
  /** Old ids by the id of the unit that took their place. */
  aliases?: ReadonlyMap<string, readonly string[]>;
  /** Whether it is an earlier version, whose problems have no pages of their own. */
  earlier?: boolean;
}

/**
 * Renders the whole text. The first title line is the page's `h1`; further parts and, where a
 * document has several, their sections go one level deeper.
 */
export function renderDocument(
  document: OfficialDocument,
  addresses: Addresses,
  { aliases, earlier = false }: TextOptions = {},
): DocumentText {
  const [first] = document.parts;
  const titled = first !== undefined && sameText(titleOf(first), document.disclosure.title);
  const parts = document.parts.map((part, index): PartText => {
    const titleLevel = index === 0 && titled ? 1 : 2;
    const level = titleLevel + (titleOf(part) === undefined && !titled ? 0 : 1);
    const lines = document.disclosure.titleLines;
    return {
      id: part.id,
      kind: part.kind,
      citeTitle: citeTitle(part, document),
      html: renderNodes(part.children, {
        titleLevel,
        level,
        permalink: permalinksOf(part, earlier ? undefined : (id) => addresses.problem(document.id, id)),
        ...(aliases ? { aliases: (id: string) => aliases.get(id) ?? [] } : {}),
        pictureUrl: pictureUrls(document, addresses),
        terms: termLinks(document, addresses),
        scrolling: scrollingTables(document),
        ...(lines ? { titleLines: lines } : {}),
      }),
    };
  });
  return titled ? { parts } : { title: document.disclosure.title, parts };
}

/** A rendered part, cut behind the title of the page (`h1`): `["<h1>…</h1>", "…"]`; `["", html]` where it has none. */
export function partAfterTitle(html: string): [title: string, text: string] {
  const end = html.indexOf("</h1>");
  const at = end < 0 ? 0 : end + "</h1>".length;
  return [html.slice(0, at), html.slice(at)];
}

/** One problem, rendered for its own page. */
export function renderProblem(problem: Numbered, part: Part, document: OfficialDocument, addresses: Addresses): string {
  return renderNodes([problem], {
    level: 2,
    permalink: permalinksOf(part),
    pictureUrl: pictureUrls(document, addresses),
    terms: termLinks(document, addresses),
    scrolling: scrollingTables(document),
  });
}

/** Text shown in a list, beside its place in the document: no ids, no links of its own. */
export function renderExcerpt(nodes: readonly Node[], document: OfficialDocument, addresses: Addresses): string {
  return renderNodes(nodes, {
    level: 3,
    anchors: false,
    pictureUrl: pictureUrls(document, addresses),
    scrolling: scrollingTables(document),
  });
}

/** The terms that the text, or an editor, explains. */
function termLinks({ id, annotations }: OfficialDocument, addresses: Addresses): TermLink[] {
  return (annotations?.terms ?? []).flatMap(({ id: anchor, term, explanation, outside }) => {
    const words = explanation ?? outside?.text;
    return words === undefined ? [] : [{ term, href: `${addresses.list(id, "terms")}#${anchor}`, explanation: words }];
  });
}

/** Tables are called by their number in the document. */
function scrollingTables(document: OfficialDocument): NonNullable<RenderOptions["scrolling"]> {
  const numberOf = ({ anchor }: Table): number => {
    const tables: Table[] = [];
    for (const { children } of document.parts) walk(children, (node) => node.type === "table" && tables.push(node));
    return tables.findIndex((table) => table.anchor === anchor) + 1;
  };
  return { label: (table) => tableWords.scrollingTable(numberOf(table)), hint: tableWords.scrollHint };
}

function pictureUrls(document: OfficialDocument, addresses: Addresses): (url: string) => string {
  return (url) => {
    const name = attachmentName(url);
    return name === undefined ? url : addresses.attachment(document.id, name);
  };
}

/** @param pageOf address of a problem's own page, where the text is not that page */
function permalinksOf(part: Part, pageOf?: (id: string) => string): (unit: Numbered) => Permalink | undefined {
  const citations = listCitations(part);
  return (unit) => {
    const citation = citations.get(unit.id);
    if (citation === undefined) return undefined;
    const page = unit.type === "problem" ? pageOf?.(unit.id) : undefined;
    const own = page ? { page, pageLabel: words.problemPage(citation) } : {};
    return { href: `#${unit.id}`, citation, label: words.permalink(citation), ...own };
  };
}

function sameText(title: string | undefined, other: string): boolean {
  return title !== undefined && withoutBlanks(title) === withoutBlanks(other);
}
