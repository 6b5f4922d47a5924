import process from "node:process";
import { build } from "astro";
import type { HandedOver } from "../src/sources/handed-over.ts";
import { handOver } from "../src/sources/handed-over.ts";
import { siteAddress } from "./site-address.ts";

export interface SiteBuild extends HandedOver {
  /** Absolute path of the output folder. */
  out: string;
  /** Sub-path the site is served under; without it, that of 网址 in site.yaml. */
  base?: string | undefined;
  /** Whether Astro says what it does, in English. */
  verbose?: boolean;
}

/** Runs Astro for content that has been read. Throws where Astro fails. */
export async function buildSite({ out, base, verbose = false, ...content }: SiteBuild): Promise<void> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  // Vite lets a variable of the shell overrule the base it was told.
  delete process.env["BASE_URL"];
  handOver(content);
  await build({ ...siteAddress(content.content.site, base), outDir: out, logLevel: verbose ? "warn" : "silent" });
}
