import type { Disclosure } from "../../model/disclosure.ts";
import type { Field } from "../../model/field.ts";
import type { FieldName } from "../../model/field-list.ts";
import { FIELD_LIST, LABELS, innerFields, isSingle } from "../../model/field-list.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { wordListOf } from "../../parse/field-words.ts";
import { VOCABULARY, matchVocabulary } from "../../parse/vocabulary.ts";
import type { Vocabularies } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";

/** Mistakes inside the word lists themselves are told by the same message, while they are read. */
export const vocabulary = defineRule({
  ...VOCABULARY,
  check({ document, vocabularies }, tell) {
    const { positions, title } = document.disclosure;
    if (title === "") return;
    for (const { field, value, list } of listWords(document.disclosure, vocabularies)) {
      if (!list) continue;
      const match = matchVocabulary(value, list);
      if (match.kind !== "unknown") continue;
      tell.notice(`“${LABELS[field]}”的“${value}”不在词表里`, {
        place: positions[field],
        note: `${match.nearest ? `是不是“${match.nearest}”？` : ""}对照原文；确实这样写的，可以加到 content/vocabulary/${list.label}.yaml`,
        actual: value,
        ...(match.nearest ? { expected: [match.nearest] } : {}),
      });
    }
  },
});

interface Word {
  /** The field it stands under. */
  field: FieldName;
  value: string;
  /** Undefined where there is nothing to compare it with. */
  list: Vocabulary | undefined;
}

/** A row of 公开层级, 其他公开信息 or 附件 by the names of its fields. */
type Row = Readonly<Record<string, string | readonly string[]>>;

function listWords(disclosure: Disclosure, vocabularies: Vocabularies): Word[] {
  return FIELD_LIST.flatMap((field) => {
    const add = (words: Field["words"], values: readonly string[]): Word[] => {
      const list = wordListOf(words, disclosure, vocabularies);
      return values.map((value) => ({ field: field.name, value, list }));
    };
    if (isSingle(field)) return add(field.words, [disclosure[field.name] ?? []].flat());
    if (!("fields" in field)) return [];
    const rows = (disclosure[field.name] ?? []) as unknown as readonly Row[];
    return rows.flatMap((row) => innerFields(field).flatMap(({ name, words }) => add(words, [row[name] ?? []].flat())));
  });
}
