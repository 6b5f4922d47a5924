/** Reads the files of a built site for words that nobody has written, while its other proofs go on. Started by every-word.ts. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { StrangeWords } from "../proof/every-word.ts";
import { findStrangeWords } from "../proof/every-word.ts";
import { findWrongName } from "../proof/leading-pages.ts";
import { KnownWords } from "../proof/known-words.ts";
import { listSiteFiles } from "./site-files.ts";

/** What it is told, and what it says: how far it has come, and at the end what it has found. */
export interface WordsOrder {
  /** Folder of the site. */
  site: string;
  /** What KnownWords are made of. */
  known: ConstructorParameters<typeof KnownWords>;
  /** The path that it stands under, with slashes around it. */
  base: string;
  /** The 标题 of each document. */
  titles: ReadonlyMap<string, string>;
  /** What is said of each place that was withdrawn, without blanks. */
  withdrawn: ReadonlySet<string>;
}
export type WordsAnswer = { done: number; all: number } | { found: StrangeFile[]; misnamed: MisnamedPage[] };

/** A page that only leads on and calls the place there by another name. */
export interface MisnamedPage {
  /** Path below the site. */
  name: string;
  said: string;
}

export interface StrangeFile extends StrangeWords {
  /** Path below the site. */
  name: string;
}

/** So often it says how far it has come. */
const FILES = 20;

const { site, known, base, titles, withdrawn } = workerData as WordsOrder;
const words = new KnownWords(...known);
const names = listSiteFiles(site);
const found: StrangeFile[] = [];
const misnamed: MisnamedPage[] = [];
const fileOf = (name: string) => path.join(site, name);
const read = (name: string) => (existsSync(fileOf(name)) ? readFileSync(fileOf(name), "utf8") : undefined);
for (const [at, name] of names.entries()) {
  const bytes = readFileSync(fileOf(name));
  const strange = findStrangeWords(words, name, bytes);
  if (strange) found.push({ name, ...strange });
  const said = name.endsWith("/index.html")
    ? findWrongName(bytes.toString(), { base, titleOf: (id) => titles.get(id), withdrawn, read })
    : undefined;
  if (said !== undefined) misnamed.push({ name, said });
  if (at % FILES === 0) say({ done: at, all: names.length });
}
say({ found, misnamed });

function say(answer: WordsAnswer): void {
  parentPort?.postMessage(answer);
}
