/** Reads the files of a built site for words that nobody has written, while its other proofs go on. Started by every-word.ts. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { StrangeWords } from "../proof/every-word.ts";
import { findStrangeWords } from "../proof/every-word.ts";
import { KnownWords } from "../proof/known-words.ts";
import { listSiteFiles } from "./site-files.ts";

/** What it is told, and what it says: how far it has come, and at the end what it has found. */
export interface WordsOrder {
  /** Folder of the site. */
  site: string;
  /** What KnownWords are made of. */
  known: ConstructorParameters<typeof KnownWords>;
}
export type WordsAnswer = { done: number; all: number } | { found: StrangeFile[] };

export interface StrangeFile extends StrangeWords {
  /** Path below the site. */
  name: string;
}

/** So often it says how far it has come. */
const FILES = 20;

const { site, known } = workerData as WordsOrder;
const words = new KnownWords(...known);
const names = listSiteFiles(site);
const found: StrangeFile[] = [];
for (const [at, name] of names.entries()) {
  const strange = findStrangeWords(words, name, readFileSync(path.join(site, name)));
  if (strange) found.push({ name, ...strange });
  if (at % FILES === 0) say({ done: at, all: names.length });
}
say({ found });

function say(answer: WordsAnswer): void {
  parentPort?.postMessage(answer);
}
