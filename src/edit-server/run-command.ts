import { fork } from "node:child_process";
import path from "node:path";
import process from "node:process";
import type { SiteChanges } from "../manifest/site-changes.ts";
import { publishWords as words } from "../ui/publish-page-words.ts";

const SCRIPTS = path.resolve(import.meta.dirname, "../../scripts");

/** How a command ended, and what it said. */
export interface Ended extends Omit<Told, "progress"> {
  isWell: boolean;
  said: string[];
}

/** What a command sends beside what it prints: see `scripts/window.ts`. */
interface Told {
  progress?: string;
  /** Of a list of changes: what it read, so that the next command need not read both again. */
  seen?: string;
  changes?: SiteChanges;
  /** Of a server that nobody has vouched for. */
  hostKey?: string;
}

/** Runs a command of the project to its end. @param tell is told how far it is */
export function runCommand(
  script: string,
  options: readonly string[],
  tell: (progress: string) => void,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = fork(path.join(SCRIPTS, script), options, { silent: true, env: { ...process.env, ...env } });
    const parts: string[] = [];
    let last: Omit<Told, "progress"> = {};
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => parts.push(text));
    child.on("message", ({ progress, ...told }: Told) => {
      tell(progress ?? "");
      last = { ...last, ...told };
    });
    const end = (isWell: boolean) => {
      const lines = parts.join("").split("\n");
      done({ isWell, said: lines.filter((line) => line.trim() !== ""), ...last });
    };
    child.on("error", (error) => {
      parts.push(`${words.stopped}${error.message}`);
      end(false);
    });
    child.on("close", (code) => {
      end(code === 0);
    });
  });
}
