import type { OfficialDocument } from "../model/document.ts";
import type { Addresses } from "./addresses.ts";
import { byNewest, compare } from "./dates.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { listWordPlaces } from "./search-places.ts";

/** A word of the index, with the documents it stands in, the newest first. */
export interface IndexWord {
  word: OfficialLine;
  documents: IndexDocument[];
  /** Documents that are not listed, because there are too many. */
  others: number;
}

export interface IndexDocument {
  title: OfficialLine;
  href: string;
  places: { href: string; label: string }[];
  /** Places that are not listed, because there are too many. */
  others: number;
}

/** Words under one initial letter of their 汉语拼音. */
export interface IndexGroup {
  /** `b`; `0` for words that begin with a figure or a Latin letter. */
  initial: string;
  words: IndexWord[];
}

/** Documents listed for one word, and places listed for one document. */
const MOST_DOCUMENTS = 20;
const MOST_PLACES = 12;

/** The words of all documents by initial letter, in the order of 汉语拼音. */
export function listIndex(documents: readonly OfficialDocument[], addresses: Addresses): IndexGroup[] {
  const entries = new Map<string, IndexWord>();
  for (const document of [...documents].sort(byNewest)) collect(document, addresses, entries);
  const sorted = [...entries]
    .map(([word, entry]) => ({ key: sortKey(word), entry }))
    .sort((a, b) => byPinyin.compare(a.key, b.key) || compare(a.entry.word.text, b.entry.word.text));
  const groups = new Map<string, IndexWord[]>();
  for (const { key, entry } of sorted) {
    const initial = initialOf(key);
    const group = groups.get(initial);
    if (group) group.push(entry);
    else groups.set(initial, [entry]);
  }
  return [...groups].map(([initial, words]) => ({ initial, words })).sort((a, b) => compare(a.initial, b.initial));
}

function collect(document: OfficialDocument, addresses: Addresses, entries: Map<string, IndexWord>): void {
  const title = officialLine(document.disclosure.title);
  for (const [word, places] of placesByWord(document, addresses)) {
    const entry = entries.get(word) ?? { word: officialLine(word), documents: [], others: 0 };
    entries.set(word, entry);
    if (entry.documents.length === MOST_DOCUMENTS) {
      entry.others++;
      continue;
    }
    entry.documents.push({
      title,
      href: addresses.document(document.id),
      places: places.slice(0, MOST_PLACES),
      others: Math.max(0, places.length - MOST_PLACES),
    });
  }
}

function placesByWord(document: OfficialDocument, addresses: Addresses): Map<string, IndexDocument["places"]> {
  const byWord = new Map<string, Map<string, string>>();
  for (const { word, href, label } of listWordPlaces(document, addresses)) {
    const places = byWord.get(word) ?? new Map<string, string>();
    if (!places.has(href)) places.set(href, label);
    byWord.set(word, places);
  }
  const listed = ([word, places]: [string, Map<string, string>]): [string, IndexDocument["places"]] => [
    word,
    [...places].map(([href, label]) => ({ href, label })),
  ];
  return new Map([...byWord].map(listed));
}

const byPinyin = new Intl.Collator("zh-u-co-pinyin");
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** A word is sorted by what stands inside its marks. */
function sortKey(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+/u, "");
}

/** The order of 汉语拼音 has a sign (U+FDD0 and the letter) before the first character of each letter. */
function initialOf(key: string): string {
  if (!/^\p{Script=Han}/u.test(key)) return "0";
  return LETTERS.findLast((letter) => byPinyin.compare(`\ufdd0${letter}`, key) <= 0)?.toLowerCase() ?? "0";
}

/** Words on one page: an index of more than this is cut into a page for each letter, and those further. */
const PAGE = 300;

/** A page of the index of a big site. */
export interface IndexPage {
  /** Its path below the search page: `b`, `b/2` */
  path: string;
  initial: string;
  page: number;
  pages: number;
  words: IndexWord[];
}

/** Whether the whole index stands on the search page itself. */
export function fitsOnePage(groups: readonly IndexGroup[]): boolean {
  return groups.reduce((sum, { words }) => sum + words.length, 0) <= PAGE;
}

export function listIndexPages(groups: readonly IndexGroup[]): IndexPage[] {
  return groups.flatMap(({ initial, words }) => {
    const pages = Math.ceil(words.length / PAGE);
    return Array.from({ length: pages }, (_, at) => ({
      path: at === 0 ? initial : `${initial}/${at + 1}`,
      initial,
      page: at + 1,
      pages,
      words: words.slice(at * PAGE, (at + 1) * PAGE),
    }));
  });
}
