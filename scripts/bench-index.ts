/**
 * Builds one index of a generated site and tells how long that took: `node scripts/bench-index.ts own|usual FOLDER [PIECES]`.
 * A process of its own for each, so that their memory is told apart. Used by scripts/bench.ts.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { close, createIndex } from "pagefind";
import { readGeneratedDocuments } from "../tests/search/bench/site.ts";
import { indexSite } from "../src/indexing/index-search.ts";

/**
 * What building an index took. Processor time says more than the clock where other programs run. Memory is that of
 * the biggest moment, in bytes. Of Pagefind's own process both are undefined where they cannot be read.
 */
export interface IndexCost {
  seconds: number;
  /** Seconds of processor time of Node and Pagefind together. */
  processor?: number;
  pagefind?: number;
  node: number;
}

if (import.meta.main) {
  const [way, folder, pieces] = process.argv.slice(2);
  if (!folder || (way !== "own" && way !== "usual")) throw new Error("own|usual FOLDER");
  const cost = way === "own" ? await measureOwn(folder, pieces) : await measureUsual(folder);
  process.stdout.write(JSON.stringify(cost));
}

/**
 * The way of this site: pairs of characters, from the model.
 *
 * @param pieces of text in one volume, where not the usual number
 */
async function measureOwn(folder: string, pieces: string | undefined): Promise<IndexCost> {
  const documents = readGeneratedDocuments(folder);
  return measure(() =>
    indexSite(documents, (_list, value) => value, path.join(folder, "site"), {
      volume: pieces === undefined ? undefined : Number(pieces),
    }),
  );
}

/** Pagefind as it comes: the published pages, in Chinese words. */
async function measureUsual(folder: string): Promise<IndexCost> {
  return measure(async () => {
    const { index } = await createIndex();
    await index?.addDirectory({ path: path.join(folder, "site") });
    await index?.writeFiles({ outputPath: path.join(folder, "usual") });
    await close();
  });
}

async function measure(build: () => Promise<void>): Promise<IndexCost> {
  let child: Use = { memory: 0, processor: 0 };
  const watch = setInterval(() => (child = childUse(child)), 50);
  const before = process.cpuUsage();
  const begin = performance.now();
  await build();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  clearInterval(watch);
  const node = process.resourceUsage().maxRSS * 1024;
  if (child.memory === 0) return { seconds, node };
  return { seconds, processor: child.processor + (user + system) / 1e6, pagefind: child.memory, node };
}

interface Use {
  memory: number;
  processor: number;
}

/** The most that the child processes of this one have used so far (Linux only). */
function childUse(before: Use): Use {
  const uses = childIds().map((id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      // Behind the name of the program, which may have blanks: the 12th and 13th fields are ticks of 10 ms.
      const ticks = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 13) ?? [];
      return {
        memory: Number(/VmHWM:\s+(?<kilobytes>\d+)/u.exec(status)?.groups?.["kilobytes"] ?? 0) * 1024,
        processor: ticks.reduce((sum, one) => sum + Number(one), 0) / 100,
      };
    } catch {
      return before;
    }
  });
  return {
    memory: Math.max(before.memory, ...uses.map(({ memory }) => memory)),
    processor: Math.max(before.processor, ...uses.map(({ processor }) => processor)),
  };
}

function childIds(): string[] {
  try {
    return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  } catch {
    return [];
  }
}
