import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes files so that none is ever half there: all are written beside their places first, then put in place one after the
 * other. Where writing fails, nothing was put in place.
 */
export function writeFilesWhole(files: readonly (readonly [name: string, content: string | Uint8Array])[]): void {
  const drafts = files.map(([name]) => `${name}.new`);
  try {
    for (const [at, [name, content]] of files.entries()) {
      mkdirSync(path.dirname(name), { recursive: true });
      writeFileSync(drafts[at] ?? "", content);
    }
  } catch (error) {
    for (const draft of drafts) rmSync(draft, { force: true });
    throw error;
  }
  for (const [at, [name]] of files.entries()) renameSync(drafts[at] ?? "", name);
}
