import type { SiteContent } from "../../sources/site-content.ts";
import type { IndexGroup } from "../../view/search-index.ts";
import { listIndex } from "../../view/search-index.ts";

let kept: { of: SiteContent; index: IndexGroup[] } | undefined;

/** The index of words of the site's documents; made once for the same content. */
export function indexOfWords(content: SiteContent): IndexGroup[] {
  if (kept?.of !== content) kept = { of: content, index: listIndex(content.documents, content.addresses) };
  return kept.index;
}
