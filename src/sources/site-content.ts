import { listFeeds } from "../export/feeds.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { PrintManifest } from "../model/print-files.ts";
import type { Site } from "../model/site.ts";
import { listFormerFacets } from "../permanence/former-facets.ts";
import type { GonePlace } from "../permanence/gone.ts";
import type { OldPages } from "../permanence/old-pages.ts";
import { leadFromFiles, listOldPages } from "../permanence/old-pages.ts";
import { listUnmade } from "../print/once-made.ts";
import type { Addresses } from "../view/addresses.ts";
import { addressesUnder } from "../view/addresses.ts";
import type { Frame } from "../view/site-frame.ts";
import { buildFrame } from "../view/site-frame.ts";
import type { ResolveName } from "../view/named-field.ts";
import type { HandedOver } from "./handed-over.ts";
import { namesFrom } from "./resolve-names.ts";
import type { Content } from "./read-content.ts";

/** What every page and data file is made from. */
export interface SiteContent {
  site: Site;
  /** In the order of their ids. */
  documents: OfficialDocument[];
  /** The text of the document.md of each, by its id. */
  sources: ReadonlyMap<string, string>;
  /** Absolute path of the content folder. */
  root: string;
  addresses: Addresses;
  frame: Frame;
  resolve: ResolveName;
  /** The PDF files of each document. */
  printFiles: PrintManifest;
  /** Of documents without such files: the signs that no face of print has, by their names. */
  undrawn: ReadonlyMap<string, readonly string[]>;
  /** Published addresses that are gone. */
  gone: readonly GonePlace[];
  oldPages: OldPages;
}

/**
 * Binds what was read for pages. Throws where site.yaml could not be read.
 *
 * @param base sub-path of the site, with slashes around it
 */
export function toSiteContent({ root, content, print }: HandedOver, base: string): SiteContent {
  const { site, permanence, vocabularies } = content;
  if (!site) throw new Error(`${root}: site.yaml has errors.`);
  const documents = content.documents.map(({ document }) => document);
  const addresses = addressesUnder(base);
  const resolve = namesFrom(vocabularies);
  const [all] = listFeeds(documents, { site, addresses }, resolve);
  const feed = all && { title: all.title, href: addresses.feed(all.path) };
  const old = listOldPages(permanence.gone, versionsOf(permanence), documents, addresses);
  return {
    site,
    documents,
    sources: new Map(content.documents.map(({ document, source }) => [document.id, String(source)])),
    root,
    addresses,
    frame: { ...buildFrame(site, addresses), ...(feed && { feed }) },
    resolve,
    printFiles: print,
    undrawn: new Map(content.documents.flatMap(({ document, undrawn }) => (undrawn ? [[document.id, undrawn]] : []))),
    gone: permanence.gone,
    oldPages: {
      ...old,
      redirects: [
        ...old.redirects,
        ...leadFromFiles(unmadeOf(documents, content, print), documents, addresses),
        ...listFormerFacets(
          documents.filter(({ id }) => permanence.published.has(id)),
          addresses,
          resolve,
        ),
      ],
    },
  };
}

/** The files that are not made of each published document, by its id; none where no files are made at all. */
function unmadeOf(
  documents: readonly OfficialDocument[],
  { permanence: { published } }: Content,
  print: PrintManifest,
) {
  return Object.fromEntries(
    documents.flatMap((document) => {
      const made = print[document.id];
      return made && published.has(document.id) ? [[document.id, listUnmade(document, made)]] : [];
    }),
  );
}

/** The numbers of the versions that were published of documents that are gone. */
function versionsOf({ gone, published }: Content["permanence"]): Record<string, number[]> {
  const left = new Set(gone.map(({ from }) => from.document));
  const known = [...published].filter(([id]) => left.has(id));
  return Object.fromEntries(known.map(([id, { texts }]) => [id, [...texts.keys()]]));
}
