import { x } from "xastscript";
import type { OfficialDocument } from "../model/document.ts";
import { collectProblems } from "../model/walk.ts";
import { updatedAt } from "./content-dates.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import { eachOnLine, toXmlFile } from "./xml.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** The protocol allows no more in one file. */
const MOST = 50_000;

/** A page to be found, and when its content last changed. */
export interface SitemapPage {
  url: string;
  updated?: string;
}

/**
 * The pages that search engines should find: columns, catalogue pages, documents and the pages of their problems. Not
 * those that show the same again, for paper and for screens.
 *
 * @param columns addresses of the pages that are no documents
 */
export function listSitemapPages(
  columns: readonly string[],
  documents: readonly OfficialDocument[],
  place: DataSite,
): SitemapPage[] {
  const { addresses } = place;
  const pages = columns.map((path): SitemapPage => ({ url: dataAddress(path, place) }));
  for (const document of documents) {
    const updated = updatedAt(document);
    const problems = collectProblems(document);
    const paths = [
      addresses.document(document.id),
      ...(problems.length > 0 ? [addresses.problems(document.id), addresses.measures(document.id)] : []),
      ...problems.map(({ problem }) => addresses.problem(document.id, problem.id)),
    ];
    for (const path of paths) pages.push({ url: dataAddress(path, place), ...(updated && { updated }) });
  }
  return pages;
}

/**
 * The sitemap (sitemaps.org protocol) as files by name: `sitemap.xml`, or an index of that name and `sitemap-1.xml`,
 * `sitemap-2.xml` … where there are more pages than one file may have.
 *
 * @param home address of the site's root, absolute
 */
export function toSitemaps(pages: readonly SitemapPage[], home: string, most = MOST): Map<string, string> {
  if (pages.length <= most) return new Map([["sitemap.xml", urlSet(pages)]]);
  const files = new Map<string, string>();
  for (let start = 0; start < pages.length; start += most)
    files.set(`sitemap-${start / most + 1}.xml`, urlSet(pages.slice(start, start + most)));
  const index = [...files.keys()].map((name) => x("sitemap", [x("loc", new URL(name, home).href)]));
  return new Map([["sitemap.xml", toXmlFile(x("sitemapindex", { xmlns: NAMESPACE }, eachOnLine(index)))], ...files]);
}

function urlSet(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ url, updated }) => x("url", [x("loc", url), ...(updated ? [x("lastmod", updated)] : [])]));
  return toXmlFile(x("urlset", { xmlns: NAMESPACE }, eachOnLine(urls)));
}
