import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { runNode } from "../runner/run-node.ts";
import { makeAllFiles } from "./make-all-files.ts";
import { writeRareFont } from "./rare-font.ts";

/** What the site tests are given: the folder of the built site, or why there is none. */
export interface SiteBuild {
  readonly folder: string;
  /** The content folder it was built from. */
  readonly content: string;
  readonly failure?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    siteBuild: SiteBuild;
  }
}

/**
 * Vitest's global setup of the `site` project: builds the committed content, joined by the documents of other
 * towns (tests/fixtures/documents), once into a temporary folder.
 * A build that fails does not stop the run here; it fails every test that asks for the site (built-site.ts),
 * so that the other tests are still run and counted.
 */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), "gongkailan-site-"));
  const folder = join(temporary, "dist");
  const root = resolve(import.meta.dirname, "../..");
  const content = join(temporary, "content");
  await cp(join(root, "content"), content, { recursive: true });
  const onlyDocuments = (source: string) => !source.endsWith("expected.json");
  await cp(join(root, "tests/fixtures/documents"), join(content, "documents"), {
    recursive: true,
    filter: onlyDocuments,
  });
  await makeAllFiles(content);
  await mkdir(join(content, "fonts"));
  await writeRareFont(join(content, "fonts/rare.ttf"));
  const failure = build(content, folder);
  project.provide("siteBuild", failure === undefined ? { folder, content } : { folder, content, failure });
  return () => rm(temporary, { recursive: true, force: true });
}

function build(content: string, folder: string): string | undefined {
  try {
    const { status, stdout, stderr } = runNode(["scripts/build.ts", "--content", content, "--out", folder]);
    return status === 0 ? undefined : stdout + stderr;
  } catch (error) {
    return String(error);
  }
}
