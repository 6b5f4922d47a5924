import type { APIRoute, GetStaticPaths } from "astro";
import { oldShortAddresses } from "../../permanence/old-pages.ts";
import type { Redirecting } from "../../permanence/redirect-page.ts";
import { redirectPage } from "../../permanence/redirect-page.ts";
import { listShortAddresses } from "../../permanence/short-addresses.ts";
import { readSiteContent } from "../_content.ts";

/** The short addresses on sheets and slides: `/s/k7d3m/p6/` leads on to `/documents/ID/p6/`. */
export const getStaticPaths = (() => {
  const { documents, addresses, oldPages } = readSiteContent();
  const short = documents.flatMap((document) => listShortAddresses(document, addresses));
  return [...short, ...oldShortAddresses(oldPages)].map(({ path, target, title }) => ({
    params: { path: `${path}index` },
    props: { redirecting: { target, title }, home: addresses.home },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ redirecting: Redirecting; home: string }> = ({ props: { redirecting, home } }) =>
  new Response(redirectPage(redirecting, home), { headers: { "content-type": "text/html; charset=utf-8" } });
