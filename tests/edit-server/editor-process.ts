import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

const COMMAND = path.resolve(import.meta.dirname, "../../scripts/edit.ts");

/** An editor that runs as a process of its own, as a clerk has it. */
export interface EditorProcess {
  /** Its address. */
  url: string;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
}

/** @param complain is told what its error output says */
export async function startEditor(root: string, complain: (words: string) => void): Promise<EditorProcess> {
  // Its address is kept beside the content of the test, where git does not look, so that it is the same when it is started again.
  const [beside, hidden] = [path.join(root, ".."), path.join(root, "..", ".git")];
  const env = { ...process.env, GONGKAILAN_EDITOR: path.join(existsSync(hidden) ? hidden : beside, "editor.json") };
  const child: ChildProcess = spawn(process.execPath, [COMMAND, "--content", root], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  child.stderr?.setEncoding("utf8").on("data", complain);
  const [words] = (await once(child.stdout?.setEncoding("utf8") as NodeJS.ReadableStream, "data")) as [string];
  return {
    url: /http:\S+/u.exec(words)?.[0] ?? "",
    kill: async () => {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
      child.kill("SIGKILL");
      await ended;
    },
  };
}
