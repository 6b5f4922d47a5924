import type { Vocabularies } from "../lint/define-rule.ts";
import { documentSnippets } from "./document-snippets.ts";
import { editorSchemas } from "./editor-schemas.ts";

/** The generated files of .vscode/, by name below it: JSON Schemas and the snippets made of them. */
export function editorFiles(vocabularies: Vocabularies): Map<string, string> {
  const schemas = editorSchemas(vocabularies);
  const frontmatter = schemas.find(({ name }) => name === "document")?.schema ?? {};
  const print = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ...schemas.map(({ name, schema }): [string, string] => [`schemas/${name}.json`, print(schema)]),
    ["document.code-snippets", print(documentSnippets(frontmatter))],
  ]);
}
