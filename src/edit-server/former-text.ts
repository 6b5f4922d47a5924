import { existsSync, lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "../model/fingerprint.ts";
import { textOf } from "../model/text.ts";
import { stepsTo } from "./content-files.ts";
import { listCopies } from "./copy-content.ts";
import { DraftStore } from "./draft-store.ts";
import { formerVersions } from "./git.ts";
import { parseText } from "./parse-text.ts";

/** The document.md whose text has a fingerprint, as it was published. @param sites folders of built sites */
export function findFormer(root: string, id: string, print: string, sites: readonly string[]) {
  return findText(root, id, sites, (text) => printOf(text, id) === print);
}

/**
 * An earlier document.md: from the repository, from a built site, from a dated copy of the content, or from what the editor
 * kept; undefined where it is in none of them.
 *
 * @param sites folders of built sites
 */
export async function findText(
  root: string,
  id: string,
  sites: readonly string[],
  isIt: (text: string) => boolean,
): Promise<string | undefined> {
  for await (const text of formerVersions(root, [...stepsTo(root, id), "document.md"].join("/")))
    if (isIt(text)) return text;
  const published = [...sites, ...listCopies(root)].map((above) => path.join(above, "documents", id, "document.md"));
  const built = published.filter((file) => existsSync(file) && lstatSync(file).isFile());
  const inSite = built.map((file) => readFileSync(file, "utf8")).find(isIt);
  if (inSite !== undefined) return inSite;
  const store = new DraftStore(root);
  return store
    .history(id)
    .map((step) => store.read(id, step) ?? "")
    .find(isIt);
}

/** Of the words of the text; what the 公开信息 says does not count. */
function printOf(text: string, id: string): string {
  return fingerprint(textOf(parseText(text, id)));
}
