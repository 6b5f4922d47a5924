import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock.ts";
import { removeOldSite, restoreSite } from "./switch-site.ts";

/** The folder of one build, beside the site; gone when the build ends. */
export interface WorkFolder {
  /** Where the new site is made; it is not there yet. */
  site: string;
  /** Where it goes. */
  out: string;
  /** Whether an earlier build was broken off between the old site and the new one, so that the old one was put back. */
  isRestored: boolean;
  /** Leaves the folder there, for people to look at; the next build removes it. */
  keep: () => void;
}

/**
 * Does something in a folder of its own, beside the site of `out`, and not while another does. First the old site is put
 * back and cleared away what a broken build has left.
 *
 * @param now ms since 1970
 */
export async function inWorkFolder<Result>(
  out: string,
  now: number,
  work: (folder: WorkFolder) => Promise<Result>,
): Promise<Result> {
  mkdirSync(path.dirname(out), { recursive: true });
  const place = existsSync(out) ? realpathSync(out) : out;
  const giveBack = await takeLock(`${place}.lock`, now);
  try {
    const isRestored = await restoreSite(place);
    clearWorkFolders(place);
    const folder = mkdtempSync(`${place}.next-`);
    let isKept = false;
    try {
      const keep = () => (isKept = true);
      return await work({ site: path.join(folder, "site"), out: place, isRestored, keep });
    } finally {
      if (!isKept) removeAll(folder);
    }
  } finally {
    giveBack();
  }
}

/** Removes what broken builds have left beside the site of `out`, also those of earlier releases. */
export function clearWorkFolders(out: string): void {
  const [parent, name] = [path.dirname(out), path.basename(out)];
  for (const entry of existsSync(parent) ? readdirSync(parent) : [])
    if (entry.startsWith(name) && /^\.(?:next|print)(?:-\w+)?$/u.test(entry.slice(name.length)))
      removeAll(path.join(parent, entry));
  removeOldSite(out, `${out}.next-old`);
}

function removeAll(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
