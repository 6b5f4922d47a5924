import type { Pair, YAMLMap } from "yaml";
import { isMap, isPair, isScalar, isSeq, parseDocument } from "yaml";
import type { Scalar } from "yaml";
import { readMarkdown } from "../parse/markdown.ts";

/** Where the parts of a document.md stand, as offsets of its text. */
export interface Split {
  /** The YAML between the fences, with its last line end; undefined where the file has none. */
  yaml: { start: number; end: number } | undefined;
  /** Where the text begins: behind the closing fence. */
  body: number;
  /** The line end of the file: of its first line. */
  eol: string;
}

/** A key of the frontmatter and its value, by offsets in the whole text. */
export interface FieldRange {
  label: string;
  /** Start of the line of the key. */
  start: number;
  /** Behind the key's colon. */
  colon: number;
  /** First and last character of the value; both behind the colon where it is empty. */
  value: { start: number; end: number };
  /** The value's words where it is one piece of text; undefined for lists. */
  scalar: string | undefined;
  style: "plain" | "single" | "double" | "block" | "empty" | "list";
}

/** Where the frontmatter ends and the text begins. */
export function splitDocument(text: string): Split {
  const eol = /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const node = readMarkdown(text.slice(bom)).children[0];
  if (node?.type !== "yaml" || !node.position) return { yaml: undefined, body: bom, eol };
  const end = (node.position.end.offset ?? 0) + bom;
  const start = nextLine(text, (node.position.start.offset ?? 0) + bom);
  const fence = text.lastIndexOf("---", end);
  return { yaml: { start, end: Math.max(start, fence) }, body: nextLine(text, end), eol };
}

/**
 * The keys of the frontmatter in their order.
 *
 * @returns undefined where they cannot be told apart safely: broken YAML, a key twice, anchors and tags, `{…}`, `? key`
 */
export function findFields(text: string, { yaml }: Split): FieldRange[] | undefined {
  if (!yaml) return undefined;
  const document = parseDocument(text.slice(yaml.start, yaml.end), {
    schema: "failsafe",
    uniqueKeys: true,
    stringKeys: true,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: "error",
  });
  if (document.errors.length > 0 || document.directives.docStart) return undefined;
  if (document.contents === null || isEmpty(document.contents)) return [];
  if (!isMap(document.contents) || document.contents.flow || document.contents.anchor || document.contents.tag)
    return undefined;
  const fields = (document.contents as YAMLMap).items.map((pair) => toField(pair, text, yaml.start));
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

function toField(pair: Pair, text: string, offset: number): FieldRange | undefined {
  const { key, value, srcToken: token } = pair;
  const colon = token?.sep?.find(({ type }) => type === "map-value-ind");
  const odd = [...(token?.start ?? []), ...(token?.sep ?? [])].some(({ type }) =>
    ["anchor", "tag", "explicit-key-ind"].includes(type),
  );
  if (!isScalar(key) || !key.range || !colon || odd) return undefined;
  const behind = offset + colon.offset + 1;
  const field = { label: String(key.value), start: lineStart(text, offset + key.range[0]), colon: behind };
  if (isEmpty(value)) return { ...field, value: { start: behind, end: behind }, scalar: "", style: "empty" };
  if (isScalar(value) && value.range) {
    const start = offset + value.range[0];
    const end = trimEnd(text, start, offset + value.range[1]);
    return { ...field, value: { start, end }, scalar: String(value.value), style: styleOf(value) };
  }
  if ((!isMap(value) && !isSeq(value)) || !value.range) return undefined;
  const start = offset + value.range[0];
  return {
    ...field,
    value: { start, end: trimEnd(text, start, offset + endOf(value)) },
    scalar: undefined,
    style: "list",
  };
}

function styleOf({ type }: Scalar): FieldRange["style"] {
  if (type === "QUOTE_SINGLE") return "single";
  if (type === "QUOTE_DOUBLE") return "double";
  return type === "PLAIN" ? "plain" : "block";
}

/** Comments behind the last entry belong to what follows. */
function endOf(node: unknown): number {
  if (isPair(node)) return isEmpty(node.value) ? Math.max(endOf(node.key), endOf(node.value)) : endOf(node.value);
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range?.[1] ?? 0;
}

function isEmpty(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && (node.type === "PLAIN" || node.type === undefined) && node.source === "";
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Offset of the first character of the line. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\ufeff", offset - 1)) + 1;
}

/** Offset behind the line's end. */
export function nextLine(text: string, offset: number): number {
  const end = /\r\n|\r|\n/gu;
  end.lastIndex = offset;
  return end.exec(text) ? end.lastIndex : text.length;
}
