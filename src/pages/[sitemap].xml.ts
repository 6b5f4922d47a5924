import type { APIRoute, GetStaticPaths } from "astro";
import { dataAddress } from "../export/data-site.ts";
import { listSitemapPages, toSitemaps } from "../export/sitemap.ts";
import { listCataloguePages } from "../view/catalogue-pages.ts";
import { readSiteContent } from "./_content.ts";

/** `/sitemap.xml`, with `/sitemap-1.xml` … where one file would be too long; none without 网址. */
export const getStaticPaths = (() => {
  const content = readSiteContent();
  const { site, documents, addresses, resolve } = content;
  if (site.url === undefined) return [];
  const catalogue = listCataloguePages(documents, addresses, resolve).map(({ path }) => addresses.cataloguePage(path));
  const columns = [addresses.home, ...catalogue, addresses.guide, addresses.data, addresses.sitemap];
  const files = toSitemaps(listSitemapPages(columns, documents, content), dataAddress(addresses.home, content));
  return [...files].map(([name, xml]) => ({ params: { sitemap: name.replace(/\.xml$/u, "") }, props: { xml } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props: { xml } }) =>
  new Response(xml, { headers: { "content-type": "application/xml" } });
