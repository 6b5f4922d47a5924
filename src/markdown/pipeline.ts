import type { ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import rehypeStringify from "rehype-stringify";
import type { Options } from "remark-rehype";
import remarkRehype from "remark-rehype";
import type { Plugin } from "unified";
import { unified } from "unified";
import { VFile } from "vfile";
import type { Node } from "../model/document.ts";
import { handlers } from "./handlers.ts";
import { markHalfWidth, rehypeHalfWidth } from "./rehype-half-width.ts";
import { joinWraps, rehypeLineWraps } from "./rehype-line-wraps.ts";
import { rehypeTerms } from "./rehype-terms.ts";
import { rehypeWordBreaks } from "./rehype-word-breaks.ts";
import { remarkHeadingLevels } from "./remark-heading-levels.ts";
import { remarkNeighbours } from "./remark-neighbours.ts";
import { remarkTableFrames } from "./remark-table-frames.ts";
import type { RenderOptions } from "./render-options.ts";
import type { TextRoot } from "./text-tree.ts";

/**
 * How official text becomes HTML. What comes before, from `document.md` to the model, is `reader` in `parse/markdown.ts`
 * and `parse/document.ts`. The options of one text are `file.data.rendering`.
 */
export const renderer = unified()
  .use(remarkHeadingLevels)
  .use(remarkNeighbours)
  .use(remarkTableFrames)
  // Its types know the nodes of Markdown; the handlers know those of the model.
  .use(remarkRehype as Plugin<[Options], TextRoot, Root>, { handlers })
  // Line wraps first: terms and widths look at the characters that really stand side by side.
  .use(rehypeLineWraps)
  .use(rehypeTerms)
  .use(rehypeHalfWidth)
  .use(rehypeWordBreaks)
  .use(rehypeStringify)
  .freeze();

/** Official text as HTML. The text of the result, furniture apart, is that of the nodes, blanks apart. */
export function renderNodes(nodes: readonly Node[], options: RenderOptions = {}): string {
  const file = new VFile({ data: { rendering: options } });
  return renderer.stringify(renderer.runSync({ type: "root", children: [...nodes] }, file), file);
}

/** One line of official text (a title, a cell, a value of the 公开信息) as phrasing HTML. */
export function renderText(value: string): string {
  return renderLine([{ type: "text", value }]);
}

/** The same for a line that has elements in it. Lines have no structure, and a long list has thousands of them. */
export function renderLine(children: ElementContent[]): string {
  const line: Root = { type: "root", children };
  joinWraps(line);
  markHalfWidth(line);
  return toHtml(line);
}
