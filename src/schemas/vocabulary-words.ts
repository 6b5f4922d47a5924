import type { Vocabularies } from "../lint/define-rule.ts";
import type { VocabularyEntry } from "../model/vocabulary.ts";

/** Words that may be offered for a field, by its Chinese label; canonical ones first, each with its aliases behind it. */
export type FieldWords = ReadonlyMap<string, readonly string[]>;

/** The word lists as the fields of 公开信息 use them. */
export function wordsByField(vocabularies: Vocabularies): FieldWords {
  const entries = (name: string) => vocabularies[name]?.entries ?? [];
  const items = entries("事项").flatMap(({ below }) => below);
  const lists: [string, readonly VocabularyEntry[]][] = [
    ["所属领域", entries("所属领域")],
    ["一级事项", items],
    ["二级事项", items.flatMap(({ below }) => below)],
    ["公开方式", entries("公开方式")],
    ["公开依据", entries("公开依据")],
    ["公开对象", entries("公开对象")],
    ["层级", entries("公开层级")],
    ["公开渠道和载体", entries("公开渠道和载体")],
    ["主体", entries("责任主体")],
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
