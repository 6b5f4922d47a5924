import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import type { Holder, Seen } from "./holder.ts";
import { describeHolder, isStale, readHolder, writeHolder } from "./holder.ts";

/** Another build is at work; the message says which. */
export class IsLocked extends Error {}

/** How often, 50 ms apart, a lock is read that another process is just writing. */
const LOOKS = 20;

/**
 * Takes the lock of a site, which is a file beside it. That of a build which is not running any more is taken over.
 *
 * @param now ms since 1970
 * @returns what gives it back
 */
export async function takeLock(file: string, now: number): Promise<() => void> {
  const host = hostname();
  const own = writeHolder({ pid: process.pid, host, since: now, born: bornOf(process.pid) });
  const seen: Seen = { host, now, isRunning, bornOf };
  while (!tryToWrite(file, own)) {
    const { text, holder } = await look(file);
    if (holder && !isStale(holder, seen)) throw new IsLocked(describeHolder(holder, file, host));
    if (text !== undefined) takeAway(file, text);
  }
  return () => {
    if (read(file) === own) rmSync(file, { force: true });
  };
}

function tryToWrite(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // What was written in part is ours: nobody else can have made it.
    if (codeOf(error) === "ENOSPC") rmSync(file, { force: true });
    throw error;
  }
}

async function look(file: string): Promise<{ text: string | undefined; holder: Holder | undefined }> {
  for (let looks = 1; ; looks += 1) {
    const text = read(file);
    const holder = text === undefined ? undefined : readHolder(text);
    if (text === undefined || holder || looks === LOOKS) return { text, holder };
    await setTimeout(50);
  }
}

/** Removes a lock that is worth nothing, but not the one that another build has put there meanwhile. */
function takeAway(file: string, text: string): void {
  const junk = `${file}.${process.pid}`;
  try {
    renameSync(file, junk);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (read(junk) === text) rmSync(junk, { force: true });
  else renameSync(junk, file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Whether there is a process of that number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there and belongs to somebody else.
    return codeOf(error) === "EPERM";
  }
}

/** When a process began, in ticks since the machine did; Linux only. */
function bornOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ")[19];
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
