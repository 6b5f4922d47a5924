import { existsSync, readdirSync, statSync, statfsSync } from "node:fs";
import path from "node:path";
import { systemError } from "../sources/system-error.ts";

const FULL = new Set(["ENOSPC", "EDQUOT"]);
/** So many times the size of a site is wanted beside it while the next one is made: files for print stand there twice. */
const WANTED = 1.25;
/** A disk with less is full, for what is made here. */
const LEAST = 2 ** 20;

/** No room was left; the message says on which disk, and how much is missing. */
export class DiskFull extends Error {}

/** Whether a disk, or what of it somebody may use, was full: not every program that helps says so. */
export function isFull(error: unknown, written: string): boolean {
  return FULL.has(systemError(error).code ?? "") || roomOf(written).free < LEAST;
}

/**
 * Says which disk is full, while all is still there that was written.
 *
 * @param written what was made so far
 * @param site the one that stands, which tells how large the next will be
 * @param others folders on other disks that are written to
 */
export function diskFull(error: unknown, written: string, site: string, others: readonly string[] = []): DiskFull {
  const here = roomOf(written);
  const other = here.free < LEAST ? undefined : others.map(roomOf).find(({ free }) => free < LEAST);
  if (other)
    return new DiskFull(`磁盘满了：${other.disk} 这个盘只剩 ${inMb(other.free)}。腾出空间再运行`, { cause: error });
  const [made, before] = [sizeOf(written), sizeOf(site)];
  // What was written goes when this is told.
  const free = here.free + made;
  const missing = Math.max(WANTED * Math.max(before, made) - free, LEAST);
  const known = before === 0 ? "第一次生成，一共要多少还说不准" : `原来的网站有 ${inMb(before)}`;
  return new DiskFull(
    `磁盘满了：${here.disk} 这个盘能用的有 ${inMb(free)}，写了 ${inMb(made)} 就没有地方了（${known}）。至少再腾出 ${inMb(missing)}，再运行。写了一半的已经删去`,
    { cause: error },
  );
}

/** How much room is left, and where the disk begins, by which people know it. */
function roomOf(folder: string): { disk: string; free: number } {
  let disk = folder;
  while (!existsSync(disk)) disk = path.dirname(disk);
  const { dev } = statSync(disk);
  const { bavail, bsize } = statfsSync(disk);
  while (path.dirname(disk) !== disk && statSync(path.dirname(disk)).dev === dev) disk = path.dirname(disk);
  return { disk, free: bavail * bsize };
}

/** Bytes of all files in a folder; none where there is no folder. */
export function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}

function inMb(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MB`;
}
