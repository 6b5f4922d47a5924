import type { FileList } from "../manifest/compare-files.ts";
import { compareFiles } from "../manifest/compare-files.ts";
import { MANIFEST } from "../manifest/manifest.ts";

/** What is sent, in this order, and what is taken away afterwards. */
export interface SendPlan {
  put: string[];
  remove: string[];
}

/**
 * New files first, so that no page leads to what is not there yet; then what is another file now, pages behind the others;
 * what is gone at last.
 *
 * @param touched what a run that was broken off may have changed: nobody knows what stands there
 */
export function planSend(before: FileList, after: FileList, touched: readonly string[]): SendPlan {
  const { changed, missing } = compareFiles(after, before);
  const known = new Set([...before.keys(), ...touched]);
  const put = new Set([...missing, ...changed, ...touched.filter((name) => after.has(name))]);
  const rank = (name: string) => (known.has(name) ? 2 : 0) + (name.endsWith(".html") ? 1 : 0);
  return {
    put: [...put].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1)),
    remove: [...known].filter((name) => !after.has(name) && name !== MANIFEST && isPlain(name)).sort(),
  };
}

/** Whether a name leads to something in the site: the list on a server may have been written by anybody. */
function isPlain(name: string): boolean {
  return (
    !/[\\\u0000-\u001f]/u.test(name) && name.split("/").every((step) => step !== "" && step !== "." && step !== "..")
  );
}
