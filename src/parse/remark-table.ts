import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type {} from "remark-parse";
import type { Processor } from "unified";

/**
 * Tables written with bars, as `remark-gfm` reads them, and nothing else of it: its bare addresses, `~`, `[^1]` and
 * `[ ]` would be taken out of a text.
 */
export function remarkTable(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
