import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import process from "node:process";

const ROOT = resolve(import.meta.dirname, "../..");

/** Milliseconds after which a program counts as hanging: a build on a busy machine needs a part of them. */
const LIMIT = 1_200_000;

interface Surroundings {
  /** The folder of the project, where nothing else is said. */
  cwd?: string;
  /** Variables beside those of this process. */
  env?: Readonly<Record<string, string>>;
}

/** Runs this Node with a script and its options, without a terminal, until it ends. Throws where it does not end. */
export function runNode(words: readonly string[], { cwd = ROOT, env = {} }: Surroundings = {}) {
  const { error, status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    env: { ...process.env, ...env },
    input: "",
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: LIMIT,
    killSignal: "SIGKILL",
  });
  if (error) throw new Error(`node ${words.join(" ")}: ${error.message}\n${stdout}${stderr}`, { cause: error });
  return { status, stdout, stderr };
}
