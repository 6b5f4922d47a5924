import type { APIRoute, GetStaticPaths } from "astro";
import { redirectPage } from "../../view/redirect-page.ts";
import { readSiteContent } from "../_content.ts";

/** Old addresses of documents and problems that lead on to new ones, as content/redirects.yaml says. */
export const getStaticPaths = (async () => {
  const { gonePages } = await readSiteContent();
  const root = "documents/";
  return gonePages.redirects.flatMap(({ path, target, title }) =>
    path.startsWith(root) ? [{ params: { path: `${path.slice(root.length)}index` }, props: { target, title } }] : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ target: string; title: string }> = ({ props: { target, title } }) =>
  new Response(redirectPage(target, title), { headers: { "content-type": "text/html; charset=utf-8" } });
