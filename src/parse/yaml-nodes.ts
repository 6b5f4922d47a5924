import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";

/** A part of a text by 0-based offsets, the end not included. */
export interface TextRange {
  start: number;
  end: number;
}

/** Where a node's own text stands. */
export function rangeOf(node: unknown): TextRange | undefined {
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

/** The words of a key. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** A node as plain data, every scalar a string; of a key written twice the first counts. */
export function toPlain(node: unknown): unknown {
  if (isScalar(node)) return typeof node.value === "string" ? node.value : "";
  if (isSeq(node)) return node.items.map(toPlain);
  if (!isMap(node)) return node === null ? null : "";
  const entries = new Map<string, unknown>();
  for (const pair of node.items) if (!entries.has(keyOf(pair))) entries.set(keyOf(pair), toPlain(pair.value));
  return Object.fromEntries(entries);
}

/** The value without the keys that have no value: an empty one is not stated. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const stated = Object.entries(value).filter(([, one]) => one !== "");
  return Object.fromEntries(stated.map(([key, one]) => [key, withoutEmpty(one)]));
}

const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The pairs of a map by key, of a key written twice the first; made once, for every message asks for its place. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = indexes.get(map);
  if (known) return known;
  const pairs = new Map(map.items.toReversed().map((pair): [string, Pair] => [keyOf(pair), pair]));
  indexes.set(map, pairs);
  return pairs;
}

/**
 * Where the key or the value at a path stands; an empty value is found at its
 * key, a path that is not there at the nearest thing around it.
 */
export function findRange(root: unknown, path: readonly PropertyKey[], what: "key" | "value"): TextRange {
  let node = root;
  let found = rangeOf(root) ?? { start: 0, end: 0 };
  for (const [index, step] of path.entries()) {
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return found;
      found = rangeOf(pair.key) ?? found;
      if (what === "key" && index === path.length - 1) return found;
      node = pair.value;
    } else return found;
    const range = rangeOf(node);
    if (!range) return found;
    if (range.end > range.start) found = range;
  }
  return found;
}
