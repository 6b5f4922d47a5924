import type { ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Node } from "../model/document.ts";
import { nodesToHast } from "./nodes-to-hast.ts";
import { rehypeHalfWidth } from "./rehype-half-width.ts";
import { rehypeLineWraps } from "./rehype-line-wraps.ts";
import type { TermLink } from "./rehype-terms.ts";
import { rehypeTerms } from "./rehype-terms.ts";
import { rehypeWordBreaks } from "./rehype-word-breaks.ts";
import type { RenderOptions } from "./render-state.ts";

const transforms = [rehypeHalfWidth(), rehypeWordBreaks()] as const;

/** Official text as HTML. The text of the result, furniture apart, is that of the nodes, blanks apart. */
export function renderNodes(nodes: readonly Node[], options: RenderOptions = {}): string {
  return finish(nodesToHast(nodes, options), options.terms);
}

/** One line of official text (a title, a cell, a value of the 公开信息) as phrasing HTML. */
export function renderText(value: string): string {
  return finish([{ type: "text", value }]);
}

function finish(children: ElementContent[], terms: readonly TermLink[] = []): string {
  const tree: Root = { type: "root", children };
  // Line wraps first: terms and widths look at the characters that really stand side by side.
  rehypeLineWraps()(tree);
  if (terms.length > 0) rehypeTerms(terms)(tree);
  for (const transform of transforms) transform(tree);
  return toHtml(tree);
}
