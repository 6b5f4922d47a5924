import type { FSWatcher } from "node:fs";
import { readdirSync, statSync, watch } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Editors save in several steps; what is looked at is what stands after the last of them. Milliseconds. */
const QUIET = 200;

/**
 * Calls `changed` whenever something below a folder has changed and then been quiet for a moment. Folders are
 * watched, not files, so that a file that is replaced by another of its name is seen too. `changed` never runs
 * twice at once.
 *
 * @returns ends the watching
 */
export function watchFolder(root: string, changed: () => Promise<void>): () => void {
  const watchers = new Map<string, { watcher: FSWatcher; inode: number }>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET);
  };
  const run = async (): Promise<void> => {
    again = running;
    if (running) return;
    running = true;
    follow();
    try {
      await changed();
    } finally {
      running = false;
      if (again) soon();
    }
  };
  /** Watches the folders that are there now: one that came, or came back, since the last time too. */
  const follow = (): void => {
    const folders = listFolders(root);
    for (const [folder, { watcher, inode }] of watchers)
      if (folders.get(folder) !== inode) {
        watcher.close();
        watchers.delete(folder);
      }
    for (const [folder, inode] of folders) if (!watchers.has(folder)) begin(folder, inode);
  };
  const begin = (folder: string, inode: number): void => {
    try {
      const watcher = watch(folder, { recursive: isNative }, soon);
      watcher.on("error", soon);
      watchers.set(folder, { watcher, inode });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") soon();
      else throw new Error(`系统不让再看更多文件夹的改动，请改完后再运行检查（${folder}）`, { cause: error });
    }
  };
  follow();
  return () => {
    clearTimeout(timer);
    for (const { watcher } of watchers.values()) watcher.close();
  };
}

/** macOS and Windows watch a whole tree themselves; on Windows a watched folder could not be renamed. */
const isNative = process.platform === "darwin" || process.platform === "win32";

/** The folders to be watched, and what tells one from another of its name. */
function listFolders(folder: string, found = new Map<string, number>()): Map<string, number> {
  try {
    found.set(folder, statSync(folder).ino);
    if (!isNative)
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory()) listFolders(path.join(folder, entry.name), found);
  } catch {
    // It went away while it was looked at; whatever took it away calls again.
  }
  return found;
}
