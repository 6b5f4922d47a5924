import type { Vocabularies } from "../lint/define-rule.ts";
import { matchVocabulary } from "../parse/vocabulary.ts";
import type { NamedField, ResolveName } from "../view/names.ts";

/**
 * The word lists that join values of a field, by the names of their files in the order in which they are asked: the list
 * that is called like the field, then the other name that editors give it. The first that knows a value names it.
 */
const LISTS: Readonly<Record<NamedField, readonly string[]>> = {
  domain: ["所属领域", "领域"],
  primaryItem: [],
  secondaryItem: [],
  issuer: ["公开主体", "主体别名"],
  level: ["公开层级"],
  bearer: ["责任主体"],
};

/** Names by the word lists of a content folder, for everything that sorts documents: pages, feeds and search index. */
export function namesFrom(vocabularies: Vocabularies): ResolveName {
  return (field, value) => {
    for (const name of LISTS[field]) {
      const vocabulary = vocabularies[name];
      if (!vocabulary) continue;
      const match = matchVocabulary(value, vocabulary);
      if (match.kind !== "unknown") return match.canonical;
    }
    return value;
  };
}
