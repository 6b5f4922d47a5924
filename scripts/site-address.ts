import { existsSync } from "node:fs";
import path from "node:path";
import type { AstroInlineConfig } from "astro";
import type { Site } from "../src/model/site.ts";

/**
 * Where a site will stand, as Astro takes it.
 *
 * @param base sub-path that was asked for; without it, that of 网址 in site.yaml
 */
export function siteAddress(site: Site | undefined, base?: string): Pick<AstroInlineConfig, "site" | "base"> {
  const url = site?.url === undefined ? undefined : new URL(site.url);
  return { ...(url && { site: url.origin }), base: base ?? url?.pathname ?? "/" };
}

/** Throws in Chinese where a folder has no built site. @param out as it was asked for */
export function requireSite(out: string): void {
  if (!existsSync(path.join(path.resolve(out), "index.html")))
    throw new Error(`${out} 里没有网站，先运行 npm run build`);
}
