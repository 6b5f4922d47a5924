import type { APIRoute, GetStaticPaths } from "astro";
import type { Redirecting } from "../../permanence/redirect-page.ts";
import { redirectPage } from "../../permanence/redirect-page.ts";
import { readSiteContent } from "../_content.ts";

/** Old addresses of documents and problems that lead on to new ones, as content/redirects.yaml says. */
export const getStaticPaths = (() => {
  const { oldPages, addresses } = readSiteContent();
  const root = "documents/";
  return oldPages.redirects.flatMap(({ path, ...redirecting }) =>
    path.startsWith(root)
      ? [{ params: { path: `${path.slice(root.length)}index` }, props: { redirecting, home: addresses.home } }]
      : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ redirecting: Redirecting; home: string }> = ({ props: { redirecting, home } }) =>
  new Response(redirectPage(redirecting, home), { headers: { "content-type": "text/html; charset=utf-8" } });
