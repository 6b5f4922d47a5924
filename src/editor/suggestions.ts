import type { Vocabulary } from "../model/vocabulary.ts";
import { vocabularyBelow } from "../parse/vocabulary.ts";

/** Words offered for the fields of a form, by the `words` of the field. */
export type Suggestions = Readonly<Record<string, readonly string[]>>;

/** Word lists that are offered as they are. */
const LISTS = ["所属领域", "公开方式", "公开对象", "公开依据", "公开层级", "公开渠道和载体"];

/**
 * The words an editor can choose from; other words can be typed as well.
 *
 * @param chosen what the 公开信息 says now: the 事项 depend on the 领域
 * @param attachments names of the document's own files
 */
export function suggestWords(
  vocabularies: Readonly<Record<string, Vocabulary>>,
  chosen: { domain?: string | undefined; primaryItem?: string | undefined },
  attachments: readonly string[],
): Suggestions {
  const items = vocabularies["事项"];
  const { domain, primaryItem } = chosen;
  const primary = items && domain ? vocabularyBelow(items, [domain]) : undefined;
  const secondary = items && domain && primaryItem ? vocabularyBelow(items, [domain, primaryItem]) : undefined;
  return {
    ...Object.fromEntries(LISTS.map((name) => [name, namesOf(vocabularies[name])])),
    一级事项: namesOf(primary),
    二级事项: namesOf(secondary),
    attachments,
  };
}

function namesOf(vocabulary: Vocabulary | undefined): string[] {
  return vocabulary?.entries.map(({ name }) => name) ?? [];
}
