import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareFiles, describeDifferences } from "../manifest/compare-files.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { MANIFEST, isListed, readManifest } from "../manifest/manifest.ts";
import { hashSite, printOf } from "./hash-site.ts";

/** A site that has just the files of its manifest. */
export interface BuiltManifest {
  manifest: Manifest;
  /** Of manifest.json, in hexadecimal digits. */
  sha256: string;
}

/** The manifest of a built site whose files are just as they were built, or why there is none. */
export function readBuilt(site: string): BuiltManifest | string {
  const file = path.join(site, MANIFEST);
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  const manifest = bytes && readManifest(bytes.toString());
  if (!manifest) return `网站里没有全站清单 ${MANIFEST}`;
  const there = new Map([...hashSite(site)].filter(([name]) => isListed(name)));
  const differences = describeDifferences(compareFiles(manifest.files, there));
  if (differences.length > 0) return `网站和它的清单不一样（${differences.slice(0, 3).join("；")}）`;
  return { manifest, sha256: printOf(bytes).sha256 };
}
