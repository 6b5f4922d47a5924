import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { VFile } from "vfile";
import { VFile as File } from "vfile";
import type { Vocabularies } from "../lint/define-rule.ts";
import { checkDocument } from "../lint/run.ts";
import { checkShortCodes } from "../lint/short-codes.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { Site } from "../model/site.ts";
import { decodeFile } from "../parse/decode.ts";
import { reportError } from "../parse/report.ts";
import { readSite } from "../parse/site.ts";
import { readVocabulary } from "../parse/vocabulary.ts";

/** Everything in a content folder, read and checked. */
export interface Content {
  /** Documents without errors, by folder name. */
  documents: { document: OfficialDocument; source: VFile }[];
  site: Site | undefined;
  vocabularies: Vocabularies;
  /** All files read, in a fixed order; their messages are the report. */
  files: VFile[];
}

/**
 * Reads a content folder: site.yaml, vocabulary/*.yaml and documents/ID/. Never
 * throws for what an editor may have done; it is all told on the files.
 *
 * @param root absolute path of the content folder
 */
export function readContent(root: string): Content {
  const files: VFile[] = [];
  const read = (...names: string[]): VFile => {
    const full = path.join(root, ...names);
    const shown = path.relative(process.cwd(), full).split(path.sep).join("/");
    const file = existsSync(full) ? decodeFile(shown, readFileSync(full)) : missing(shown);
    files.push(file);
    return file;
  };

  const site = readSite(read("site.yaml"));
  const vocabularies: Vocabularies = {};
  for (const name of list(path.join(root, "vocabulary")).filter((one) => one.endsWith(".yaml"))) {
    const vocabulary = readVocabulary(read("vocabulary", name));
    if (vocabulary) vocabularies[name.replace(/\.yaml$/u, "")] = vocabulary;
  }

  const documents: Content["documents"] = [];
  for (const id of list(path.join(root, "documents"))) {
    const folder = path.join(root, "documents", id);
    if (!statSync(folder).isDirectory()) continue;
    const file = read("documents", id, "document.md");
    const acknowledgements = existsSync(path.join(folder, "acknowledgements.yaml"))
      ? read("documents", id, "acknowledgements.yaml")
      : undefined;
    const attachments = list(path.join(folder, "attachments"));
    const document = checkDocument({ id, file, acknowledgements, attachments }, vocabularies);
    if (document) documents.push({ document, source: file });
  }
  checkShortCodes(documents);
  return { documents, site, vocabularies, files };
}

function missing(shown: string): VFile {
  const file = new File({ path: shown, value: "" });
  reportError(file, "没有这个文件", {
    ruleId: "file-missing",
    place: { line: 1, column: 1 },
    note: shown.endsWith("document.md")
      ? "把公文存成这个文件；不用的空文件夹删掉。"
      : "从别处恢复这个文件，或照说明新建一个",
  });
  return file;
}

/** Names in a folder in a fixed order, hidden files left out; empty where there is no folder. */
function list(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}
