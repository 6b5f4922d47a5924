import type { EditorSchema } from "../schemas/json-schema.ts";
import type { FieldChoice, FormField } from "./form-fields.ts";

/** So many choices are shown as a list to choose from; of more of them, those are offered that go on as one types. */
const FEW = 12;

/**
 * The form of a file, from the JSON Schema that VS Code checks it by: labels, help, what must be stated, days, choices and
 * lists all come from there.
 */
export function fieldOfSchema(schema: EditorSchema & { title?: string }): FormField {
  return toField(String(schema.title ?? ""), schema, { definitions: schema.definitions ?? {}, within: [] });
}

/** What a part of a schema stands in. */
interface Around {
  definitions: Record<string, EditorSchema>;
  /** References on the way to it. */
  within: readonly string[];
  required?: boolean;
}

function toField(label: string, schema: EditorSchema, around: Around): FormField {
  const { description = "", items, properties } = schema;
  const plain = { label, description, fields: [], long: false, suggests: false } as const;
  const about = { ...plain, ...(around.required && { required: true }) };
  if (items) return listField(about, items, around);
  if (properties) return { ...about, kind: "group", fields: fieldsOf(schema, around) };
  const choices = choicesOf(schema);
  const format = schema["format"];
  return {
    ...about,
    kind: "line",
    long: format === "paragraphs" ? "paragraphs" : format === "sentence",
    suggests: schema.examples !== undefined,
    ...(choices && { choices }),
    ...(schema.pattern?.startsWith("^(?:\\d{4}-") && { day: true }),
  };
}

function listField(about: Omit<FormField, "kind">, items: EditorSchema, around: Around): FormField {
  const reference = typeof items["$ref"] === "string" ? (items["$ref"].split("/").at(-1) ?? "") : undefined;
  if (reference !== undefined && around.within.includes(reference))
    return { ...about, kind: "rows", again: true, folds: true };
  const inner = (reference === undefined ? items : around.definitions[reference]) ?? {};
  const within = reference === undefined ? around.within : [...around.within, reference];
  if (inner.properties) return { ...about, kind: "rows", folds: true, fields: fieldsOf(inner, { ...around, within }) };
  return { ...about, kind: "lines", suggests: inner.examples !== undefined };
}

function fieldsOf({ properties = {}, required = [] }: EditorSchema, around: Around): FormField[] {
  return Object.entries(properties).map(([name, inner]) =>
    toField(name, inner, { ...around, required: required.includes(name) }),
  );
}

/** The words of an enumeration, or of the few ids that are explained; more of them are only suggested. */
function choicesOf(schema: EditorSchema): FieldChoice[] | undefined {
  const known = schema["enum"];
  if (Array.isArray(known))
    return known.filter((one) => typeof one === "string").map((one) => ({ value: one, name: one }));
  const explained = explainedWords(schema);
  return explained.length > 0 && explained.length <= FEW ? explained : undefined;
}

function explainedWords({ defaultSnippets = [] }: EditorSchema): FieldChoice[] {
  return (defaultSnippets as { label: string; description: string }[]).map(({ label, description }) => ({
    value: label,
    name: `${description}（${label}）`,
  }));
}

/** The words that a schema offers, by the label of their field. */
export function wordsOfSchema(schema: EditorSchema): Record<string, FieldChoice[]> {
  const words: Record<string, FieldChoice[]> = {};
  const collect = (
    label: string,
    { examples = [], properties = {}, items, definitions = {}, ...rest }: EditorSchema,
  ) => {
    const offered = [...examples.map((one) => ({ value: String(one), name: "" })), ...explainedWords(rest)];
    if (offered.length > 0) words[label] = offered;
    if (items) collect(label, items);
    for (const [name, inner] of [...Object.entries(properties), ...Object.entries(definitions)]) collect(name, inner);
  };
  collect("", schema);
  return words;
}
