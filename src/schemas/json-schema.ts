import type { FieldWords } from "./vocabulary-words.ts";

/** A JSON Schema (draft-07) with the keywords that VS Code adds. */
export interface EditorSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, EditorSchema>;
  required?: string[];
  items?: EditorSchema;
  definitions?: Record<string, EditorSchema>;
  examples?: unknown[];
  pattern?: string;
  patternErrorMessage?: string;
  defaultSnippets?: unknown[];
  [keyword: string]: unknown;
}

const DAY_MESSAGE = "不是日期的写法，或没有这一天。写成 2022-06-15 的样子";

/**
 * A schema for YAML as VS Code reads it: `2022` is a number and an empty value is null there, where the build reads
 * text and nothing. Offers the words of the word lists.
 *
 * @param plain as Zod writes it; it is not changed
 */
export function loosenSchema(plain: object, words: FieldWords): EditorSchema {
  const { $schema: _, ...schema } = structuredClone(plain) as EditorSchema;
  loosen(schema, words);
  return schema;
}

function loosen(schema: EditorSchema, offers: FieldWords): void {
  const { properties = {}, required = [], definitions = {}, items } = schema;
  const words = schema["enum"];
  if (Array.isArray(words)) loosenWords(schema, words);
  else if (schema.type === "string") {
    const isDay = schema.pattern?.startsWith("^(?:\\d{4}-") === true;
    schema.type = isDay ? ["string"] : ["string", "number", "boolean"];
    if (isDay) schema.patternErrorMessage = DAY_MESSAGE;
  }
  for (const [name, property] of Object.entries(properties)) {
    loosen(property, offers);
    if (!required.includes(name)) allowNothing(property);
    const offered = offers.get(name);
    if (offered) (property.items ?? property).examples = [...offered];
  }
  for (const one of Object.values(definitions)) loosen(one, offers);
  if (items && !Array.isArray(items)) loosen(items, offers);
}

/** Of words that may be left empty nothing is one too, and `2` is a number. */
function loosenWords(schema: EditorSchema, words: readonly unknown[]): void {
  const numbers = words.filter((word) => typeof word === "string" && /^[0-9]+$/u.test(word)).map(Number);
  const nothing = words.includes("") ? [null] : [];
  if (numbers.length + nothing.length === 0) return;
  schema["enum"] = [...words, ...numbers, ...nothing];
  schema.type = [
    ...new Set([schema.type ?? [], numbers.length > 0 ? "number" : [], nothing.length > 0 ? "null" : []].flat()),
  ];
}

function allowNothing(property: EditorSchema): void {
  if (property["enum"] !== undefined || property.type === undefined) return;
  property.type = [...new Set([property.type, "null"].flat())];
}
