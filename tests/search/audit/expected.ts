import { charactersOf } from "../../../src/search/pair-words.ts";
import type { BuiltParagraph, BuiltText } from "./built-texts.ts";

/** What is to be found in a document: the anchors of paragraphs. */
export interface ExpectedPlaces {
  /** Where the paragraphs are that have any of the words. */
  wanted: Set<string>;
  /** Where a word begins that goes on in the next paragraph: it need not be found, and may be. */
  allowed: Set<string>;
}

export interface Expected {
  /** The documents that have all of a query, by the address of their page. */
  documents: Map<string, ExpectedPlaces>;
  /** Further documents that have all of it when strings may cross from one paragraph to the next. */
  allowed: Set<string>;
}

/** A hit in the title has this for an anchor. */
export const IN_TITLE = "(title)";

/** What a search has to find: by looking at every paragraph of every text. */
export function findExpected(query: string, texts: readonly BuiltText[]): Expected {
  const terms = query
    .split(/\s+/u)
    .map((term) => charactersOf(term).join(""))
    .filter((term) => term !== "");
  const expected: Expected = { documents: new Map(), allowed: new Set() };
  for (const { page, paragraphs, text } of texts) {
    if (terms.length === 0 || !terms.every((term) => text.includes(term))) continue;
    const places: ExpectedPlaces = { wanted: new Set(), allowed: new Set() };
    const isFound = terms.map((term) => addPlaces(term, paragraphs, text, places)).every(Boolean);
    if (isFound) expected.documents.set(page, places);
    else expected.allowed.add(page);
  }
  return expected;
}

/** @returns whether the term stands in one paragraph */
function addPlaces(term: string, paragraphs: readonly BuiltParagraph[], text: string, places: ExpectedPlaces): boolean {
  let isFound = false;
  let end = 0;
  let at = text.indexOf(term);
  for (const paragraph of paragraphs) {
    const start = end;
    end += paragraph.text.length;
    const anchor = paragraph.isTitle ? IN_TITLE : paragraph.anchor;
    for (; at >= start && at < end; at = text.indexOf(term, at + 1)) {
      const isInside = at + term.length <= end;
      isFound ||= isInside;
      places[isInside ? "wanted" : "allowed"].add(anchor);
    }
  }
  return isFound;
}
