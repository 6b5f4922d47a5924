import path from "node:path";
import { mayPass } from "./file-trouble.ts";
import type { FileOperations } from "./file-operations.ts";
import { FILE_OPERATIONS } from "./file-operations.ts";

/** How long a step waits, in ms, before it is tried again, where another program has a file open. */
const PAUSES = [100, 200, 400, 800, 1600, 3200];

/**
 * Puts a new site where the old one is; afterwards the old one is at `next`, or at `OUT.old` where it can not be moved there.
 * In one step where the system can exchange two folders. Elsewhere the old one steps aside first; dies the program then,
 * `restoreSite` puts it back at the next start. Throws where the new one cannot be put in place; the old one is there then.
 * All of the new one is on the disk before that, and the switch is when this returns.
 */
export async function switchSite(next: string, out: string, files: FileOperations = FILE_OPERATIONS): Promise<void> {
  files.flush(next);
  const flushNames = () => {
    files.flushNames(path.dirname(out));
  };
  if (!files.exists(out)) {
    await patiently(files, () => files.rename(next, out));
    flushNames();
    return;
  }
  if (files.exchange(next, out)) {
    flushNames();
    return;
  }
  const old = asideOf(out);
  await patiently(files, () => files.rename(out, old));
  try {
    await patiently(files, () => files.rename(next, out));
  } catch (error) {
    await patiently(files, () => files.rename(old, out));
    throw error;
  }
  flushNames();
  moveAway(old, next, files);
}

/**
 * Puts the old site back where a switch was broken off before the new one was there.
 *
 * @returns whether that was so
 */
export async function restoreSite(out: string, files: FileOperations = FILE_OPERATIONS): Promise<boolean> {
  const old = asideOf(out);
  if (files.exists(out) || !files.exists(old)) return false;
  await patiently(files, () => files.rename(old, out));
  return true;
}

/** Throws away the old site that a switch which was broken off left beside the new one. */
export function removeOldSite(out: string, junk: string, files: FileOperations = FILE_OPERATIONS): void {
  const old = asideOf(out);
  if (!files.exists(out) || !files.exists(old)) return;
  moveAway(old, junk, files);
  if (files.exists(junk)) files.remove(junk);
}

/** `OUT.old` is a whole site at any moment, so it is moved before it is removed, and may stay where it cannot be moved. */
function moveAway(old: string, junk: string, files: FileOperations): void {
  try {
    files.rename(old, junk);
  } catch (error) {
    if (!mayPass(error)) throw error;
  }
}

function asideOf(out: string): string {
  return `${out}.old`;
}

async function patiently({ wait }: FileOperations, step: () => void): Promise<void> {
  for (const pause of PAUSES) {
    try {
      step();
      return;
    } catch (error) {
      if (!mayPass(error)) throw error;
    }
    await wait(pause);
  }
  step();
}
