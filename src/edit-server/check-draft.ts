import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { VFile } from "vfile";
import type { PlacedMessage } from "../editor/place-messages.ts";
import { placeMessages } from "../editor/place-messages.ts";
import { checkPersonalDataIn } from "../lint/personal-data-yaml.ts";
import { applyApprovals } from "../lint/approvals.ts";
import type { Vocabularies } from "../lint/define-rule.ts";
import { countMessages, listMessages } from "../lint/messages.ts";
import type { OfficialDocument } from "../model/document.ts";
import { checkContent, checkFolders } from "../sources/check-content.ts";
import { isFileInside } from "../sources/inside.ts";
import { readDocumentFolder } from "../sources/read-content.ts";
import { shownPath } from "../sources/shown-path.ts";
import { decodeFile } from "../parse/decode.ts";
import { readSite } from "../parse/site.ts";
import { readVocabulary } from "../parse/vocabulary.ts";
import { openInside, stepsTo } from "./content-files.ts";

/** Bytes of attachments that can be read again and again while somebody types. */
const QUICK = 2_000_000;

export interface Checked {
  /** What was read, where it could be. */
  document: OfficialDocument | undefined;
  messages: PlacedMessage[];
  errors: number;
  notices: number;
  /** Names in attachments/. */
  attachments: string[];
  /** Whether the attachments were not looked into. */
  attachmentsLater: boolean;
}

/** The word lists of a content folder; one with mistakes is left out, `npm run check` tells of it. */
export function readVocabularies(root: string): Vocabularies {
  const names = readdirSync(openInside(root, "vocabulary")).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(
    names.flatMap((name) => {
      const vocabulary = readVocabulary(readFile(root, "vocabulary", name));
      return vocabulary ? [[name.replace(/\.yaml$/u, ""), vocabulary]] : [];
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
export async function checkDraft(
  root: string,
  id: string,
  text: string,
  { vocabularies, today, whole }: DraftCheck,
): Promise<Checked> {
  const steps = stepsTo(root, id);
  const [shelf] = steps;
  const files: VFile[] = [];
  const read = (...names: string[]): VFile => {
    const isText = names.length === 3 && names[2] === "document.md";
    const file = isText ? draftFile(shownPath(root, ...names), text) : readFile(root, ...names);
    files.push(file);
    return file;
  };
  const { folder, document } = readDocumentFolder(root, id, read, vocabularies, today, shelf);
  for (const file of files.filter(({ basename }) => basename?.endsWith(".yaml"))) {
    if (file.basename === "personal-data-waivers.yaml") continue;
    checkPersonalDataIn(file);
    applyApprovals(file, folder.waivers);
  }
  const own = folder.attachments.filter((name) => isFileInside(root, ...steps, "attachments", name));
  const size = own.reduce((sum, name) => sum + lstatSync(openInside(root, ...steps, "attachments", name)).size, 0);
  const attachmentsLater = !whole && size > QUICK;
  const content = {
    documents: document ? [document] : [],
    folders: [{ ...folder, attachments: own }],
    site: readSite(readFile(root, "site.yaml")),
  };
  await checkFolders(content, root, { attachments: !attachmentsLater, shelf });
  const messages = placeMessages(listMessages(files), text, folder.file.path);
  const { errors, notices } = countMessages(files);
  return { document: document?.document, messages, errors, notices, attachments: own, attachmentsLater };
}

/** Everything `npm run check` tells on that day, by document, but some messages; the rest counts as elsewhere. */
export async function checkAll(
  root: string,
  today: string,
): Promise<{
  of: (id: string, without?: readonly string[]) => { errors: number; notices: number };
  elsewhere: { errors: number; notices: number };
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
    elsewhere: countMessages(content.files.filter((file) => !inside.has(file))),
  };
}

/** A draft as `decodeFile` would give it. */
function draftFile(shown: string, text: string): VFile {
  return new VFile({ path: shown, value: text.replace(/^\ufeff/u, "") });
}

function readFile(root: string, ...names: string[]): VFile {
  return decodeFile(shownPath(root, ...names), readFileSync(openInside(root, ...names)));
}
