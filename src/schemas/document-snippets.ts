import { FIELD_LIST } from "../model/field-list.ts";
import type { EditorSchema } from "./json-schema.ts";

/** One VS Code snippet for document.md. */
export interface Snippet {
  scope: "markdown";
  prefix: string;
  description: string;
  body: string[];
}

/**
 * Snippets for document.md, because VS Code's YAML support does not look into the frontmatter of Markdown: each key of
 * the 公开信息, each word of its word list, a whole head, and what a text may have besides plain paragraphs. None has a
 * word chosen beforehand: what an editor forgets to change must not be published.
 */
export function documentSnippets({ properties = {} }: EditorSchema): Record<string, Snippet> {
  const entries = Object.entries(properties);
  const head = FIELD_LIST.filter((field) => field.in?.includes("head")).map(({ label }, at) => `${label}: $${at + 1}`);
  return Object.fromEntries([
    snippet("公文开头", "公开信息和标题；原文没有写明的，整行删去", ["---", ...head, "---", "", "# $1", "", "$0"]),
    ...entries.map(([key, field]) => snippet(key, field.description ?? "", linesOf(key, field))),
    ...entries.flatMap(([key, field]) => words(key, field, `${key}: `)),
    ...entries
      .flatMap(([, { items }]) => Object.entries(items?.properties ?? {}))
      .flatMap(([key, field]) => words(key, field.items ?? field, field.items ? "- " : `- ${key}: `)),
    snippet("图片", "放在公文文件夹的 attachments 里", ["![$1](attachments/$2)"]),
    snippet("表格", "用竖线分列，第二行是横线", ["| $1 | $2 |", "| --- | --- |", "| $3 | $4 |"]),
    snippet("表格 合并的表头", "只写“<”的，左边一格接着往右；只写“^”的，上面一格接着往下", [
      "| $1 | $2 | < |",
      "| --- | --- | --- |",
      "| ^ | $3 | $4 |",
      "| $5 | $6 | $7 |",
    ]),
    snippet("表格 没有表头", "第一行的格子都空着", ["|  |  |", "| --- | --- |", "| $1 | $2 |"]),
  ]);
}

function snippet(prefix: string, description: string, body: string[]): [string, Snippet] {
  return [prefix, { scope: "markdown", prefix, description, body }];
}

function words(key: string, field: EditorSchema, before: string): [string, Snippet][] {
  return (field.examples ?? []).map(String).map((word) => {
    const safe = word.replace(/[\\$}]/gu, String.raw`\$&`);
    return snippet(`${key} ${word}`, field.description ?? key, [before + safe]);
  });
}

/** A key with room for its value; a list of things with the lines of one. */
function linesOf(key: string, field: EditorSchema, stops = { next: 1 }): string[] {
  if (!field.items) return [`${key}: $${stops.next++}`];
  const { properties } = field.items;
  if (!properties) return [`${key}:`, `  - $${stops.next++}`];
  const inner = Object.entries(properties).flatMap(([name, one]) => linesOf(name, one, stops));
  return [`${key}:`, ...inner.map((line, at) => `  ${at === 0 ? "- " : "  "}${line}`)];
}
