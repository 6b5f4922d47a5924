import type { FetchFile } from "../../search/index-reader.ts";
import type { Search } from "../../search/search.ts";
import { createSearch } from "../../search/search.ts";

/** Milliseconds after which a file counts as not to be had. */
const PATIENCE = 20_000;

/**
 * The search of this site.
 *
 * @param base the path the site stands under, with its slashes
 */
export function openSearch(base: string): Search {
  const fetchFile: FetchFile = (path, fresh = false) => {
    const patience = new AbortController();
    window.setTimeout(() => patience.abort(), PATIENCE);
    return fetch(base + path, { cache: fresh ? "no-cache" : "default", signal: patience.signal });
  };
  return createSearch({
    fetchFile,
    loadSimplify: async () => (await import("../../search/simplify.ts")).simplify,
  });
}
