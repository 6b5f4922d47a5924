import { chmodSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { PUBLIC_KEY } from "../src/manifest/manifest.ts";
import type { TellProgress } from "../src/model/tell-progress.ts";
import { pemOf } from "../src/publishing/sign.ts";
import { writeIis } from "../src/serving/iis.ts";
import { writeHeadersFile, writeRedirectsFile } from "../src/serving/pages-hosts.ts";
import { readServing } from "../src/sources/read-serving.ts";
import { listSiteFiles } from "../src/sources/site-files.ts";

const [zip, brotli] = [promisify(gzip), promisify(brotliCompress)];
/** What a server sends packed, from so many bytes on: smaller files come in one packet either way. */
const PACKED = /\.(?:html|css|js|json|jsonld|xml|csv|txt|md|ics|svg)$/u;
const LEAST = 1024;
/** As much as takes no more time than gzip does. */
const QUALITY = 5;
/** Files that are in memory at the same time. */
const AT_ONCE = 16;

/**
 * Makes a proven site ready for any server: what the server has to be told (for those that read it in the folder of the site
 * itself), a packed copy beside each file of text, and the public key of the office.
 *
 * @param base the path that it stands under, with slashes around it
 * @param tell is told how many files were packed
 * @returns the files it added
 */
export async function finishSite(
  site: string,
  base: string,
  publicKey: string | undefined,
  tell?: TellProgress,
): Promise<string[]> {
  const serving = readServing(site, base);
  const told = {
    _headers: writeHeadersFile(serving),
    _redirects: writeRedirectsFile(serving),
    "web.config": writeIis(serving),
    ...(publicKey !== undefined && { [PUBLIC_KEY]: pemOf(publicKey) }),
  };
  for (const [name, text] of Object.entries(told)) writeFileSync(path.join(site, name), text);
  const added = Object.keys(told);
  const files = listSiteFiles(site).filter(
    (name) => PACKED.test(name) && !/^documents\/[^/]+\/attachments\//u.test(name),
  );
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const packed = files.slice(at, at + AT_ONCE).map(async (name) => pack(site, name));
    added.push(...(await Promise.all(packed)).flat());
    tell?.(Math.min(at + AT_ONCE, files.length), files.length);
  }
  return added;
}

/** Modes with which a web server can read a site, whatever the umask. */
export function openToAll(site: string): void {
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true }))
    chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  chmodSync(site, 0o755);
}

async function pack(site: string, name: string): Promise<string[]> {
  const bytes = readFileSync(path.join(site, name));
  if (bytes.length < LEAST) return [];
  const [zipped, smaller] = await Promise.all([
    zip(bytes, { level: 9 }),
    brotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  ]);
  writeFileSync(path.join(site, `${name}.gz`), zipped);
  writeFileSync(path.join(site, `${name}.br`), smaller);
  return [`${name}.gz`, `${name}.br`];
}
