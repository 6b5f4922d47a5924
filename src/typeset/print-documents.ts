import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import process from "node:process";
import type { OfficialDocument } from "../model/document.ts";
import type { MadeFiles } from "../model/print-files.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import type { PaperFault } from "../proof/paper/prove-paper.ts";
import { MissingGlyphs } from "./missing-glyphs.ts";
import { PaperDiffers } from "./paper-differs.ts";
import type { PrintCache } from "./print-cache.ts";
import type { PrintSettings } from "./print-document.ts";

/** Typst's memory grows from document to document: a process makes so many and is gone. */
const BATCH = 100;
/** So few are made in one process: to start another takes longer. */
const FEW = 4;

/** Where Node keeps what it has compiled of the modules of these processes: half of the time that they take to start. */
const COMPILED = path.resolve(import.meta.dirname, "../../node_modules/.cache/gongkailan-compiled");

/** What a process is told to do, and what it says when it is done. */
export interface PrintOrder {
  documents: OfficialDocument[];
  settings: PrintSettings;
}
export type PrintAnswer =
  /** `memory`: the most that the process held, in bytes. */
  | { manifest: MadeFiles; memory: number }
  | { missing: { id: string; characters: string[] } }
  | { differs: { id: string; file: string; faults: PaperFault[] } }
  | { failure: string; code?: string | undefined };

/** What it says when one of the documents is ready. */
export const READY = "ready";

export interface PrintOptions {
  /** Files of earlier builds. */
  cache?: PrintCache;
  /** Is told how many documents are ready. */
  tell?: TellProgress | undefined;
  /** Is told what each process that helped held at the most, in bytes. */
  tellMemory?: (bytes: number) => void;
}

/**
 * Makes the files of all documents, in processes of their own, so that pages can be made meanwhile. Throws {@link MissingGlyphs}, or an Error with the words of what failed.
 */
export async function printDocuments(
  documents: readonly OfficialDocument[],
  settings: PrintSettings,
  { cache, tell, tellMemory = () => undefined }: PrintOptions = {},
): Promise<MadeFiles> {
  mkdirSync(settings.out, { recursive: true });
  const known = new Map(documents.map((document) => [document.id, cache?.take(document, settings.out)]));
  const wanted = documents.filter(({ id }) => !known.get(id));
  let ready = documents.length - wanted.length;
  const onReady = () => tell?.((ready += 1), documents.length);
  const made = await printInProcesses(wanted, settings, { onReady, tellMemory });
  for (const document of wanted) cache?.keep(document, settings.out, made[document.id] ?? []);
  cache?.clean();
  // In the order of the documents, whichever was ready first.
  return Object.fromEntries(documents.map(({ id }) => [id, known.get(id) ?? made[id] ?? []]));
}

async function printInProcesses(
  documents: readonly OfficialDocument[],
  settings: PrintSettings,
  { onReady, tellMemory }: { onReady: () => void; tellMemory: (bytes: number) => void },
): Promise<MadeFiles> {
  const processes = documents.length <= FEW ? 1 : availableParallelism();
  const size = Math.max(1, Math.min(BATCH, Math.ceil(documents.length / processes)));
  const waiting = Array.from({ length: Math.ceil(documents.length / size) }, (_, at) =>
    documents.slice(at * size, (at + 1) * size),
  );
  const manifest: MadeFiles = {};
  const work = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const made = await printElsewhere(batch, settings, onReady);
      Object.assign(manifest, made.manifest);
      tellMemory(made.memory);
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, waiting.length) }, work));
  return manifest;
}

function printElsewhere(
  documents: readonly OfficialDocument[],
  settings: PrintSettings,
  onReady: () => void,
): Promise<{ manifest: MadeFiles; memory: number }> {
  const child = fork(path.join(import.meta.dirname, "print-worker.ts"), {
    serialization: "advanced",
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  return new Promise((resolve, reject) => {
    child.on("message", (answer: PrintAnswer | typeof READY) => {
      if (answer === READY) onReady();
      else if ("manifest" in answer) resolve(answer);
      else reject(toError(answer, documents));
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      reject(new Error(`The process that makes the files ended with ${code}.`));
    });
    child.send({ documents: [...documents], settings } satisfies PrintOrder);
  });
}

/** What another process has thrown. */
function toError(answer: Exclude<PrintAnswer, { manifest: MadeFiles }>, documents: readonly OfficialDocument[]): Error {
  if ("failure" in answer)
    return Object.assign(new Error(answer.failure), answer.code !== undefined && { code: answer.code });
  const { id } = "missing" in answer ? answer.missing : answer.differs;
  const document = documents.find((one) => one.id === id);
  if (!document) return new Error(JSON.stringify(answer));
  return "missing" in answer
    ? new MissingGlyphs(document, answer.missing.characters)
    : new PaperDiffers(document, answer.differs.file, answer.differs.faults);
}
