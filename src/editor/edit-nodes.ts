import { diffArrays } from "diff";
import type { Pair, YAMLMap, YAMLSeq } from "yaml";
import { isCollection, isMap, isScalar, isSeq } from "yaml";
import { keyOf, rangeOf, toPlain } from "../parse/yaml-nodes.ts";
import type { FieldValue } from "./field-value.ts";
import { canonicalValue, isList, sameValue, withoutBlankParts } from "./field-value.ts";
import { indent, writeFlow, writeItem, writePair, writeScalar } from "./write-yaml.ts";

/** Characters of a text that others take the place of. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The YAML that is edited, and its usual line end. */
export interface YamlText {
  source: string;
  lineEnd: string;
}

/**
 * The fewest lines to be changed so that a node has another value. A key whose value is `""` stays, without a value; one
 * that the value does not have is taken out.
 *
 * @returns undefined where the node is written in a way (block text, another kind of value) that has to be written anew as
 *   a whole
 */
export function spliceNode(node: unknown, value: FieldValue, yaml: YamlText): Splice[] | undefined {
  if (sameValue(toPlain(node) as FieldValue, value)) return [];
  if (typeof value === "string") return spliceScalar(node, value, yaml);
  if (isCollection(node) && node.flow === true) return spliceFlow(node, value, yaml);
  if (isList(value)) return isSeq(node) && node.flow !== true ? spliceItems(node, value, yaml) : undefined;
  return isMap(node) && node.flow !== true ? splicePairs(node, value, yaml) : undefined;
}

function spliceScalar(node: unknown, value: string, { source }: YamlText): Splice[] | undefined {
  const range = rangeOf(node);
  if (!isScalar(node) || !range || node.type?.startsWith("BLOCK")) return undefined;
  const isQuoted = node.type?.startsWith("QUOTE") === true;
  if (/[\r\n]/u.test(value) && !isQuoted) return undefined;
  if (value === "")
    return [{ start: /[ \t]*$/u.exec(source.slice(0, range.start))?.index ?? range.start, end: range.end, text: "" }];
  const gap = range.start === range.end && /[:-]/u.test(source.charAt(range.start - 1)) ? " " : "";
  return [{ ...range, text: gap + writeScalar(value, range.start === range.end ? undefined : node.type) }];
}

/** A list in brackets stays one; what is remarked within it would be lost. */
function spliceFlow(node: unknown, value: FieldValue, { source }: YamlText): Splice[] | undefined {
  const range = rangeOf(node);
  if (!range || source.slice(range.start, range.end).includes("#")) return undefined;
  const hasRoom = /[[{] /u.test(source.slice(range.start, range.start + 2));
  return [{ ...range, text: writeFlow(value, hasRoom) }];
}

/** Items that stay are found again; one that changed is changed where it stands. */
function spliceItems(node: YAMLSeq, value: readonly FieldValue[], yaml: YamlText): Splice[] | undefined {
  const lines = node.items.map((item) => itemLines(item, yaml.source));
  const splices: Splice[] = [];
  const known = node.items.map((item) => canonicalValue(toPlain(item) as FieldValue));
  const wanted = value.map(canonicalValue);
  const moved = moveItems(lines, known, wanted, yaml.source);
  if (moved) return moved;
  const changes = diffArrays(known, wanted);
  let [at, next] = [0, 0];
  for (let index = 0; index < changes.length; index++) {
    const { added, removed, count } = changes[index] ?? { added: false, removed: false, count: 0 };
    if (!added && !removed) [at, next] = [at + count, next + count];
    else {
      const other = changes[index + 1];
      const pair = removed && other?.added ? other.count : added ? count : 0;
      const gone = removed ? count : 0;
      if (removed && other?.added) index++;
      const changed = spliceRun({ node, lines, at, gone }, value.slice(next, next + pair), yaml);
      if (!changed) return undefined;
      splices.push(...changed);
      [at, next] = [at + gone, next + pair];
    }
  }
  return splices;
}

/** The same items in another order: each goes with all its lines, and with what is remarked above it. */
function moveItems(
  lines: readonly ItemLines[],
  known: readonly string[],
  wanted: readonly string[],
  source: string,
): Splice[] | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  const places = new Map<string, number[]>();
  for (const [at, one] of known.entries()) places.set(one, [...(places.get(one) ?? []), at]);
  const order = wanted.map((one) => places.get(one)?.shift() ?? -1);
  if (!first || !last || order.length !== known.length || order.includes(-1)) return undefined;
  if (!/[\r\n]$/u.test(source.slice(last.start, last.end))) return undefined;
  const text = order.map((at) => source.slice(lines[at - 1]?.end ?? first.start, lines[at]?.end)).join("");
  return [{ start: first.start, end: last.end, text }];
}

type ItemLines = { start: number; end: number; column: number } | undefined;

function spliceRun(
  { node, lines, at, gone }: { node: YAMLSeq; lines: ItemLines[]; at: number; gone: number },
  values: readonly FieldValue[],
  yaml: YamlText,
): Splice[] | undefined {
  const splices: Splice[] = [];
  for (const [index, value] of values.slice(0, gone).entries()) {
    const changed = spliceNode(node.items[at + index], value, yaml) ?? rewriteItem(lines[at + index], value, yaml);
    if (!changed) return undefined;
    splices.push(...changed);
  }
  for (const line of lines.slice(at + values.length, at + gone)) {
    if (!line) return undefined;
    splices.push({ start: line.start, end: line.end, text: "" });
  }
  const more = values.slice(gone);
  const before = at + gone > 0 ? lines[at + gone - 1] : lines[0];
  if (more.length === 0) return splices;
  if (!before) return undefined;
  const place = at + gone > 0 ? before.end : before.start;
  const text = more.map((value) => indent(writeItem(value), before.column, yaml.lineEnd)).join("");
  return [...splices, { start: place, end: place, text }];
}

function rewriteItem(lines: ItemLines, value: FieldValue, { lineEnd }: YamlText): Splice[] | undefined {
  return lines && [{ ...lines, text: indent(writeItem(value), lines.column, lineEnd) }];
}

/** The lines of an item that begins a line with its `- `. */
function itemLines(item: unknown, source: string): ItemLines {
  const range = rangeOf(item);
  if (!range) return undefined;
  const start = lineStart(source, range.start);
  const lead = /^(?<blank> *)-[ \t]+$/u.exec(source.slice(start, range.start))?.groups?.["blank"];
  return lead === undefined ? undefined : { start, end: linesEnd(item, source), column: lead.length };
}

function splicePairs(node: YAMLMap, value: Record<string, FieldValue>, yaml: YamlText): Splice[] | undefined {
  const splices: Splice[] = [];
  const first = rangeOf(node.items[0]?.key)?.start ?? 0;
  const column = first - lineStart(yaml.source, first);
  for (const pair of node.items) {
    const changed = splicePair(pair, value[keyOf(pair)], column, yaml);
    if (!changed) return undefined;
    splices.push(...changed);
  }
  const known = new Map(node.items.map((pair) => [keyOf(pair), pair]));
  let place = linesEnd(node, yaml.source);
  // Behind the key that comes before it in the value, which is in the order of the schema.
  for (const [key, wanted] of Object.entries(value)) {
    const before = known.get(key);
    if (before) place = linesOf(before, yaml.source).end;
    else if (!sameValue(wanted, null))
      splices.push({
        start: place,
        end: place,
        text: indent(writePair(key, withoutBlankParts(wanted) ?? ""), column, yaml.lineEnd),
      });
  }
  return splices;
}

function splicePair(pair: Pair, wanted: FieldValue | undefined, column: number, yaml: YamlText): Splice[] | undefined {
  const lines = linesOf(pair, yaml.source);
  const changed = wanted === undefined ? undefined : spliceNode(pair.value, wanted, yaml);
  if (changed) return changed;
  // The first key of an item stands on the line of its dash.
  if (
    lines.start + column !== rangeOf(pair.key)?.start ||
    yaml.source.slice(lines.start, lines.start + column).trim() !== ""
  )
    return undefined;
  return [{ ...lines, text: wanted === undefined ? "" : indent(writePair(keyOf(pair), wanted), column, yaml.lineEnd) }];
}

/** All lines of a pair, as a splice that leaves them out. */
export function linesOf(pair: Pair, source: string): Splice {
  const start = lineStart(source, rangeOf(pair.key)?.start ?? 0);
  return { start, end: Math.max(linesEnd(pair.key, source), linesEnd(pair.value, source)), text: "" };
}

/** Where the line begins that an offset stands in. */
function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
}

/** Where the line after the last line of a node begins; comments and empty lines below it are not its own. */
function linesEnd(node: unknown, source: string): number {
  const end = contentEnd(node, source);
  const rest = /(?:\r\n|\n|\r)/u.exec(source.slice(end));
  return rest ? end + rest.index + rest[0].length : source.length;
}

function contentEnd(node: unknown, source: string): number {
  const last = isMap(node) || isSeq(node) ? node.items.at(-1) : undefined;
  if ((isMap(node) || isSeq(node)) && node.flow !== true && last !== undefined) {
    if (isSeq(node)) return contentEnd(last, source);
    const { key, value } = last as Pair;
    return Math.max(contentEnd(key, source), contentEnd(value, source));
  }
  const range = rangeOf(node);
  if (!range) return 0;
  const isBlock = isScalar(node) && node.type?.startsWith("BLOCK") === true;
  return isBlock ? range.start + source.slice(range.start, range.end).trimEnd().length : range.end;
}
