/**
 * Builds a site with and without a list of so many rows, in processes of their own, and tells what time the list adds, of
 * the processors and by the wall clock: `node scripts/bench-table.ts FOLDER ROWS`, FOLDER with a site.yaml and a vocabulary. Used by scripts/bench.ts.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { makeNameList } from "../tests/properties/table-documents.ts";

/** What a build takes without a list and with it. */
export interface TableCost {
  without: BuildTime;
  with: BuildTime;
}

/** In seconds. */
export interface BuildTime {
  processor: number;
  wall: number;
}

const ROOT = path.resolve(import.meta.dirname, "..");

/** Lets a build, and each process that it starts, tell its processor time, in microseconds. */
const TELL = `data:text/javascript,import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>{const{user,system}=process.cpuUsage();writeSync(1,"\\nused "+(user+system)+"\\n")})`;

if (import.meta.main) {
  const [folder, rows] = process.argv.slice(2);
  if (!folder || !rows) throw new Error("FOLDER ROWS");
  process.stdout.write(JSON.stringify(measureTable(path.resolve(folder), Number(rows))));
}

function measureTable(folder: string, rows: number): TableCost {
  const [plain, long] = ["plain", "long"].map((name) => path.join(folder, name));
  if (plain === undefined || long === undefined) throw new Error(folder);
  for (const one of [plain, long]) {
    for (const name of ["site.yaml", "vocabulary"])
      cpSync(path.join(folder, name), path.join(one, name), { recursive: true });
    putList(one, 60);
  }
  putList(long, rows);
  return { without: buildTime(plain), with: buildTime(long) };
}

function putList(content: string, rows: number): void {
  const { id, source } = makeNameList(rows);
  mkdirSync(path.join(content, "documents", id), { recursive: true });
  // Another text each time: the files that an earlier run has made are not taken again.
  const fresh = source.replace("公示如下。", `公示如下（${process.pid}）。`);
  writeFileSync(path.join(content, "documents", id, "document.md"), fresh);
}

function buildTime(content: string): BuildTime {
  const options = ["--import", TELL, "scripts/build.ts", "--content", content, "--out", path.join(content, "../dist")];
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
  const wall = (performance.now() - begin) / 1000;
  const used = Array.from(stdout.matchAll(/^used (?<time>\d+)$/gmu), ({ groups }) => Number(groups?.["time"]));
  return { processor: used.reduce((sum, time) => sum + time, 0) / 1e6, wall };
}
