import { isCollection, isSeq, stringify } from "yaml";
import { toPlain } from "../parse/yaml-nodes.ts";
import { spliceNode } from "./edit-nodes.ts";
import type { FieldValue } from "./field-value.ts";
import { sameValue, withoutBlankParts } from "./field-value.ts";
import { applySplices, parsePlain } from "./plain-yaml.ts";
import { lineEndOf } from "./split-file.ts";
import { indent } from "./write-yaml.ts";

/**
 * What a YAML file of the content says, for a form; null for an empty one.
 *
 * @returns undefined where it can only be edited by hand
 */
export function readYamlValue(yaml: string): FieldValue | null | undefined {
  const read = parsePlain(withoutMark(yaml));
  return read && (toPlain(read.contents) as FieldValue | null);
}

/**
 * The file with another value: every line that says the same as before stays byte for byte, comments too.
 *
 * @param yaml empty for a file that is not there yet
 * @param keepsBlank whether a key without a value stays where it stands, to be filled in some day
 * @returns undefined where it can only be edited by hand
 */
export function editYaml(yaml: string, value: FieldValue, keepsBlank = false): string | undefined {
  const text = withoutMark(yaml);
  const read = parsePlain(text);
  if (!read) return undefined;
  const kept = keepsBlank ? value : withoutBlankParts(value);
  if (sameValue(toPlain(read.contents) as FieldValue | null, kept)) return yaml;
  const lineEnd = lineEndOf(text);
  const source = text === "" || /[\r\n]$/u.test(text) ? text : text + lineEnd;
  const edited = write(parsePlain(source)?.contents, kept, { source, lineEnd });
  const after = edited === undefined ? undefined : readYamlValue(edited);
  if (edited === undefined || after === undefined || !sameValue(after, kept)) return undefined;
  return yaml.slice(0, yaml.length - text.length) + edited;
}

function write(
  contents: unknown,
  value: FieldValue | null,
  yaml: { source: string; lineEnd: string },
): string | undefined {
  const { source, lineEnd } = yaml;
  const isEmpty = isCollection(contents) && contents.items.length === 0;
  if (contents === null || contents === undefined || isEmpty) {
    const lines = indent(stringify(withoutBlankParts(value), { lineWidth: 0 }), 0, lineEnd);
    return isEmpty && contents.range ? source.slice(0, contents.range[0]) + lines : source + lines;
  }
  const splices = spliceNode(contents, value ?? (isSeq(contents) ? [] : {}), yaml);
  return splices && applySplices(source, splices);
}

function withoutMark(yaml: string): string {
  return yaml.replace(/^\ufeff/u, "");
}
