import type { Node, Numbered, OfficialDocument, Part } from "../../src/model/document.ts";
import { childrenOf } from "../../src/model/walk.ts";

export type Kind = "a character lost" | "another digit" | "digits swapped" | "numbers swapped" | "items swapped";

/** One slip of the hand in the numbers of a document. */
export interface Damage {
  kind: Kind;
  type: Numbered["type"];
  /** `p6-m5 (5) → (5`, to find it by. */
  name: string;
  text: string;
}

type Marked = Numbered & { marker: NonNullable<Numbered["marker"]> };

const DIGITS = ["0123456789", "一二三四五六七八九十", "①②③④⑤⑥⑦⑧⑨⑩"];

/** Every slip in every printed number: each character lost, each digit turned into its neighbours and into one, … */
export function* damageNumbers(source: string, document: OfficialDocument): Generator<Damage> {
  for (const list of document.parts.flatMap(listSiblings)) {
    for (const node of list) yield* damageOne(source, node);
    for (const [at, node] of list.entries()) {
      const next = list[at + 1];
      if (!next) continue;
      const about = { type: node.type, name: `${node.id} ↔ ${next.id}` };
      yield { kind: "numbers swapped", ...about, text: swap(source, rangeOf(node.marker), rangeOf(next.marker)) };
      yield { kind: "items swapped", ...about, text: swap(source, rangeOf(node), rangeOf(next)) };
    }
  }
}

function* damageOne(source: string, { type, id, marker }: Marked): Generator<Damage> {
  const [start, end] = rangeOf(marker);
  const number = source.slice(start, end);
  const make = (kind: Kind, from: number, to: number, words: string): Damage => {
    const damaged = number.slice(0, from) + words + number.slice(to);
    const text = source.slice(0, start) + damaged + source.slice(end);
    return { kind, type, name: `${id} ${number} → ${damaged}`, text };
  };
  for (let at = 0; at < number.length; at++) {
    yield make("a character lost", at, at + 1, "");
    const [one = "", next = ""] = number.slice(at, at + 2);
    for (const other of othersOf(one)) yield make("another digit", at, at + 1, other);
    if (isDigit(one) && isDigit(next) && one !== next) yield make("digits swapped", at, at + 2, next + one);
  }
}

/** The digits beside it, and 1: what a finger hits by mistake, and what begins a list. */
function othersOf(digit: string): Set<string> {
  const digits = DIGITS.find((all) => all.includes(digit)) ?? "";
  const at = digits.indexOf(digit);
  const one = digits.startsWith("0") ? "1" : digits.slice(0, 1);
  const others = digits === "" || digit === "" ? [] : [digits[at - 1], digits[at + 1], one];
  return new Set(others.filter((other): other is string => other !== undefined && other !== digit));
}

function isDigit(character: string): boolean {
  return character !== "" && DIGITS.some((all) => all.includes(character));
}

/** Siblings that are numbered in the same way, in the order of the source. */
function listSiblings(parent: Node | Part): Marked[][] {
  const marked = childrenOf(parent).filter((node): node is Marked => "marker" in node && node.marker !== undefined);
  const lists = Map.groupBy(marked, ({ type, marker }) => `${type} ${marker.style}`);
  return [...lists.values(), ...childrenOf(parent).flatMap(listSiblings)];
}

function rangeOf({ position }: { position: Marked["position"] }): [start: number, end: number] {
  return [position.start.offset ?? 0, position.end.offset ?? 0];
}

function swap(source: string, [a, b]: [number, number], [c, d]: [number, number]): string {
  return source.slice(0, a) + source.slice(c, d) + source.slice(b, c) + source.slice(a, b) + source.slice(d);
}
