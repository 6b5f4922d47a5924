import { compareFiles } from "./compare-files.ts";
import type { Manifest } from "./manifest.ts";

/** What readers will find otherwise than before. */
export interface SiteChanges {
  /** Documents by their ids: new ones, those with another revision, those of which any file is another, those that are gone. */
  added: string[];
  revised: string[];
  changed: string[];
  removed: string[];
  /** Those that were there before, of which the text or an attachment is another. */
  edited: string[];
  /** How many files are sent, and how many are taken away. */
  sent: number;
  gone: number;
}

/**
 * How a site differs from the one that stands in its place.
 *
 * @param before undefined where there is none
 */
export function siteChanges(before: Pick<Manifest, "documents" | "files"> | undefined, after: Manifest): SiteChanges {
  const old: Pick<Manifest, "documents" | "files"> = before ?? { documents: {}, files: new Map() };
  const { changed, missing, added } = compareFiles(after.files, old.files);
  const touched = new Set([...changed, ...missing, ...added].map(documentOf));
  const ids = Object.keys(after.documents).sort();
  const known = ids.filter((id) => old.documents[id]);
  const revised = known.filter((id) => old.documents[id]?.revision !== after.documents[id]?.revision);
  const isSource = (file: string) => /^documents\/[^/]+\/(?:document\.md$|attachments\/)/u.test(file);
  const edited = new Set([...changed, ...missing, ...added].filter(isSource).map(documentOf));
  return {
    edited: known.filter((id) => edited.has(id)),
    added: ids.filter((id) => !old.documents[id]),
    revised,
    changed: known.filter((id) => touched.has(id) && !revised.includes(id)),
    removed: Object.keys(old.documents)
      .filter((id) => !after.documents[id])
      .sort(),
    sent: changed.length + missing.length,
    gone: added.length,
  };
}

function documentOf(file: string): string | undefined {
  return /^documents\/(?<id>[^/]+)\//u.exec(file)?.groups?.["id"];
}
