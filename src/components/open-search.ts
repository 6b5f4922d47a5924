import type { FetchFile } from "../search/index-reader.ts";
import type { Search } from "../search/search.ts";
import { createSearch } from "../search/search.ts";

/** Milliseconds after which a file counts as not to be had. */
const PATIENCE = 20_000;

/**
 * The search of this site.
 *
 * @param base the path the site stands under, with its slashes
 */
export function openSearch(base: string): Search {
  const fetchFile: FetchFile = (path, fresh = false) => {
    const cache: RequestCache = fresh ? "no-cache" : "default";
    return fetch(base + path, "timeout" in AbortSignal ? { cache, signal: AbortSignal.timeout(PATIENCE) } : { cache });
  };
  return createSearch({
    fetchFile,
    loadSimplify: async () => (await import("../search/simplify.ts")).simplify,
  });
}
