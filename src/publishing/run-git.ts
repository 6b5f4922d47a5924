import { spawn } from "node:child_process";
import process from "node:process";

/** How a run of git ended. */
export interface Ran {
  /** -1 where git could not be started. */
  code: number;
  out: string;
  error: string;
}

/**
 * Runs git, which asks nobody for anything.
 *
 * @param patience ms after which it is ended
 */
export function runGit(
  options: readonly string[],
  { cwd, input = "", patience }: { cwd?: string | undefined; input?: string; patience: number },
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn("git", options, {
      cwd,
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
      timeout: patience,
      windowsHide: true,
    });
    const parts = { out: "", error: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (parts.out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (parts.error += text));
    child.on("error", () => {
      done({ code: -1, ...parts });
    });
    child.on("close", (code) => {
      done({ code: code ?? 1, ...parts });
    });
    // A git that ends before it reads is told of by its exit code.
    child.stdin.on("error", () => undefined).end(input);
  });
}
