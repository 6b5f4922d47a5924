/**
 * Makes the files for paper and screen of generated documents and tells how long that took: `node scripts/bench-print.ts FOLDER COUNT`.
 * A process of its own for each count, so that their memory is told apart. Used by scripts/bench.ts.
 */
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import process from "node:process";
import { readGeneratedDocuments } from "../tests/search/bench/site.ts";
import { printDocuments } from "../src/typeset/print-documents.ts";

/** What making all files of some documents took. */
export interface PrintCost {
  documents: number;
  files: number;
  pages: number;
  seconds: number;
  /** Of the biggest moment of all processes together, in bytes. */
  memory: number;
}

if (import.meta.main) {
  const [folder, count] = process.argv.slice(2);
  if (!folder || !count) throw new Error("FOLDER COUNT");
  process.stdout.write(JSON.stringify(await measurePrint(folder, Number(count))));
}

async function measurePrint(folder: string, count: number): Promise<PrintCost> {
  const documents = readGeneratedDocuments(folder, count);
  mkdirSync(path.join(folder, "content"), { recursive: true });
  const begin = performance.now();
  const settings = {
    content: path.join(folder, "content"),
    out: path.join(folder, "print"),
    url: "https://www.example.gov.cn/",
  };
  const helpers: number[] = [];
  const manifest = await printDocuments(documents, settings, { tellMemory: (bytes) => helpers.push(bytes) });
  // As many as there are processors work at once.
  const most = helpers.sort((one, other) => other - one).slice(0, availableParallelism());
  const seconds = (performance.now() - begin) / 1000;
  const files = Object.values(manifest).flat();
  return {
    documents: documents.length,
    files: files.length,
    pages: files.reduce((sum, { pages }) => sum + pages, 0),
    seconds,
    memory: most.reduce((sum, bytes) => sum + bytes, process.resourceUsage().maxRSS * 1024),
  };
}
