import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { build } from "astro";
import { copyFolder } from "../src/publishing/copy-folder.ts";
import { isRunning } from "../src/publishing/lock.ts";
import type { HandedOver } from "../src/sources/handed-over.ts";
import { handOver } from "../src/sources/handed-over.ts";
import { packPage } from "./pack-page.ts";
import { siteAddress } from "./site-address.ts";

export interface SiteBuild extends Omit<HandedOver, "print"> {
  /** Files for paper and screen; scripts and styles are made while they are not ready. */
  print: HandedOver["print"] | Promise<HandedOver["print"]>;
  /** Absolute path of the output folder. */
  out: string;
  /** Sub-path the site is served under; without it, that of 网址 in site.yaml. */
  base?: string | undefined;
  /** Whether Astro says what it does, in English. */
  verbose?: boolean;
}

/** Runs Astro for content that has been read. Throws where Astro fails. */
export async function buildSite({ out, base, verbose = false, print, ...content }: SiteBuild): Promise<void> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  // Vite lets a variable of the shell overrule the base it was told.
  delete process.env["BASE_URL"];
  const beforePages = {
    name: "gongkailan-hand-over",
    // Behind all bundles, before Astro's own step that makes the pages.
    buildApp: { order: "post", handler: async () => handOver({ ...content, print: await print }) },
  } as const;
  const run = async (outDir: string) => {
    await build({
      ...siteAddress(content.content.site, base),
      outDir,
      logLevel: verbose ? "warn" : "silent",
      vite: { plugins: [beforePages] },
    });
    await packPage(outDir, "search/index.html");
  };
  if (statSync(path.dirname(out)).dev === statSync(PROGRAM).dev) return run(out);
  await onOwnDisk(async (folder) => {
    await run(folder);
    copyFolder(folder, out);
  });
}

const PROGRAM = path.resolve(import.meta.dirname, "..");
/** Beside the number of its process, the name of a folder that Astro works in. */
const OWN = ".gongkailan-";

/** Astro moves files out of its folder of the program, which no system does to another disk: there they are copied. */
async function onOwnDisk(work: (folder: string) => Promise<void>): Promise<void> {
  const modules = path.join(PROGRAM, "node_modules");
  // What a build has left that was killed.
  for (const name of readdirSync(modules).filter((one) => one.startsWith(OWN)))
    if (!isRunning(Number(name.slice(OWN.length)))) remove(path.join(modules, name));
  const folder = path.join(modules, `${OWN}${process.pid}`);
  try {
    await work(folder);
  } finally {
    remove(folder);
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
