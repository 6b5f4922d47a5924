import { rmSync } from "node:fs";
import path from "node:path";
import type { FileList } from "../src/manifest/compare-files.ts";
import { indexSite } from "../src/indexing/index-search.ts";
import type { MadeFiles } from "../src/model/print-files.ts";
import { copyFolder } from "../src/publishing/copy-folder.ts";
import { hashSite } from "../src/publishing/hash-site.ts";
import { namesFrom, sayingsFrom } from "../src/sources/resolve-names.ts";
import type { Content } from "../src/sources/read-content.ts";
import { listContacts } from "../src/view/contacts.ts";
import { PrintCache } from "../src/typeset/print-cache.ts";
import { printDocuments } from "../src/typeset/print-documents.ts";
import { buildSite } from "./build-site.ts";
import type { Progress } from "./progress.ts";

/** Nothing is lost with it: files are made anew. */
export const PRINT_CACHE = path.resolve(import.meta.dirname, "../node_modules/.cache/gongkailan-print");

export interface SiteOptions {
  /** Absolute path of the content folder that was read. */
  content: string;
  /** Absolute path of the folder that gets the site; it must not be there. Beside it a folder is used for a while. */
  out: string;
  base?: string | undefined;
  /** Whether Astro says what it does. */
  verbose: boolean;
  /** Is told of each step. */
  progress?: Progress;
}

export interface MadeSite {
  /** Those for paper and screen. */
  files: MadeFiles;
  /** All, as they were when they had been made. */
  list: FileList;
}

/**
 * Makes the whole site of content without errors: files for paper and screen, pages, search index.
 */
export async function makeSite(
  read: Content,
  { content, out, base, verbose, progress }: SiteOptions,
): Promise<MadeSite> {
  const print = `${out}.print`;
  rmSync(print, { recursive: true, force: true });
  try {
    const documents = read.documents.map(({ document }) => document);
    const contacts = read.site ? listContacts(read.site) : [];
    const settings = { content, out: print, url: read.site?.url, files: read.site?.files, contacts };
    const cache = new PrintCache(PRINT_CACHE, settings, Date.now());
    const drawn = read.documents.filter(({ undrawn }) => !undrawn).map(({ document }) => document);
    const tell = progress?.begin("排版打印");
    const printing = printDocuments(drawn, settings, { cache, tell }).then((made) => {
      progress?.begin("生成网页");
      // Also those of which nothing is made, in the order of the documents.
      return Object.fromEntries(documents.map(({ id }) => [id, made[id] ?? []]));
    });
    const building = buildSite({ root: content, content: read, print: printing, out, base, verbose });
    // Whatever fails, nothing goes on behind it.
    await Promise.allSettled([printing, building]);
    const files = await printing;
    await building;
    if (drawn.length > 0) copyFolder(path.join(print, "documents"), path.join(out, "documents"));
    const pages = hashSite(out);
    const sayings = sayingsFrom(read.vocabularies);
    await indexSite(documents, namesFrom(read.vocabularies), out, { sayings, tell: progress?.begin("编搜索索引") });
    return { files, list: new Map([...hashSite(out), ...pages]) };
  } finally {
    rmSync(print, { recursive: true, force: true });
  }
}
