import { spawnSync } from "node:child_process";
import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** What systems say of folders, and of disks over a network, that they cannot flush. */
const UNABLE = new Set(["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP", "ENOSYS", "EBADF"]);

/**
 * Has all files of a folder, and their names, on the disk when it returns: after a power cut there are no empty ones. Linux
 * does so for a disk at once, by `sync -f`, in a tenth of the time that one file after the other takes.
 */
export function flushAll(folder: string): void {
  if (process.platform === "linux" && spawnSync("sync", ["-f", folder], { stdio: "ignore" }).status === 0) return;
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true }))
    flush(path.join(parentPath, name));
  flush(folder);
}

/** Has the names in a folder on the disk, where the system can say so: Windows and some networks cannot. */
export function flushNames(folder: string): void {
  try {
    flush(folder);
  } catch {
    // What was switched is switched: to say that it is not would be wrong.
  }
}

function flush(file: string): void {
  try {
    // Windows flushes only what is open for writing.
    const handle = openSync(file, process.platform === "win32" ? "r+" : "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!UNABLE.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
