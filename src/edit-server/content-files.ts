import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Shelf } from "../editor/new-exchange.ts";
import { isFileInside, pathInside } from "../sources/inside.ts";
import { refusalWords as words } from "../ui/edit-words.ts";
import { Refused } from "./refused.ts";
import { withoutPlace } from "./without-place.ts";
import { writeWhole } from "./write-whole.ts";

/** A document.md as it stands on disk. */
export interface StoredText {
  /** The whole file, its byte order mark too. */
  text: string;
  /** Fingerprint of its bytes. */
  version: string;
}

/**
 * The path of something in the content folder.
 *
 * @throws {Refused} for a name that leads out, or by a link, or to nothing
 */
export function openInside(root: string, ...names: readonly string[]): string {
  const place = pathInside(root, ...names);
  if (place === undefined) throw new Refused(404, words.notFound);
  return place;
}

/** The names that lead to a document's folder: one that nobody has published yet may stand in `drafts/`. */
export function stepsTo(root: string, id: string): [Shelf, string] {
  const isDraft = pathInside(root, "documents", id) === undefined && pathInside(root, "drafts", id) !== undefined;
  return [isDraft ? "drafts" : "documents", id];
}

/** Names of the document folders that have a document.md, in a fixed order. */
export function listDocuments(root: string): string[] {
  const folder = path.join(root, "documents");
  if (!existsSync(folder)) return [];
  return readdirSync(openInside(root, "documents"))
    .filter((id) => isFileInside(root, ...stepsTo(root, id), "document.md"))
    .sort();
}

/** @throws {Refused} where there is none, or it is not UTF-8 */
export function readText(root: string, id: string): StoredText {
  if (!isFileInside(root, ...stepsTo(root, id), "document.md")) throw new Refused(404, words.noDocument(id));
  const bytes = readFileSync(openInside(root, ...stepsTo(root, id), "document.md"));
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, version: versionOf(bytes) };
  } catch {
    throw new Refused(422, words.notText);
  }
}

/**
 * Writes a document.md whole, beside its place first.
 *
 * @param version of the file that the text was made from
 * @throws {Refused} with 409 where the file is another one by now; it is left alone
 */
export function saveText(root: string, id: string, text: string, version: string): StoredText {
  if (!isFileInside(root, ...stepsTo(root, id), "document.md")) throw new Refused(404, words.gone);
  const file = openInside(root, ...stepsTo(root, id), "document.md");
  refuseChanged(file, version);
  const bytes = new TextEncoder().encode(text);
  // Between the first look and the last one somebody else may have saved.
  writeWhole(file, bytes, lstatSync(file).mode, () => {
    refuseChanged(file, version);
  });
  return { text, version: versionOf(bytes) };
}

/**
 * Writes a file beside a document.md anew, whole.
 *
 * @param edit is given what it says now, nothing where it is not there
 * @throws {Refused} where it is no file of its own, or not UTF-8
 */
export function editBeside(root: string, id: string, name: string, edit: (text: string) => string): void {
  const steps = stepsTo(root, id);
  const file = path.join(openInside(root, ...steps), name);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && !isFileInside(root, ...steps, name)) throw new Refused(409, words.notFound);
  let text = "";
  try {
    if (found) text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    throw new Refused(422, words.notText);
  }
  writeWhole(file, new TextEncoder().encode(edit(text)), found?.mode);
}

/** Names of the files beside a document. */
export function listAttachments(root: string, id: string): Set<string> {
  const folder = pathInside(root, ...stepsTo(root, id), "attachments");
  return new Set(folder !== undefined && existsSync(folder) ? readdirSync(folder) : []);
}

/**
 * Puts a new file into attachments/; a photo does not say where it was taken.
 *
 * @throws {Refused} where that folder is a link
 */
export function saveAttachment(root: string, id: string, name: string, bytes: Uint8Array): void {
  const folder = path.join(openInside(root, ...stepsTo(root, id)), "attachments");
  if (!existsSync(folder)) mkdirSync(folder);
  writeFileSync(path.join(openInside(root, ...stepsTo(root, id), "attachments"), name), withoutPlace(bytes), {
    flag: "wx",
  });
}

function refuseChanged(file: string, version: string): void {
  if (versionOf(readFileSync(file)) !== version) throw new Refused(409, words.conflict);
}

function versionOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
