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
