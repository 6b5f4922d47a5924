import { readFileSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { deriveTime } from "../export/annotation-record.ts";
import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import { deriveDeadline } from "../parse/deadline.ts";
import { reportError } from "../parse/report.ts";
import { readTimeLimit } from "../parse/time-limit.ts";
import type { GonePlace } from "../permanence/gone.ts";
import { describeFate } from "../permanence/describe-fate.ts";
import { KnownWords } from "../proof/known-words.ts";
import { addressesUnder } from "../view/addresses.ts";
import { startDaysOf } from "../view/counted-limits.ts";
import { fileOfPage } from "./file-of-page.ts";
import type { Content } from "./read-content.ts";
import { listSiteFiles } from "./site-files.ts";
import type { WordsAnswer, WordsOrder } from "./strange-words-worker.ts";
import { VERBATIM } from "./wrong-pages.ts";

/** What of the program says nothing to readers of the site. */
const SILENT = /^(?:lint|import|attachments|edit-server|editor|client\/editor)\//u;
const SPEAKING = /\.(?:ts|astro|css|typ)$/u;

/** What was found. */
type Strange = Extract<WordsAnswer, { found: unknown }>;

/**
 * Looks for every built file that says words, or a day, that stand neither in the content nor in the program: on a thread of
 * its own, so that other proofs go on meanwhile. Names of places that a page only leads to are compared with those there.
 *
 * @param site folder of the built site
 * @param base the path that it stands under, with slashes around it
 * @param tell is told how many files were read
 */
export async function findStrangeFiles(
  content: Content,
  site: string,
  base: string,
  tell?: TellProgress,
): Promise<Strange> {
  const titles = new Map(content.documents.map(({ document }) => [document.id, document.disclosure.title]));
  const withdrawn = withdrawnSentences(content, base);
  const workerData: WordsOrder = { site, known: sourcesOf(content), base, titles, withdrawn };
  const worker = new Worker(path.join(import.meta.dirname, "strange-words-worker.ts"), { workerData });
  return new Promise((resolve, reject) => {
    worker.on("message", (answer: WordsAnswer) => {
      if ("found" in answer) resolve(answer);
      else tell?.(answer.done, answer.all);
    });
    worker.on("error", reject);
  });
}

/** Tells what was found, each on the file of the content that it concerns. */
export function reportStrangeWords(content: Content, { found, misnamed }: Strange): void {
  for (const { name, said } of misnamed) {
    const reason = `网页 ${name} 把它转到的地方叫作“${said}”，和那里的标题不一样`;
    reportError(fileOfPage(content, name), VERBATIM, reason, { place: { line: 1, column: 1 }, actual: said });
  }
  for (const { name, words, around } of found) {
    const reason = `文件 ${name} 里的“${words}”既不在原文里，也不是程序的用语（“${around.slice(0, 60)}”）`;
    reportError(fileOfPage(content, name), VERBATIM, reason, { place: { line: 1, column: 1 }, actual: words });
  }
}

/** What is said of each place that was withdrawn, without blanks. */
export function withdrawnSentences({ documents, permanence }: Content, base: string): Set<string> {
  const texts = documents.map(({ document }) => document);
  const gone = permanence.gone.filter(({ fate }) => fate.kind === "withdrawn");
  const sentenceOf = ({ from, fate }: GonePlace) => describeFate(from, fate, texts, addressesUnder(base)).sentence;
  return new Set(gone.map((one) => withoutBlanks(sentenceOf(one))));
}

export function knownWordsOf(content: Content): KnownWords {
  return new KnownWords(...sourcesOf(content));
}

function sourcesOf({ files, folders, documents }: Content): WordsOrder["known"] {
  const names = folders.flatMap(({ attachments }) => attachments);
  // What is a slip in an official text is none of its words, nor what people say for one.
  const said = files.filter(({ basename }) => basename !== "错别字.yaml" && basename !== "说法.yaml");
  return [
    // A sign is named alone where paper is not made for want of it.
    [
      ...said.flatMap((file) => [file.path, String(file)]),
      ...names,
      ...documents.flatMap(({ undrawn = [] }) => undrawn),
    ],
    programTexts(),
    documents.flatMap(({ document }) => countedDays(document)),
  ];
}

/** The files of the program that have words for readers of the site. */
export function programTexts(): string[] {
  const folder = path.resolve(import.meta.dirname, "..");
  const names = listSiteFiles(folder).filter((name) => SPEAKING.test(name) && !SILENT.test(name));
  return names.map((name) => readFileSync(path.join(folder, name), "utf8"));
}

/** Texts with the days that were counted from what a document states. */
function countedDays(document: OfficialDocument): string[] {
  const { timeLimit, formedOn, publishedOn } = document.disclosure;
  const deadline = timeLimit && deriveDeadline({ timeLimit: readTimeLimit(timeLimit), formedOn, publishedOn });
  const times = document.annotations?.times ?? [];
  const start = startDaysOf(document);
  return [JSON.stringify(deadline ?? {}), ...times.map((note) => JSON.stringify(deriveTime(note, start)))];
}
