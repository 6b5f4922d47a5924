import process from "node:process";
import type { AstroInlineConfig } from "astro";
import { build } from "astro";

export interface SiteBuild {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the output folder. */
  out: string;
  /** Sub-path the site is served under; without it, that of 网址 in site.yaml. */
  base?: string | undefined;
  /** File that tells which PDF files each document has. */
  print: string;
}

/** Runs Astro for one content folder. Throws where Astro fails. */
export async function buildSite({ content, out, base, print }: SiteBuild): Promise<void> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  process.env["GONGKAILAN_CONTENT"] = content;
  process.env["GONGKAILAN_PRINT"] = print;
  if (base !== undefined) process.env["GONGKAILAN_BASE"] = base;
  // Vite lets a variable of the shell overrule the base it was told.
  delete process.env["BASE_URL"];
  const config: AstroInlineConfig = { outDir: out, logLevel: "warn" };
  await build(config);
}
