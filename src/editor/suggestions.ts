import type { FieldName } from "../model/field-list.ts";
import { ALL_FIELDS } from "../model/field-list.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { wordListOf } from "../parse/field-words.ts";

/** Words offered for the fields of a form, by their labels. */
export type Suggestions = Readonly<Record<string, readonly string[]>>;

/**
 * The words an editor can choose from; other words can be typed as well.
 *
 * @param stated what the 公开信息 says now, by property name: the 事项 depend on the 领域
 * @param attachments names of the document's own files
 */
export function suggestWords(
  vocabularies: Readonly<Record<string, Vocabulary>>,
  stated: Readonly<Partial<Record<FieldName, unknown>>>,
  attachments: readonly string[],
): Suggestions {
  return Object.fromEntries(
    ALL_FIELDS.flatMap((field): [string, readonly string[]][] => {
      const { label, words } = field;
      if (field.kind === "setting") return [[label, field.choices]];
      if (words === undefined) return [];
      if (words === "attachments") return [[label, attachments]];
      return [[label, wordListOf(words, stated, vocabularies)?.entries.map(({ name }) => name) ?? []]];
    }),
  );
}
