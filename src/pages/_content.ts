import { getCollection, getEntry } from "astro:content";
import { listFeeds } from "../export/feeds.ts";
import { readPrintManifest } from "../loaders/print-files.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { GonePlace } from "../permanence/gone.ts";
import type { PrintManifest } from "../model/print-files.ts";
import type { Site } from "../model/site.ts";
import { namesFrom } from "../sources/names.ts";
import type { Addresses } from "../view/addresses.ts";
import { addressesUnder } from "../view/addresses.ts";
import { compare } from "../view/dates.ts";
import type { Frame } from "../view/frame.ts";
import { buildFrame } from "../view/frame.ts";
import type { OldPages } from "../permanence/old-pages.ts";
import { listOldPages } from "../permanence/old-pages.ts";
import type { ResolveName } from "../view/names.ts";
import { summarizeProblems } from "../view/news.ts";

/** What every page is made from. */
export interface SiteContent {
  site: Site;
  /** In the order of their ids. */
  documents: OfficialDocument[];
  addresses: Addresses;
  frame: Frame;
  resolve: ResolveName;
  /** The PDF files of each document. */
  printFiles: PrintManifest;
  /** Published addresses that are gone. */
  gone: readonly GonePlace[];
  oldPages: OldPages;
}

let kept: Promise<SiteContent> | undefined;

/** Asks the collections; the only place that does. A build asks once, the editors' preview each time. */
export function readSiteContent(): Promise<SiteContent> {
  if (import.meta.env.DEV) return loadSiteContent();
  kept ??= loadSiteContent();
  return kept;
}

async function loadSiteContent(): Promise<SiteContent> {
  const entry = await getEntry("site", "site");
  if (!entry) throw new Error("The site collection has no entry: content/site.yaml was not read.");
  const unsorted = (await getCollection("documents")).map(({ data }) => data);
  const documents = unsorted.sort((a, b) => compare(a.id, b.id));
  const addresses = addressesUnder(import.meta.env.BASE_URL);
  const lists = (await getCollection("vocabulary")).map(({ id, data }) => [id, data] as const);
  const resolve = namesFrom(Object.fromEntries(lists));
  const [all] = listFeeds(documents, { site: entry.data, addresses }, resolve);
  const feed = all && { title: all.title, href: addresses.feed(all.path) };
  const { gone, versions } = (await getEntry("permanence", "permanence"))?.data ?? { gone: [], versions: {} };
  return {
    site: entry.data,
    documents,
    addresses,
    frame: { ...buildFrame(entry.data, addresses), ...(feed && { feed }) },
    resolve,
    printFiles: readPrintManifest(),
    gone,
    oldPages: listOldPages(gone, versions, documents, addresses),
  };
}

/** Static paths of pages that every document has. */
export async function documentPaths() {
  const { documents } = await readSiteContent();
  return documents.map((document) => ({ params: { id: document.id }, props: { document } }));
}

/** Static paths of the pages that list problems: one for each document that has any. */
export async function documentsWithProblems() {
  const { documents, addresses } = await readSiteContent();
  return documents.flatMap((document) => {
    const summary = summarizeProblems(document, addresses);
    return summary ? [{ params: { id: document.id }, props: { document, summary } }] : [];
  });
}
