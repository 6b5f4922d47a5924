import type { Vocabularies } from "../lint/define-rule.ts";
import { ALL_FIELDS } from "../model/field-list.ts";
import { matchVocabulary } from "../parse/vocabulary.ts";
import type { NamedField, ResolveName } from "../view/named-field.ts";

/** The word list of those who are responsible, who are no field of the 公开信息. */
const BEARERS = ["责任主体"];

/** Names by the word lists of a content folder, for everything that sorts documents: pages, feeds and search index. */
export function namesFrom(vocabularies: Vocabularies): ResolveName {
  return (field, value) => {
    for (const name of listsOf(field)) {
      const vocabulary = vocabularies[name];
      if (!vocabulary) continue;
      const match = matchVocabulary(value, vocabulary);
      if (match.kind !== "unknown") return match.canonical;
    }
    return value;
  };
}

function listsOf(field: NamedField): readonly string[] {
  return field === "bearer" ? BEARERS : (ALL_FIELDS.find(({ name }) => name === field)?.names ?? []);
}

/** Groups of words of one meaning from the list 说法, the official one first. */
export function sayingsFrom(vocabularies: Vocabularies): string[][] {
  return (vocabularies["说法"]?.entries ?? []).map(({ name, aliases }) => [name, ...aliases]);
}
