import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import type { Going } from "../editor/change-page.ts";
import type { Posting } from "../model/postings.ts";
import { stillPosted } from "../model/postings.ts";
import { decodeFile } from "../parse/decode.ts";
import { readPostings } from "../parse/postings.ts";
import { readPublished } from "../permanence/published-file.ts";
import { addressesOf, listTraces } from "../permanence/takedown.ts";
import { keptSites } from "../publishing/kept-sites.ts";
import { isFileInside } from "../sources/inside.ts";
import { listSiteFiles } from "../sources/site-files.ts";
import { listAttachments, openInside, readOptional } from "./content-files.ts";
import { keptTexts } from "./kept-texts.ts";

/**
 * What goes when a document is withdrawn; pages that only name it are listed once it is done, for they have to be read.
 *
 * @param sites folders of built sites
 * @param today `YYYY-MM-DD`
 */
export function whatGoes(root: string, id: string, sites: readonly string[], today: string): Going {
  const listed = new VFile({ path: "published.yaml", value: readOptional(root, ["published.yaml"]).text });
  const texts = readPublished(listed)?.published.get(id)?.texts;
  const own = sites
    .filter((site) => existsSync(site))
    .flatMap((site) => {
      const asked = { id, revisions: Math.max(1, ...(texts?.keys() ?? [])), words: [] };
      return listTraces(listSiteFiles(site), asked, () => undefined).own;
    });
  return {
    files: listSiteFiles(openInside(root, "documents", id)),
    addresses: addressesOf(own),
    hanging: stillPosted(postingsOf(root, id), today),
    stores: [...keptTexts(root, [id]), ...sites.flatMap((site) => keptSites(site, [id]))].map((one) =>
      path.relative(root, one),
    ),
  };
}

/** postings.yaml of a document that is published; what cannot be read says nothing, the check tells of it. */
export function postingsOf(root: string, id: string): Posting[] {
  if (!isFileInside(root, "documents", id, "postings.yaml")) return [];
  const bytes = readFileSync(openInside(root, "documents", id, "postings.yaml"));
  return readPostings(decodeFile("postings.yaml", bytes), [...listAttachments(root, id)]) ?? [];
}
