/**
 * Reads and checks a content folder as the build does and tells how long that took: `node scripts/bench-check.ts FOLDER`. A
 * process of its own for each folder, so that their memory is told apart. Used by scripts/bench.ts.
 */
import path from "node:path";
import process from "node:process";
import { countMessages } from "../src/lint/messages.ts";
import { checkContent } from "../src/sources/check-content.ts";
import { todayInChina } from "./today.ts";

/** What checking a content folder took. */
export interface CheckCost {
  documents: number;
  /** Told on all files together. */
  errors: number;
  notices: number;
  seconds: number;
  /** Of the biggest moment, in bytes. */
  memory: number;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error("FOLDER");
  process.stdout.write(JSON.stringify(await measureCheck(path.resolve(folder))));
}

async function measureCheck(folder: string): Promise<CheckCost> {
  const begin = performance.now();
  const { folders, files } = await checkContent(folder, todayInChina());
  const seconds = (performance.now() - begin) / 1000;
  const { errors, notices } = countMessages(files);
  return { documents: folders.length, errors, notices, seconds, memory: process.resourceUsage().maxRSS * 1024 };
}
