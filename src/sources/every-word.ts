import { readFileSync } from "node:fs";
import path from "node:path";
import { deriveTime } from "../export/annotation-record.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import { eachOf } from "../model/tell-progress.ts";
import { deriveDeadline } from "../parse/deadline.ts";
import { reportError } from "../parse/report.ts";
import { readTimeLimit } from "../parse/time-limit.ts";
import { findStrangeWords } from "../proof/every-word.ts";
import { KnownWords } from "../proof/known-words.ts";
import { startDaysOf } from "../view/counted-limits.ts";
import { fileOfPage } from "./file-of-page.ts";
import type { Content } from "./read-content.ts";
import { listSiteFiles } from "./site-files.ts";
import { VERBATIM } from "./wrong-pages.ts";

/** What of the program says nothing to readers of the site. */
const SILENT = /^(?:lint|import|attachments|edit-server|editor|client\/editor)\//u;
const SPEAKING = /\.(?:ts|astro|css|typ)$/u;

/**
 * Tells every built file that says words, or a day, that stand neither in the content nor in the program.
 *
 * @param site folder of the built site
 * @param tell is told how many files were read
 */
export function reportStrangeWords(content: Content, site: string, tell?: TellProgress): void {
  const known = knownWordsOf(content);
  for (const name of eachOf(listSiteFiles(site), tell)) {
    const strange = findStrangeWords(known, name, readFileSync(path.join(site, name)));
    if (!strange) continue;
    const reason = `文件 ${name} 里的“${strange.words}”既不在原文里，也不是程序的用语（“${strange.around.slice(0, 60)}”）`;
    reportError(fileOfPage(content, name), VERBATIM, reason, {
      place: { line: 1, column: 1 },
      actual: strange.words,
    });
  }
}

export function knownWordsOf({ files, folders, documents }: Content): KnownWords {
  const names = folders.flatMap(({ attachments }) => attachments);
  // What is a slip in an official text is none of its words, nor what people say for one.
  const said = files.filter(({ basename }) => basename !== "错别字.yaml" && basename !== "说法.yaml");
  return new KnownWords(
    [...said.flatMap((file) => [file.path, String(file)]), ...names],
    programTexts(),
    documents.flatMap(({ document }) => countedDays(document)),
  );
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
