import { ENTRY } from "../../search/format.ts";
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
    const asked = path === ENTRY ? takeAsked() : undefined;
    if (asked) return asked;
    const patience = new AbortController();
    window.setTimeout(() => patience.abort(), PATIENCE);
    return fetch(base + path, { cache: fresh ? "no-cache" : "default", signal: patience.signal });
  };
  return createSearch({
    fetchFile,
    loadSimplify: async () => (await import("../../search/simplify.ts")).simplify,
  });
}

/** The answer to what the head of the page asked for before this script was there (public/reading-mode.js); good for once. */
function takeAsked(): Promise<Response> | undefined {
  const here = window as { searchEntry?: Promise<Response> };
  const asked = here.searchEntry;
  delete here.searchEntry;
  return asked;
}
