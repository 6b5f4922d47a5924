import type { ZodType } from "zod";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { frontmatterSchema } from "../model/disclosure-schema.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { matchVocabulary, vocabularyBelow } from "../parse/vocabulary.ts";

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
  const shape: Readonly<Record<string, ZodType>> = {
    ...textShapes(),
  };
  const result = shape[label]?.safeParse(value);
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
  const items = vocabularies["事项"];
  const { 所属领域: domain, 一级事项: primary } = chosen;
  switch (label) {
    case "一级事项":
      return items && domain ? vocabularyBelow(items, [domain]) : undefined;
    case "二级事项":
      return items && domain && primary ? vocabularyBelow(items, [domain, primary]) : undefined;
    case "层级":
      return vocabularies["公开层级"];
    case "所属领域":
    case "公开方式":
    case "公开对象":
    case "公开依据":
    case "公开渠道和载体":
      return vocabularies[label];
    default:
      return undefined;
  }
}

/** The fields that are one text. */
function textShapes() {
  const {
    标题断行: _lines,
    公开层级: _levels,
    其他公开信息: _others,
    附件: _files,
    ...texts
  } = frontmatterSchema.shape;
  return texts;
}
