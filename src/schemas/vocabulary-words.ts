import type { Vocabularies } from "../lint/define-rule.ts";
import type { Field } from "../model/field.ts";
import { ALL_FIELDS } from "../model/field-list.ts";
import type { VocabularyEntry } from "../model/vocabulary.ts";

/** Words that may be offered for a field, by its Chinese label; canonical ones first, each with its aliases behind it. */
export type FieldWords = ReadonlyMap<string, readonly string[]>;

/** The word lists as the fields of 公开信息 use them, and the 主体 of annotations. */
export function wordsByField(vocabularies: Vocabularies): FieldWords {
  const lists: [string, readonly VocabularyEntry[]][] = [
    ...ALL_FIELDS.map(({ label, words }): [string, VocabularyEntry[]] => [label, entriesOf(words, vocabularies)]),
    ["主体", vocabularies["责任主体"]?.entries ?? []],
  ];
  return new Map(
    lists
      .map(([field, list]): [string, string[]] => [
        field,
        [...new Set(list.flatMap(({ name, aliases }) => [name, ...aliases]))],
      ])
      .filter(([, words]) => words.length > 0),
  );
}

/** All words of the level of the list that a field is from, whatever other fields say. */
function entriesOf(words: Field["words"], vocabularies: Vocabularies): VocabularyEntry[] {
  if (words === undefined || words === "attachments") return [];
  const top = vocabularies[words.list]?.entries ?? [];
  return (words.below ?? []).reduce((entries) => entries.flatMap(({ below }) => below), top);
}
