import { existsSync } from "node:fs";
import type { FormFile } from "../editor/form-exchange.ts";
import { ALL_FIELDS } from "../model/field-list.ts";
import type { Vocabularies } from "../lint/define-rule.ts";
import { editorSchemas } from "../schemas/editor-schemas.ts";
import type { EditorSchema } from "../schemas/json-schema.ts";
import { isFileInside, listFolder } from "../sources/inside.ts";
import { refusalWords } from "../ui/edit-words.ts";
import { openInside, stepsTo } from "./content-files.ts";
import { Refused } from "./refused.ts";
import path from "node:path";

/** The names of files that there is only one of. */
const SINGLE: readonly string[] = ["site", "redirects"];

/**
 * The names that lead to the file of a form below the content folder; the file itself need not be there.
 *
 * @throws {Refused} where there is no such document or word list
 */
export function stepsOfForm(root: string, { name, of }: FormFile): string[] {
  if (SINGLE.includes(name) !== (of === "")) throw new Refused(404, refusalWords.notFound);
  if (of === "") return [`${name}.yaml`];
  if (name !== "vocabulary") {
    const steps = stepsTo(root, of);
    if (!isFileInside(root, ...steps, "document.md")) throw new Refused(404, refusalWords.noDocument(of));
    return [...steps, `${name}.yaml`];
  }
  if (!listVocabularies(root).includes(of) && !USED_LISTS.includes(of)) throw new Refused(404, refusalWords.notFound);
  return ["vocabulary", `${of}.yaml`];
}

/** Word lists that something asks for: of a folder that lacks one the form begins it. */
export const USED_LISTS: readonly string[] = [
  ...new Set([
    ...ALL_FIELDS.flatMap(({ words }) => (words === undefined || words === "attachments" ? [] : [words.list])),
    "责任主体",
    "错别字",
    "说法",
  ]),
];

/** The word lists of a content folder. */
export function listVocabularies(root: string): string[] {
  if (!existsSync(path.join(root, "vocabulary"))) return [];
  return listFolder(openInside(root, "vocabulary"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.replace(/\.yaml$/u, ""));
}

/** What a file of that name can say, with the words that are known. */
export function schemaOfForm(name: string, vocabularies: Vocabularies): EditorSchema {
  const found = editorSchemas(vocabularies).find((one) => one.name === name);
  if (!found) throw new Refused(404, refusalWords.notFound);
  return found.schema;
}
