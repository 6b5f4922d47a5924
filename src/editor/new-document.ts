import { datePart, suggestFolder } from "../import/folder.ts";
import { FOLDER_NAME } from "../model/file-names.ts";
import { writeFrontmatter } from "../import/write-frontmatter.ts";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { editFields } from "./edit-fields.ts";
import type { FieldValue } from "./field-value.ts";
import { joinFile, splitFile } from "./split-file.ts";

/**
 * A document.md with its 公开信息 and room for the text. There is no text in it, not even the title: a guidance or a
 * heading in its place would be taken for the words of the document, and a document without text is an error.
 */
export function newDocument(values: Partial<Frontmatter>): string {
  return `${writeFrontmatter(values)}\n`;
}

/** An imported draft with the fields that were given besides. */
export function withFields(document: string, given: Partial<Frontmatter>): string {
  const pieces = splitFile(document);
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<
    string,
    FieldValue
  >;
  return joinFile({ ...pieces, yaml: editFields(pieces.yaml ?? "", stated) });
}

/**
 * The folder of a document by what is its name in addresses: the day it was made stands before it.
 *
 * @param name as typed; with or without the day
 * @returns undefined where it cannot be a part of an address
 */
export function folderFor(name: string, values: Partial<Frontmatter>): string | undefined {
  const day = datePart(values);
  const full = name.startsWith(`${day}-`) || day === "undated" ? name : `${day}-${name}`;
  return FOLDER_NAME.test(full) && FOLDER_NAME.test(name) ? full : undefined;
}

/** A folder made of the 成文日期 and the number of the document, where it states both. */
export function suggestedFolder(values: Partial<Frontmatter>): string | undefined {
  return datePart(values) === "undated" ? undefined : suggestFolder(values);
}
