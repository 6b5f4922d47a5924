import type { ZodType } from "zod";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { frontmatterSchema } from "../model/disclosure-schema.ts";
import { ALL_FIELDS, FIELD_LIST, isSingle } from "../model/field-list.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { wordListOf } from "../parse/field-words.ts";
import { matchVocabulary } from "../parse/vocabulary.ts";

/** What is to be said of a value while it is typed; it can be taken as it is where nothing is. */
export type ValueVerdict =
  | { kind: "fine" }
  /** The schema does not take it; `note` is the 改法. */
  | { kind: "wrong"; reason: string; note: string }
  /** It is in no word list; `nearest` is the word that it may be a slip of. */
  | { kind: "unlisted"; nearest?: string };

type Vocabularies = Readonly<Record<string, Vocabulary>>;

/** Checks one value of the 公开信息: of a field, of 层级 or of a single 公开渠道和载体. */
export function checkValue(
  label: string,
  value: string,
  chosen: Partial<Frontmatter>,
  vocabularies: Vocabularies,
): ValueVerdict {
  const shape: Readonly<Record<string, ZodType>> = frontmatterSchema.shape;
  const field = ALL_FIELDS.find((one) => one.label === label);
  const result = field && isSingle(field) ? shape[label]?.safeParse(value) : undefined;
  const issue = result?.error?.issues[0];
  if (issue) {
    const note: unknown = issue.code === "custom" ? issue.params?.["note"] : undefined;
    return { kind: "wrong", reason: issue.message, note: typeof note === "string" ? note : "" };
  }
  const list = listOf(label, chosen, vocabularies);
  const match = list && matchVocabulary(value, list);
  if (match?.kind !== "unknown") return { kind: "fine" };
  return { kind: "unlisted", ...(match.nearest === undefined ? {} : { nearest: match.nearest }) };
}

/** The words that a field is usually one of, none where any words can stand. */
export function wordsFor(label: string, chosen: Partial<Frontmatter>, vocabularies: Vocabularies): string[] {
  return listOf(label, chosen, vocabularies)?.entries.map(({ name }) => name) ?? [];
}

function listOf(label: string, chosen: Partial<Frontmatter>, vocabularies: Vocabularies): Vocabulary | undefined {
  const field = ALL_FIELDS.find((one) => one.label === label);
  const stated = Object.fromEntries(FIELD_LIST.map(({ name, label: key }) => [name, chosen[key]]));
  return wordListOf(field?.words, stated, vocabularies);
}
