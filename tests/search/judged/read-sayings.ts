import { readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { readVocabulary } from "../../../src/parse/vocabulary.ts";
import { sayingsFrom } from "../../../src/sources/resolve-names.ts";

/** The groups of the word list that comes with the program. */
export function readSayings(): string[][] {
  const file = path.resolve(import.meta.dirname, "../../../content/vocabulary/说法.yaml");
  const list = readVocabulary(new VFile({ path: file, value: readFileSync(file, "utf8") }));
  return list ? sayingsFrom({ 说法: list }) : [];
}
