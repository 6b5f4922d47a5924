import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Shelf } from "../editor/new-exchange.ts";
import { pictureType } from "../model/attachments.ts";
import { isFileInside, pathInside } from "../sources/inside.ts";
import { refusalWords as words } from "../ui/edit-words.ts";
import type { PageFile } from "./page-files.ts";
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
  return { text: decode(bytes), version: versionOf(bytes) };
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
 * A file of YAML that need not be there: then it is empty.
 *
 * @param steps the names that lead to it
 * @throws {Refused} where it is no file of its own, or not UTF-8
 */
export function readOptional(root: string, steps: readonly string[]): StoredText {
  if (lacksFolder(root, steps)) return { text: "", version: versionOf(new Uint8Array()) };
  const bytes = bytesOf(placeOf(root, steps));
  return { text: decode(bytes), version: versionOf(bytes) };
}

/**
 * Writes such a file whole, or takes it away where nothing is left in it.
 *
 * @param version of the file that the text was made from
 * @throws {Refused} with 409 where the file is another one by now; it is left alone
 */
export function saveOptional(root: string, steps: readonly string[], text: string, version: string): StoredText {
  // The first word list has no folder yet.
  if (text.trim() !== "" && lacksFolder(root, steps)) mkdirSync(path.join(root, ...steps.slice(0, -1)));
  const file = placeOf(root, steps);
  const look = () => {
    if (versionOf(bytesOf(placeOf(root, steps))) !== version) throw new Refused(409, words.conflict);
  };
  look();
  const bytes = new TextEncoder().encode(text);
  if (text.trim() === "") rmSync(file, { force: true });
  else writeWhole(file, bytes, lstatSync(file, { throwIfNoEntry: false })?.mode, look);
  return readOptional(root, steps);
}

/**
 * Writes a file beside a document.md anew, whole.
 *
 * @param edit is given what it says now, nothing where it is not there
 */
export function editBeside(root: string, id: string, name: string, edit: (text: string) => string): void {
  const steps = [...stepsTo(root, id), name];
  const stored = readOptional(root, steps);
  saveOptional(root, steps, edit(stored.text), stored.version);
}

function lacksFolder(root: string, [above = "", ...more]: readonly string[]): boolean {
  return more.length === 1 && lstatSync(path.join(root, above), { throwIfNoEntry: false }) === undefined;
}

/** @throws {Refused} where a link stands there, or its folder is none */
function placeOf(root: string, steps: readonly string[]): string {
  const [name = ""] = steps.slice(-1);
  const file = path.join(openInside(root, ...steps.slice(0, -1)), name);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && !isFileInside(root, ...steps)) throw new Refused(409, words.notFound);
  return file;
}

function bytesOf(file: string): Uint8Array {
  return existsSync(file) ? readFileSync(file) : new Uint8Array();
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(422, words.notText);
  }
}

/** A picture beside a document; undefined where there is none, or it is a file of another kind. */
export function readPicture(root: string, id: string, name: string): PageFile | undefined {
  const type = pictureType(name);
  const steps = [...stepsTo(root, id), "attachments", name];
  if (type === undefined || !isFileInside(root, ...steps)) return undefined;
  return { type, bytes: readFileSync(openInside(root, ...steps)) };
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
