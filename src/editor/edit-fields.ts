import type { Pair, YAMLMap } from "yaml";
import { isMap } from "yaml";
import { FIELD_LIST } from "../model/field-list.ts";
import { keyOf, toPlain } from "../parse/yaml-nodes.ts";
import type { Splice, YamlText } from "./edit-nodes.ts";
import { linesOf, spliceNode } from "./edit-nodes.ts";
import type { FieldChanges, FieldValue } from "./field-value.ts";
import { sameValue, withoutBlankParts } from "./field-value.ts";
import { applySplices, parsePlain } from "./plain-yaml.ts";
import { lineEndOf } from "./split-file.ts";
import { indent, writeField } from "./write-yaml.ts";

/** The fields of a 公开信息, by label. */
export type Fields = Readonly<Record<string, FieldValue>>;

/**
 * Reads the fields for a form.
 *
 * @returns undefined where they can only be edited as text: YAML that cannot be read, or that uses more of YAML than lines
 *   of `键: 值` (references, tags, a key twice, a map in braces)
 */
export function readFields(yaml: string): Fields | undefined {
  const map = parse(yaml);
  return map && ((toPlain(map.contents) as Fields | null) ?? {});
}

/**
 * The YAML of a 公开信息 with some fields changed. Every line that is not of a changed field stays byte for byte; of a
 * list only the lines of the items that changed.
 *
 * @param yaml one that `readFields` can read
 * @throws where it cannot
 */
export function editFields(yaml: string, changes: FieldChanges, lineEnd = lineEndOf(yaml)): string {
  let source = yaml;
  for (const [label, value] of Object.entries(changes))
    source = editField(source, label, withoutBlankParts(value), lineEnd);
  return source;
}

function editField(source: string, label: string, value: FieldValue | null, lineEnd: string): string {
  const before = readFields(source);
  const map = parse(source);
  if (!before || !map) throw new Error("The fields cannot be edited one by one.");
  if (sameValue(before[label] ?? null, value)) return source;
  const wanted = { ...before, [label]: value ?? "" };
  const pair = map.contents?.items.find((one) => keyOf(one) === label);
  const text = { source, lineEnd };
  for (const splices of waysToEdit(map.contents, pair, label, value, text)) {
    const edited = applySplices(source, splices);
    const after = readFields(edited);
    if (after && states(after, wanted)) return edited;
  }
  throw new Error(`${label} cannot be written.`);
}

/** From the fewest lines to the whole field. */
function* waysToEdit(
  map: YAMLMap | null,
  pair: Pair | undefined,
  label: string,
  value: FieldValue | null,
  yaml: YamlText,
): Generator<Splice[]> {
  if (!pair) {
    if (value !== null) yield [placeField(map, label, indent(writeField(label, value), 0, yaml.lineEnd), yaml)];
    return;
  }
  const lines = linesOf(pair, yaml.source);
  if (value === null) yield [lines];
  else {
    const few = spliceNode(pair.value, value, yaml);
    if (few) yield few;
    yield [{ ...lines, text: indent(writeField(label, value), 0, yaml.lineEnd) }];
  }
}

/** Puts a new field behind the one that comes before it in the official order. */
function placeField(map: YAMLMap | null, label: string, text: string, { source, lineEnd }: YamlText): Splice {
  const rank = (name: string) => FIELD_LIST.findIndex(({ label: one }) => one === name);
  const pairs = map?.items ?? [];
  const before = pairs.filter((pair) => rank(keyOf(pair)) >= 0 && rank(keyOf(pair)) < rank(label));
  const last = before.reduce<Pair | undefined>(
    (found, pair) => (found && rank(keyOf(found)) > rank(keyOf(pair)) ? found : pair),
    undefined,
  );
  const first = pairs[0];
  const place = last ? linesOf(last, source).end : first ? linesOf(first, source).start : source.length;
  const gap = place > 0 && !/[\r\n]/u.test(source.charAt(place - 1)) ? lineEnd : "";
  return { start: place, end: place, text: gap + text };
}

/** Whether the fields are the wanted ones, and nothing else. */
function states(fields: Fields, wanted: Fields): boolean {
  const labels = new Set([...Object.keys(fields), ...Object.keys(wanted)]);
  return [...labels].every((label) => sameValue(fields[label] ?? null, wanted[label] ?? null));
}

/** The map of a YAML that has nothing but plain lines; `contents` is null where it has no field at all. */
function parse(yaml: string): { contents: YAMLMap | null } | undefined {
  const read = parsePlain(yaml);
  if (!read) return undefined;
  const { contents } = read;
  if (contents === null) return { contents: null };
  const isBlock = isMap(contents) && contents.flow !== true && !/^\s*\?\s/mu.test(yaml);
  return isBlock ? { contents: contents } : undefined;
}
