import type { APIRoute } from "astro";
import type { Redirecting } from "../permanence/redirect-page.ts";
import { redirectPage } from "../permanence/redirect-page.ts";
import { readSiteContent } from "./_content.ts";

/** The old addresses below a folder of the site, `documents/`, as an endpoint `[...path].html.ts` takes them. */
export function redirectsBelow(root: string) {
  return readSiteContent().oldPages.redirects.flatMap(({ path, ...redirecting }) =>
    path.startsWith(root) ? [{ params: { path: `${path.slice(root.length)}index` }, props: { redirecting } }] : [],
  );
}

/** The page at an old address. */
export const showRedirect: APIRoute<{ redirecting: Redirecting }> = ({ props: { redirecting } }) =>
  new Response(redirectPage(redirecting, readSiteContent().addresses.home), {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
