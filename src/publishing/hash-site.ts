import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { FileList, FilePrint } from "../manifest/compare-files.ts";
import { listSiteFiles } from "../sources/site-files.ts";

/**
 * Reads every file of a folder, in the order of their paths.
 *
 * @param tell is told how many were read
 */
export function hashSite(site: string, tell: (done: number) => void = () => undefined): FileList {
  return new Map(
    listSiteFiles(site).map((name, at) => {
      const print = printOf(readFileSync(path.join(site, name)));
      tell(at + 1);
      return [name, print];
    }),
  );
}

export function printOf(bytes: Uint8Array): FilePrint {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
}
