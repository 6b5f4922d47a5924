import type { Query } from "../../search/query.ts";
import { charactersOf, comparedCharacter } from "../../search/pair-words.ts";

/** A stretch of a page that has a word of the query, as a beginning and an end in text nodes. */
export interface MarkRange {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** A character as it is compared, and where it stands. */
interface Place {
  compared: string;
  node: Text;
  from: number;
  to: number;
  /** How it follows the character before: in the same line, in the next line of a run of text, or behind an edge. */
  follows: "line" | "run" | "edge";
}

const LINES = "p,li,dd,dt,td,th,h1,h2,h3,h4,h5,h6,figure,div,section";
/** What no string goes across: cells, headings, and where a problem begins. */
const EDGES = "td,th,h1,h2,h3,h4,h5,h6,.statement,[data-verbatim]";

/**
 * Where the words of a query stand in parts of a page, in order and apart from one another. Text is compared as the
 * index does it: folded, without blanks, across the elements inside a line. A string may go on from a label or a
 * numbered item to the next line of the same paragraph of the source; such a one counts where `inside` has no other.
 *
 * @param inside the unit that a hit has led to
 */
export function findMarks(parts: readonly Element[], query: Query, inside: Element | null): MarkRange[] {
  const places = parts.flatMap(listPlaces);
  const words = [...query.terms, ...(query.joined ? [query.joined] : [])].map(({ characters }) => characters);
  const inLines = words.flatMap((word) => findWord(word, places, "line"));
  const isInside = ([from]: [number, number]) => inside === null || inside.contains(places[from]?.node ?? null);
  const found = inLines.some(isInside) ? inLines : words.flatMap((word) => findWord(word, places, "run"));
  return toRanges(found, places);
}

/** Where a stretch of text stands that may go from cell to cell, as the excerpt of a hit in a table does. */
export function findStretch(parts: readonly Element[], typed: string): MarkRange[] {
  const places = parts.flatMap(listPlaces);
  return toRanges(findWord(charactersOf(typed), places, "edge"), places);
}

function toRanges(found: readonly [number, number][], places: readonly Place[]): MarkRange[] {
  return merge(found).flatMap(([from, to]) => {
    const [first, last] = [places[from], places[to - 1]];
    if (!first || !last) return [];
    return { startContainer: first.node, startOffset: first.from, endContainer: last.node, endOffset: last.to };
  });
}

function listPlaces(part: Element): Place[] {
  const places: Place[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let line: Element | null = null;
  let follows: Place["follows"] = "edge";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!(node instanceof Text) || !element || element.closest("[data-furniture]")) continue;
    const here = element.closest(LINES);
    if (here !== line) {
      const edge = here?.closest(EDGES) !== line?.closest(EDGES) || here?.matches(EDGES);
      if (follows !== "edge") follows = edge ? "edge" : "run";
    }
    line = here;
    let at = 0;
    for (const character of node.data) {
      const from = at;
      at += character.length;
      const compared = comparedCharacter(character);
      if (compared === "") continue;
      places.push({ compared, node, from, to: at, follows });
      follows = "line";
    }
  }
  return places;
}

const FOLLOWS: readonly Place["follows"][] = ["line", "run", "edge"];

/**
 * Beginning and end of a word, as numbers of places, wherever it stands.
 *
 * @param across the furthest that one of its characters may be from the one before
 */
function findWord(word: readonly string[], places: readonly Place[], across: Place["follows"]): [number, number][] {
  const found: [number, number][] = [];
  const allowed = FOLLOWS.slice(0, FOLLOWS.indexOf(across) + 1);
  for (let start = 0; start + word.length <= places.length; start++) {
    const stands = word.every((character, at) => {
      const place = places[start + at];
      return place?.compared === character && (at === 0 || allowed.includes(place.follows));
    });
    if (stands && word.length > 0) found.push([start, start + word.length]);
  }
  return found;
}

function merge(found: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...found].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
