import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { indexSite } from "../../src/indexing/index-search.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import type { Search } from "../../src/search/search.ts";
import { createSearch } from "../../src/search/search.ts";
import { simplify } from "../../src/search/simplify.ts";

/** A folder with the index of some documents. It is removed when the test is over. */
export async function indexedFolder(documents: readonly OfficialDocument[], volume?: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-search-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  await indexSite(documents, (_list, value) => value, folder, { volume });
  return folder;
}

/** A search that reads its files from a folder, and the paths of those it has read. */
export function searchIn(folder: string): Search & { read: string[] } {
  const read: string[] = [];
  const search = createSearch({
    fetchFile: async (path) => {
      read.push(path);
      return readFileSync(join(folder, path));
    },
    loadSimplify: async () => simplify,
  });
  return { ...search, read };
}
