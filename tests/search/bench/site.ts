import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VFile } from "vfile";
import { toSearchSource } from "../../../src/sources/to-search-source.ts";
import type { OfficialDocument } from "../../../src/model/document.ts";
import { collectProblems } from "../../../src/model/walk.ts";
import { parseDocument } from "../../../src/parse/document.ts";
import type { SearchBlock } from "../../../src/search/records/search-blocks.ts";
import { listBlocks } from "../../../src/search/records/search-blocks.ts";
import { charactersOf } from "../../../src/search/pair-words.ts";
import type { BuiltText } from "../audit/built-texts.ts";
import type { Random } from "../audit/random.ts";
import type { GeneratedDocument } from "./documents.ts";
import { generateDocuments } from "./documents.ts";
import type { Language } from "./language.ts";

/** A generated site on disk: `documents/ID.md` and the pages below `site/`. */
export interface GeneratedSite {
  documents: number;
  pages: number;
  characters: number;
  texts: BuiltText[];
}

/** Generates documents until their pages, with those of their problems, are as many as wanted. */
export function writeGeneratedSite(folder: string, wanted: number, language: Language, random: Random): GeneratedSite {
  mkdirSync(join(folder, "documents"), { recursive: true });
  const site: GeneratedSite = { documents: 0, pages: 0, characters: 0, texts: [] };
  for (const { id, source } of generateDocuments(language, random)) {
    const document = parseDocument(new VFile({ path: `${id}.md`, value: source }), id);
    if (!document) throw new Error(`The generated document ${id} cannot be read.`);
    writeFileSync(join(folder, "documents", `${id}.md`), source);
    site.pages += writePages(join(folder, "site/documents", id), document);
    site.documents++;
    const text = toText(document);
    site.characters += [...text.text].length;
    site.texts.push(text);
    if (site.pages >= wanted) break;
  }
  return site;
}

/** Writes so many generated documents as a content folder has them. Its word lists and settings are to be copied to it. */
export function writeGeneratedContent(folder: string, count: number, language: Language, random: Random): void {
  const documents = generateDocuments(language, random);
  for (let left = count; left > 0; left--) {
    const { id, source } = documents.next().value as GeneratedDocument;
    mkdirSync(join(folder, "documents", id), { recursive: true });
    writeFileSync(join(folder, "documents", id, "document.md"), source);
  }
}

/** The documents of a generated site, in the order of their names. */
export function readGeneratedDocuments(folder: string, most = Infinity): OfficialDocument[] {
  const sources = join(folder, "documents");
  return readdirSync(sources)
    .sort()
    .slice(0, most)
    .map((name) => {
      const file = new VFile({ path: name, value: readFileSync(join(sources, name), "utf8") });
      const document = parseDocument(file, name.replace(/\.md$/u, ""));
      if (!document) throw new Error(`${name} cannot be read.`);
      return document;
    });
}

/** Plain pages as a site would have them: the whole text, and each problem. Not the real ones, which would take Astro long. */
function writePages(folder: string, document: OfficialDocument): number {
  const blocks = listBlocks(document);
  writePage(folder, blocks, document.disclosure.title);
  const problems = collectProblems(document);
  for (const { problem } of problems)
    writePage(
      join(folder, problem.id),
      blocks.filter((block) => block.problem === problem.id),
      document.disclosure.title,
    );
  return 1 + problems.length;
}

function writePage(folder: string, blocks: readonly SearchBlock[], title: string): void {
  mkdirSync(folder, { recursive: true });
  const body = blocks.map(({ text, anchor }) => `<p data-anchor="${anchor}">${escape(text)}</p>`).join("\n");
  const html = `<!doctype html><html lang="zh-CN"><head><title>${escape(title)}</title></head><body><main data-pagefind-body><h1>${escape(title)}</h1>\n${body}</main></body></html>`;
  writeFileSync(join(folder, "index.html"), html);
}

function escape(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
}

function toText(document: OfficialDocument): BuiltText {
  const { facts, page } = toSearchSource(document, (_list, value) => value);
  const add = (anchor: string, words: string, isTitle = false) => {
    const characters = charactersOf(words);
    return { anchor, isTitle, characters, text: characters.join("") };
  };
  const paragraphs = [
    ...listBlocks(document).map(({ kind, anchor, text }) => add(anchor, text, kind === "title")),
    ...facts.flatMap(({ id, label, values }) => [label, ...values].map((words) => add(id, words))),
  ];
  return { page, paragraphs, text: paragraphs.map(({ text }) => text).join("") };
}
