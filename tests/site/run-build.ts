import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { runNode } from "../runner/run-node.ts";

export const ROOT = resolve(import.meta.dirname, "../..");

/** A folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A content folder with the committed site.yaml and vocabulary, and only these documents (folder name → document.md). */
export function contentWith(documents: Record<string, string | Uint8Array>): string {
  const content = join(temporaryFolder(), "content");
  cpSync(join(ROOT, "content/vocabulary"), join(content, "vocabulary"), { recursive: true });
  cpSync(join(ROOT, "content/site.yaml"), join(content, "site.yaml"));
  for (const [id, source] of Object.entries(documents)) {
    mkdirSync(join(content, "documents", id), { recursive: true });
    writeFileSync(join(content, "documents", id, "document.md"), source);
  }
  return content;
}

/** Runs `npm run build` as its script does; `output` is both streams. */
export function runBuild(options: readonly string[], surroundings?: Parameters<typeof runNode>[1]) {
  const { status, stdout, stderr } = runNode(["scripts/build.ts", ...options], surroundings);
  return { status, output: stdout + stderr };
}
