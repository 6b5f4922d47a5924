import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { diskFull, isFull } from "./disk-full.ts";
import { takeLock } from "./lock.ts";
import { placeOf } from "./place-of.ts";
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
 * @throws {NotThere} where no site can stand there
 * @throws {DiskFull} where there was no room for it
 */
export async function inWorkFolder<Result>(
  out: string,
  now: number,
  work: (folder: WorkFolder) => Promise<Result>,
): Promise<Result> {
  mkdirSync(path.dirname(out), { recursive: true });
  const place = placeOf(out);
  const giveBack = await takeLock(`${place}.lock`, now);
  try {
    const isRestored = await restoreSite(place);
    clearWorkFolders(place);
    const folder = mkdtempSync(`${place}.next-`);
    let isKept = false;
    try {
      const keep = () => (isKept = true);
      return await orStuck(work({ site: path.join(folder, "site"), out: place, isRestored, keep }));
    } catch (error) {
      throw isFull(error, folder) ? diskFull(error, folder, place, OTHERS) : error;
    } finally {
      if (!isKept) removeAll(folder);
    }
  } finally {
    giveBack();
  }
}

/**
 * The same, or an error where it waits for nothing any more: a program that helped has ended without a word, as Pagefind does
 * on a full disk. Node would end as silently, and leave lock and folder there.
 */
async function orStuck<Result>(work: Promise<Result>): Promise<Result> {
  let fail: () => void = () => undefined;
  const stuck = new Promise<never>((_done, reject) => {
    fail = () => {
      reject(new Error("Nothing goes on any more."));
    };
  });
  process.once("beforeExit", fail);
  try {
    return await Promise.race([work, stuck]);
  } finally {
    process.off("beforeExit", fail);
  }
}

/** What a build writes to beside its work folder. */
const OTHERS = [tmpdir(), path.resolve(import.meta.dirname, "../../node_modules")];

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
