import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareFiles, describeDifferences } from "../manifest/compare-files.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { MANIFEST, isListed, readManifest } from "../manifest/manifest.ts";
import { hashSite, printOf, stampSite } from "./hash-site.ts";

/** A site that has just the files of its manifest. */
export interface BuiltManifest {
  manifest: Manifest;
  /** Of manifest.json, in hexadecimal digits. */
  sha256: string;
  /** Of its files when they were read: see {@link stampSite}. */
  stamp: string;
}

/**
 * The manifest of a built site whose files are just as they were built, or why there is none.
 *
 * @param seen the stamp of a site that was well a moment ago: where it still fits, the files are not read again
 */
export function readBuilt(site: string, seen?: string): BuiltManifest | string {
  const file = path.join(site, MANIFEST);
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  const manifest = bytes && readManifest(bytes.toString());
  if (!manifest) return `网站里没有全站清单 ${MANIFEST}`;
  const stamp = stampSite(site);
  const { sha256 } = printOf(bytes);
  if (stamp === seen) return { manifest, sha256, stamp };
  const there = new Map([...hashSite(site)].filter(([name]) => isListed(name)));
  const differences = describeDifferences(compareFiles(manifest.files, there));
  if (differences.length > 0) return `网站和它的清单不一样（${differences.slice(0, 3).join("；")}）`;
  return { manifest, sha256, stamp };
}
