import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";

/** The word list that `npm run import` uses. */
export function readLabels(): Vocabulary {
  const path = "content/vocabulary/信息标签.yaml";
  const vocabulary = readVocabulary(new VFile({ path, value: readFileSync(path, "utf8") }));
  if (!vocabulary) throw new Error(`${path} cannot be read`);
  return vocabulary;
}
