import { isAlias, isCollection, isMap, isPair, isScalar, parseDocument, visit } from "yaml";
import { keyOf } from "../parse/yaml-nodes.ts";
import type { Splice } from "./edit-nodes.ts";

/**
 * What stands in a YAML that a form can edit, null where nothing does.
 *
 * @returns undefined for one that cannot be read, or that uses more of YAML than values, lists and keys: references, tags, a
 *   key twice
 */
export function parsePlain(yaml: string): { contents: unknown } | undefined {
  const document = parseDocument(yaml, {
    schema: "failsafe",
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const { contents, errors } = document;
  if (errors.length > 0) return undefined;
  let isPlain = true;
  visit(document, (_, node) => {
    if (isAlias(node)) isPlain = false;
    if ((isScalar(node) || isCollection(node)) && (node.anchor !== undefined || node.tag !== undefined))
      isPlain = false;
    if (isPair(node) && !isScalar(node.key)) isPlain = false;
    if (isMap(node) && new Set(node.items.map(keyOf)).size < node.items.length) isPlain = false;
  });
  if (!isPlain) return undefined;
  return { contents: isScalar(contents) && contents.value === "" ? null : contents };
}

/** The text with other characters in place of some; none of them overlap. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((one, other) => other.start - one.start || other.end - one.end);
  return ordered.reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), source);
}
