import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import type { Acknowledgements } from "../lint/acknowledgements.ts";
import { readAcknowledgements } from "../lint/acknowledgements.ts";
import type { Approvals } from "../lint/approvals.ts";
import { applyApprovals } from "../lint/approvals.ts";
import type { Vocabularies } from "../lint/define-rule.ts";
import type { Permanence } from "../permanence/check-permanence.ts";
import { checkPermanence } from "../permanence/check-permanence.ts";
import type { RevisionSources } from "../lint/revisions.ts";
import { checkPersonalDataIn } from "../lint/personal-data-yaml.ts";
import { readDecisions } from "../lint/decisions.ts";
import { readWaivers } from "../lint/personal-data-waivers.ts";
import { readReview } from "../lint/review.ts";
import { checkDocument } from "../lint/run.ts";
import { checkShortCodes } from "../permanence/check-short-codes.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { ReviewEntry } from "../model/review.ts";
import type { Posting } from "../model/postings.ts";
import type { Site } from "../model/site.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import { eachOf } from "../model/tell-progress.ts";
import { decodeFile, missingFile } from "../parse/decode.ts";
import { LARGEST_TEXT, largeFile } from "../parse/file-size.ts";
import { parseDocument } from "../parse/document.ts";
import { readPostings } from "../parse/postings.ts";
import { readProposalAnswers } from "../parse/proposal-answers.ts";
import { readSite } from "../parse/site.ts";
import { readVocabulary } from "../parse/vocabulary.ts";
import { statedOutright } from "../propose/outright.ts";
import { checkReview } from "./check-review.ts";
import { linkProgress } from "./link-progress.ts";
import { kindOf, listFolder, tellLinks } from "./inside.ts";
import { shownPath } from "./shown-path.ts";

/** Which personal data may be published, in a document's folder. */
const WAIVERS = "personal-data-waivers.yaml";
/** What may be published though its mark says no, and who looked at what no program can read. */
const DECISIONS = "decisions.yaml";

/** A document that can be shown. */
export interface ReadDocument {
  document: OfficialDocument;
  source: VFile;
  earlier: RevisionSources["texts"];
  /** Signs that no face of print has, where there are any: nothing is made of it that is set with them. */
  undrawn?: readonly string[];
  /** Its text has errors: only the dev server shows it. */
  unfinished?: true;
}

/** Everything in a content folder, read and checked. */
export interface Content {
  /**
   * Documents whose text has no errors, by folder name; their attachments, sheets and slides may have some, which are on
   * `source` too.
   */
  documents: ReadDocument[];
  /** All document folders, those with errors too, with what their attachments are checked for. */
  folders: {
    id: string;
    file: VFile;
    attachments: string[];
    waivers: Approvals | undefined;
    decisions: Approvals | undefined;
    acknowledgements: Acknowledgements | undefined;
    /** review.yaml, as read; empty where there is none. */
    review: ReviewEntry[];
    postings: Posting[] | undefined;
  }[];
  /** What became of published addresses. */
  permanence: Permanence;
  site: Site | undefined;
  vocabularies: Vocabularies;
  /** All files read, in a fixed order; their messages are the report. */
  files: VFile[];
}

/**
 * Reads a content folder: site.yaml, vocabulary/*.yaml and documents/ID/. Never
 * throws for what an editor may have done; it is all told on the files. Links are told and not followed.
 *
 * @param root absolute path of the content folder
 * @param today `YYYY-MM-DD`: approvals that ended before, and days of publishing after it, are errors; none without it
 * @param tell is told how many documents were read
 * @param typed files as they would be
 */
export function readContent(root: string, today = "", tell?: TellProgress, typed: Typed = {}): Content {
  const files = tellLinks(root);
  const reader = readerOf(root, typed, (file) => files.push(file));
  const { has, read } = reader;

  const site = readSite(read("site.yaml"));
  const vocabularies: Vocabularies = {};
  for (const name of listFolder(path.join(root, "vocabulary")).filter((one) => one.endsWith(".yaml"))) {
    const vocabulary = readVocabulary(read("vocabulary", name));
    if (vocabulary) vocabularies[name.replace(/\.yaml$/u, "")] = vocabulary;
  }

  const documents: ReadDocument[] = [];
  const folders: Content["folders"] = [];
  for (const id of eachOf(listFolder(path.join(root, "documents")), tell)) {
    if (kindOf(path.join(root, "documents", id)) !== "folder") continue;
    const { folder, document } = readDocumentFolder(root, id, reader, vocabularies, today);
    folders.push(folder);
    if (document) documents.push(document);
  }
  checkShortCodes(documents);
  linkProgress(
    documents.map(({ document }) => document),
    (id) => files.find((file) => file.path === shownPath(root, "documents", id, "annotations.yaml")),
  );
  const optional = (name: string) => (has(name) ? read(name) : undefined);
  const lists = { published: optional("published.yaml"), redirects: optional("redirects.yaml") };
  const permanence = checkPermanence(
    lists,
    documents,
    folders.map(({ id }) => id),
  );
  for (const file of files.filter(({ basename }) => basename !== "document.md" && basename !== WAIVERS)) {
    checkPersonalDataIn(file);
    const own = folders.find((one) => file.path.startsWith(`${path.dirname(one.file.path)}/`));
    applyApprovals(file, own?.waivers);
  }
  const content = { documents, folders, permanence, site, vocabularies, files };
  checkReview(content, root);
  return content;
}

/** Files as somebody is about to write them, by their path below the content folder; null for one that would be gone. */
export type Typed = Readonly<Record<string, string | null>>;

/** How the files of a content folder are come by, each by the names that lead to it. */
export interface ContentReader {
  has: (...names: string[]) => boolean;
  read: (...names: string[]) => VFile;
  /** The names in a folder, in a fixed order. */
  list: (...names: string[]) => string[];
}

/**
 * @param keep is given each file that is read
 * @param open a file of the disk
 */
export function readerOf(
  root: string,
  typed: Typed,
  keep: (file: VFile) => void,
  open = (...names: string[]) => readText(path.join(root, ...names), shownPath(root, ...names)),
): ContentReader {
  const typedAt = (names: readonly string[]) => typed[names.join("/")];
  return {
    has: (...names) => (typedAt(names) === undefined ? isThere(path.join(root, ...names)) : typedAt(names) !== null),
    read: (...names) => {
      const text = typedAt(names);
      const shown = shownPath(root, ...names);
      // As `decodeFile` would give it.
      const file =
        typeof text === "string" ? new VFile({ path: shown, value: text.replace(/^\ufeff/u, "") }) : open(...names);
      keep(file);
      return file;
    },
    list: (...names) => {
      const above = `${names.join("/")}/`;
      const added = Object.keys(typed).filter((one) => typed[one] !== null && one.startsWith(above));
      const inside = added.map((one) => one.slice(above.length)).filter((name) => !name.includes("/"));
      return [...new Set([...listFolder(path.join(root, ...names)), ...inside])].sort();
    },
  };
}

/**
 * Reads and checks one document folder by itself.
 *
 * @param shelf where it stands: `documents`, or `drafts`, which only the editor reads
 */
export function readDocumentFolder(
  root: string,
  id: string,
  { has, read, list }: ContentReader,
  vocabularies: Vocabularies,
  today: string,
  shelf = "documents",
): { folder: Content["folders"][number]; document?: ReadDocument } {
  const folder = path.join(root, shelf, id);
  const file = read(shelf, id, "document.md");
  const beside = (name: string) => (has(shelf, id, name) ? read(shelf, id, name) : undefined);
  const confirmations = beside("acknowledgements.yaml");
  const acknowledgements = confirmations && readAcknowledgements(confirmations);
  const annotations = beside("annotations.yaml");
  const attachments = listFolder(path.join(folder, "attachments")).filter(
    (name) => kindOf(path.join(folder, "attachments", name)) === "file",
  );
  const approvals = beside(WAIVERS);
  const waivers = approvals && readWaivers(approvals, today);
  const decided = beside(DECISIONS);
  const decisions = decided && readDecisions(decided, today);
  const reviewed = beside("review.yaml");
  const review = reviewed ? readReview(reviewed, today) : [];
  const posted = beside("postings.yaml");
  const postings = posted && readPostings(posted, attachments);
  const answered = beside("proposal-answers.yaml");
  if (answered) readProposalAnswers(answered);
  const revisions = readRevisionFiles({
    has: (...names) => has(shelf, id, ...names),
    read: (...names) => read(shelf, id, ...names),
    list: (...names) => list(shelf, id, ...names),
  });
  const document = checkDocument(
    { id, file, acknowledgements, annotations, attachments, waivers, decisions, postings, revisions },
    vocabularies,
    today,
  );
  const outright = document && !annotations ? statedOutright(document) : undefined;
  if (document && outright) document.annotations = outright;
  return {
    folder: { id, file, attachments, waivers, decisions, acknowledgements, review, postings },
    ...(document && { document: { document, source: file, earlier: revisions?.texts ?? new Map<number, VFile>() } }),
  };
}

/** A text of the content; what is not there, or too large, is an empty one with an error on it. */
function readText(full: string, shown: string): VFile {
  if (kindOf(full) !== "file") return missingFile(shown);
  const { size } = statSync(full);
  return size > LARGEST_TEXT ? largeFile(shown, size) : decodeFile(shown, readFileSync(full));
}

/** What a document with errors says, as far as it can be read; its messages are not told again. */
export function parseAnyway(id: string, file: VFile): OfficialDocument {
  return parseDocument(new VFile({ path: file.path, value: file.value }), id);
}

/** revisions.yaml and revisions/1.md …; undefined where there is neither. */
function readRevisionFiles({ has, read, list }: ContentReader): RevisionSources | undefined {
  const names = list("revisions").filter((name) => /^[1-9]\d{0,3}\.md$/u.test(name));
  if (names.length === 0 && !has("revisions.yaml")) return undefined;
  const numbers = names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  const texts = new Map(numbers.map((number) => [number, read("revisions", `${number}.md`)]));
  return { list: read("revisions.yaml"), texts };
}

/** Whether there is something to be read; that a link is none was told. */
function isThere(full: string): boolean {
  const kind = kindOf(full);
  return kind !== undefined && kind !== "link";
}
