import type { FetchFile } from "./index-reader.ts";

/**
 * Fetches the files of the site this page belongs to.
 *
 * @param base the path the site stands under, with its slashes: `/`, `/zwgk/`
 */
export function fetchUnder(base: string): FetchFile {
  return (path, fresh = false) => fetch(base + path, fresh ? { cache: "no-cache" } : {});
}
