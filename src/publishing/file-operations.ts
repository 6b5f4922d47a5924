import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { flushAll, flushNames } from "./flush.ts";

/** What a switch does with folders. Handed in, so that a test can break off between any two of them. */
export interface FileOperations {
  exists: (folder: string) => boolean;
  rename: (from: string, to: string) => void;
  /** Puts each in the place of the other in one step; false, and nothing done, where that cannot be had. */
  exchange: (one: string, other: string) => boolean;
  remove: (folder: string) => void;
  /** Has all that is in a folder on the disk when it returns; throws where the disk refuses it. */
  flush: (folder: string) => void;
  /** The same of the names in a folder alone, as far as the system can. */
  flushNames: (folder: string) => void;
  wait: (ms: number) => Promise<void>;
}

export const FILE_OPERATIONS: FileOperations = {
  exists: existsSync,
  rename: renameSync,
  exchange,
  remove: (folder) => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  flush: flushAll,
  flushNames,
  wait: async (ms) => {
    await setTimeout(ms);
  },
};

/** Number of renameat2 among the system calls of Linux. */
const RENAMEAT2: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276, riscv64: 276, loong64: 276 };

/**
 * Linux can exchange two folders in one step (renameat2 with RENAME_EXCHANGE), but Node cannot ask for it. `mv` does since
 * coreutils 9.5; where it is older, perl does, which Debian and git bring along.
 */
function exchange(one: string, other: string): boolean {
  if (process.platform !== "linux") return false;
  const call = RENAMEAT2[process.arch];
  const ways: [string, string[]][] = [["mv", ["--exchange", "--no-target-directory", "--", one, other]]];
  if (call !== undefined) {
    const program = `exit(syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`;
    ways.push(["perl", ["-e", program, one, other]]);
  }
  return ways.some(([command, words]) => spawnSync(command, words, { stdio: "ignore" }).status === 0);
}
