import { createHash } from "node:crypto";
import { lstatSync, readFileSync, statSync } from "node:fs";
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
      const print = printOf(readTo(path.join(site, name)));
      tell(at + 1);
      return [name, print];
    }),
  );
}

/**
 * What the system says of the files of a folder, without reading them: another one as soon as any of them was written,
 * replaced, added or taken away. To be asked before they are read.
 */
export function stampSite(site: string): string {
  const lines = listSiteFiles(site).map((name) => {
    const { size, mtimeNs, ctimeNs, ino } = lstatSync(path.join(site, name), { bigint: true });
    return `${name}\t${size}\t${mtimeNs}\t${ctimeNs}\t${ino}`;
  });
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** The bytes of a file; none of a link that leads to no file, which is no file of a site. */
function readTo(file: string): Uint8Array {
  try {
    return statSync(file).isFile() ? readFileSync(file) : new Uint8Array();
  } catch (error) {
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return new Uint8Array();
    throw error;
  }
}

export function printOf(bytes: Uint8Array): FilePrint {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
}
