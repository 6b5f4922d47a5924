import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Manifest } from "../manifest/manifest.ts";
import { MANIFEST, readManifest } from "../manifest/manifest.ts";

/** What is kept beside a site: the one before it, what was sent to servers and the one before that, what git needs for it. */
const KEPT = /^\.(?:former|old|sent-[0-9a-f]{8}(?:\.(?:former|old|git))?)$/u;

/** The folders beside a site that hold any of these documents, so that it could come back from there. */
export function keptSites(site: string, ids: readonly string[]): string[] {
  const place = existsSync(site) ? realpathSync(site) : site;
  const [parent, name] = [path.dirname(place), path.basename(place)];
  return (existsSync(parent) ? readdirSync(parent) : [])
    .filter((entry) => entry.startsWith(name) && KEPT.test(entry.slice(name.length)))
    .map((entry) => path.join(parent, entry))
    .filter((folder) => holdsAny(folder, ids));
}

/** Whether a site has any of these documents; of a folder without a list nobody can know. */
export function holdsAny(site: string, ids: readonly string[]): boolean {
  const manifest = manifestOf(site);
  return manifest === undefined || ids.some((id) => manifest.documents[id]);
}

/** The documents of which a site says that they were withdrawn. */
export function withdrawnFrom(site: string): readonly string[] {
  return manifestOf(site)?.withdrawn ?? [];
}

/** What a site says of itself, true or not. */
export function manifestOf(site: string): Manifest | undefined {
  const file = path.join(site, MANIFEST);
  return existsSync(file) ? readManifest(readFileSync(file, "utf8")) : undefined;
}
