import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/**
 * Writes a file whole or not at all, also when the power fails: beside its place first, and on the disk when this returns.
 *
 * @param look is called before the file takes its place, and may throw to leave things as they are
 */
export function writeWhole(file: string, bytes: Uint8Array, mode = 0o666, look: () => void = () => undefined): void {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = openSync(draft, "wx", mode);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    look();
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  keepFolder(path.dirname(file));
}

/** The name of a file is on the disk when its folder is; Windows writes it with the file and opens no folder. */
function keepFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
