import { lstatSync, readFileSync } from "node:fs";
import type { VFile } from "vfile";
import type { PlacedMessage } from "../editor/place-messages.ts";
import { placeMessages } from "../editor/place-messages.ts";
import { checkPersonalDataIn } from "../lint/personal-data-yaml.ts";
import { applyApprovals } from "../lint/approvals.ts";
import type { Vocabularies } from "../lint/define-rule.ts";
import { countMessages, listMessages } from "../lint/messages.ts";
import type { OfficialDocument } from "../model/document.ts";
import { checkContent, checkFolders } from "../sources/check-content.ts";
import { isFileInside } from "../sources/inside.ts";
import type { Content, Typed } from "../sources/read-content.ts";
import { readDocumentFolder, readerOf } from "../sources/read-content.ts";
import { shownPath } from "../sources/shown-path.ts";
import { decodeFile } from "../parse/decode.ts";
import { readSite } from "../parse/site.ts";
import { readVocabulary } from "../parse/vocabulary.ts";
import { openInside, stepsTo } from "./content-files.ts";
import { listVocabularies } from "./form-files.ts";

/** Bytes of attachments that can be read again and again while somebody types. */
const QUICK = 2_000_000;

interface Read {
  /** What was read, where it could be. */
  document: OfficialDocument | undefined;
  /** Names in attachments/. */
  attachments: string[];
  /** Whether the attachments were not looked into. */
  attachmentsLater: boolean;
}

export interface Checked extends Read {
  messages: PlacedMessage[];
  errors: number;
  notices: number;
}

/** A folder with all that was told of it. */
interface CheckedFolder extends Read {
  folder: Content["folders"][number];
  /** With their messages. */
  files: VFile[];
}

/** The word lists of a content folder; one with mistakes is left out, `npm run check` tells of it. */
export function readVocabularies(root: string): Vocabularies {
  return Object.fromEntries(
    listVocabularies(root).flatMap((name) => {
      const vocabulary = readVocabulary(readFile(root, "vocabulary", `${name}.yaml`));
      return vocabulary ? [[name, vocabulary]] : [];
    }),
  );
}

/** How a draft is checked. */
export interface DraftCheck {
  vocabularies: Vocabularies;
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether large attachments are looked into too. */
  whole: boolean;
}

/** Checks one document with another text than the one on disk. */
export async function checkDraft(root: string, id: string, text: string, how: DraftCheck): Promise<Checked> {
  const { files, folder, ...checked } = await checkFolder(root, id, { "document.md": text }, how);
  const messages = placeMessages(listMessages(files), text, folder.file.path);
  const { errors, notices } = countMessages(files);
  return { ...checked, messages, errors, notices };
}

/**
 * Checks the folder of one document, with other files than those on disk.
 *
 * @param typed by their names in that folder
 */
export async function checkFolder(
  root: string,
  id: string,
  typed: Typed,
  { vocabularies, today, whole }: DraftCheck,
): Promise<CheckedFolder> {
  const steps = stepsTo(root, id);
  const [shelf] = steps;
  const files: VFile[] = [];
  const inFolder = Object.entries(typed).map(([name, text]) => [[...steps, name].join("/"), text]);
  const reader = readerOf(
    root,
    Object.fromEntries(inFolder) as Typed,
    (file) => files.push(file),
    (...names) => readFile(root, ...names),
  );
  const { folder, document } = readDocumentFolder(root, id, reader, vocabularies, today, shelf);
  for (const file of files.filter(({ basename }) => basename?.endsWith(".yaml"))) {
    if (file.basename === "personal-data-waivers.yaml") continue;
    checkPersonalDataIn(file);
    applyApprovals(file, folder.waivers);
  }
  const attachments = folder.attachments.filter((name) => isFileInside(root, ...steps, "attachments", name));
  const sizeOf = (name: string) => lstatSync(openInside(root, ...steps, "attachments", name)).size;
  const attachmentsLater = !whole && attachments.reduce((sum, name) => sum + sizeOf(name), 0) > QUICK;
  const content = {
    documents: document ? [document] : [],
    folders: [{ ...folder, attachments }],
    site: readSite(readFile(root, "site.yaml")),
  };
  await checkFolders(content, root, { attachments: !attachmentsLater, shelf });
  return { files, folder, document: document?.document, attachments, attachmentsLater };
}

/** Everything `npm run check` tells on that day, by document, but some messages; and the files that belong to none. */
export async function checkAll(
  root: string,
  today: string,
): Promise<{
  of: (id: string, without?: readonly string[]) => { errors: number; notices: number };
  elsewhere: VFile[];
  texts: OfficialDocument[];
}> {
  const content = await checkContent(root, today);
  const folders = content.folders.map(({ id }) => id);
  const filesOf = (id: string) => {
    const folder = `${shownPath(root, "documents", id)}/`;
    return content.files.filter(({ path: shown }) => shown.startsWith(folder));
  };
  const inside = new Set(folders.flatMap(filesOf));
  return {
    of: (id, without = []) => {
      const told = listMessages(filesOf(id)).filter(({ rule }) => !without.includes(rule));
      const count = (kind: string) => told.filter(({ severity }) => severity === kind).length;
      return { errors: count("error"), notices: count("notice") };
    },
    texts: content.documents.map(({ document }) => document),
    elsewhere: content.files.filter((file) => !inside.has(file)),
  };
}

function readFile(root: string, ...names: string[]): VFile {
  return decodeFile(shownPath(root, ...names), readFileSync(openInside(root, ...names)));
}
