import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SitePage } from "../browser/site-pages.ts";
import { elementsOf } from "../browser/site-pages.ts";

/** What is wrong with the links of a site served under a base: each as `page → link`. */
export function brokenLinks(folder: string, pages: readonly SitePage[], base: string): string[] {
  const ids = new Map(
    pages.map(({ address, html }) => [address, new Set(elementsOf(html).map(({ properties }) => properties["id"]))]),
  );
  const broken: string[] = [];
  for (const { address, html } of pages)
    for (const { tagName, properties } of elementsOf(html)) {
      const link = properties["href"] ?? properties["src"];
      if (typeof link !== "string" || /^(?:data:|mailto:|tel:)/u.test(link)) continue;
      const here = new URL(base + address, "http://site");
      const target = new URL(link, here);
      const tell = (why: string) => broken.push(`${address || "/"} → ${link} (${why})`);
      if (target.origin !== here.origin) {
        if (tagName !== "a") tell("loaded from another site");
        continue;
      }
      const path = decodeURIComponent(target.pathname);
      if (!path.startsWith(base)) tell("outside the base");
      else if (
        path.endsWith("/") ? !ids.has(path.slice(base.length)) : !existsSync(join(folder, path.slice(base.length)))
      )
        tell("missing");
      else if (target.hash !== "" && !ids.get(path.slice(base.length))?.has(decodeURIComponent(target.hash.slice(1))))
        tell("no such anchor");
    }
  return broken;
}
