import type { Field } from "../model/field.ts";
import type { FieldName } from "../model/field-list.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { vocabularyBelow } from "./vocabulary.ts";

/**
 * The words that the value of a field is usually one of.
 *
 * @param stated what the 公开信息 says for a field, by its property name: the 事项 depend on the 领域
 * @returns undefined where there is no such list, or nothing is stated that chooses the part of it
 */
export function wordListOf(
  words: Field["words"],
  stated: Readonly<Partial<Record<FieldName, unknown>>>,
  vocabularies: Readonly<Record<string, Vocabulary>>,
): Vocabulary | undefined {
  if (words === undefined || words === "attachments") return undefined;
  const list = vocabularies[words.list];
  if (!list || !words.below) return list;
  const path = words.below
    .map((name) => stated[name as FieldName])
    .filter((word) => typeof word === "string" && word !== "");
  return path.length < words.below.length ? undefined : vocabularyBelow(list, path as string[]);
}
