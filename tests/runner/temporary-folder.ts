import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * One folder for whatever the tests of this run write for a time, removed when they have ended: what a test, a browser
 * or a command under test leaves behind does not stay on the machine. os.tmpdir() reads these names.
 */
export default function setup() {
  const names = ["TMPDIR", "TEMP", "TMP"];
  const before = names.map((name) => [name, process.env[name]] as const);
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-tests-"));
  for (const name of names) process.env[name] = folder;
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
