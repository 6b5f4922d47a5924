import type { AlsoFound } from "./also.ts";
import { findAlso, helpWithout } from "./also.ts";
import type { Answer } from "./answers.ts";
import type { Excerpt } from "./excerpt.ts";
import type { FacetCount, Filters } from "./filter-matches.ts";
import { countFacets, facetValues, filterMatches } from "./filter-matches.ts";
import type { FacetKey, StoredPiece } from "./format.ts";
import type { Hit, RankedHit } from "./hits.ts";
import { listHits, sortHits } from "./hits.ts";
import type { FetchFile, OpenIndex, OpenVolume } from "./index-reader.ts";
import { SearchError, openIndex } from "./index-reader.ts";
import type { Match } from "./match.ts";
import { findMatches } from "./match.ts";
import { charactersOf } from "./pair-words.ts";
import type { NoResultHelp } from "./no-result.ts";
import type { Query } from "./query.ts";
import { readQuery, withoutQuotes } from "./query.ts";
import { readQuestion } from "./question.ts";
import { hasUnusual } from "./usual-characters.ts";
import type { SortOrder } from "./rank.ts";
import { sortMatches } from "./rank.ts";

export interface SearchOptions {
  filters?: Filters;
  /** `relevance` where not given. */
  sort?: SortOrder;
  /** How many documents to leave out at the beginning. */
  offset?: number;
  /** How many documents to show, 10 where not given. */
  limit?: number;
  /** Reads one piece of each document only: a first answer that is soon there. */
  isBrief?: boolean;
}

/** What was found, with the documents of one page of results. */
export interface SearchResults {
  /** As typed. */
  typed: string;
  /** What was really searched, where that is something else: 繁體 as 简体, or without the quotes. */
  searched?: string;
  /** Whether it asks something that a quotation may answer. */
  isQuestion: boolean;
  /** The words that were searched, for marking them on other pages. */
  terms: string[];
  /** How many documents there are, and how many without the filters. */
  total: number;
  unfiltered: number;
  results: DocumentResult[];
  facets: Record<FacetKey, FacetCount[]>;
  /** What has other words of the same meaning, or not all of them: asked for when the first results are shown. */
  also: () => Promise<AlsoResults>;
}

/** What was found beside what has the query as it was typed. */
export interface AlsoResults extends Omit<AlsoFound, "matches"> {
  /** Quotations that say what a question asks. */
  answers: Answer[];
  results: AlsoResult[];
  /** How many documents there are; the first of them are in the results. */
  total: number;
  facets: Record<FacetKey, FacetCount[]>;
  /** Only where nothing was found at all. */
  help?: NoResultHelp;
}

export interface AlsoResult extends DocumentResult {
  /** The words that were found in it, for marking them on its pages. */
  words: string[];
  /** Words of the query that it has not. */
  missing: string[];
}

/** A document with the best of its hits. */
export interface DocumentResult {
  id: string;
  /** Address below the site. */
  page: string;
  title: Excerpt;
  documentNumber?: string;
  issuer?: string;
  /** As stated: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
  date?: string;
  /** 现行, 已修订, 已废止, 已撤回, where it is stated. */
  validity?: string;
  /** How often the words stand in the document, where that is known without reading all of it. */
  occurrences?: number;
  /** The best first. Those in the title are marked in the title and not repeated here. */
  hits: Hit[];
  /** Whether these are all; else `allHits` reads the rest. */
  complete: boolean;
  allHits: () => Promise<Hit[]>;
}

export interface SearchSettings {
  /** Fetches a file by its path below the site. */
  fetchFile: FetchFile;
  /** Loads the table for 繁體; asked only when nothing was found. */
  loadSimplify?: () => Promise<(text: string) => string>;
}

export interface Search {
  /** Throws a {@link SearchError} where a file cannot be loaded; the next call tries again. */
  search: (typed: string, options?: SearchOptions) => Promise<SearchResults>;
  /** Loads what every search needs. */
  preload: () => Promise<void>;
}

const PAGE = 10;
/** Pieces of a document that are read before somebody asks for more. */
const PIECES = 2;

/** The search of one site. */
export function createSearch({ fetchFile, loadSimplify }: SearchSettings): Search {
  let opening: Promise<OpenIndex> | undefined;
  const open = () => {
    opening ??= openIndex(fetchFile);
    opening.catch(() => (opening = undefined));
    return opening;
  };

  async function ask(typed: string, options: SearchOptions): Promise<SearchResults> {
    const index = await open();
    const { volumes } = index;
    let query = readQuery(typed);
    let matches = await findMatches(volumes, query);
    let searched: string | undefined;
    for (const reading of [withoutQuotes, simplified]) {
      if (matches.length > 0) break;
      const other = await reading(searched ?? typed);
      if (other === undefined) continue;
      const found = await findMatches(volumes, readQuery(other));
      if (found.length > 0) [searched, query, matches] = [other, readQuery(other), found];
    }
    const results = await showPage(matches, query, volumes, options);
    const also = async () => {
      const asked = searched ?? (matches.length > 0 ? typed : ((await simplified(typed)) ?? typed));
      return showAlso(index, asked, matches, options);
    };
    const isQuestion = readQuestion(typed).intents.length > 0;
    return { typed, ...(searched === undefined ? {} : { searched }), isQuestion, ...results, also };
  }

  async function simplified(typed: string): Promise<string | undefined> {
    if (!hasUnusual(typed)) return undefined;
    const simple = (await loadSimplify?.())?.(typed);
    return simple === typed ? undefined : simple;
  }

  return {
    async search(typed, options = {}) {
      try {
        return await ask(typed, options);
      } catch (error) {
        // The site was published anew under this page: its index has another folder now.
        if (!(error instanceof SearchError) || error.reason !== "outdated" || opening === undefined) throw error;
        opening = undefined;
        return ask(typed, options);
      }
    },
    preload: async () => void (await open()),
  };
}

async function showPage(
  matches: readonly Match[],
  query: Query,
  volumes: readonly OpenVolume[],
  { filters = {}, sort = "relevance", offset = 0, limit = PAGE, isBrief = false }: SearchOptions,
): Promise<Omit<SearchResults, "typed" | "also" | "isQuestion">> {
  const filtered = filterMatches(matches, filters);
  const page = sortMatches(filtered, volumes, query, sort).slice(offset, offset + limit);
  return {
    terms: query.terms.map(({ typed }) => typed),
    total: filtered.length,
    unfiltered: matches.length,
    results: await Promise.all(page.map((match) => showDocument(match, query, isBrief ? 1 : PIECES))),
    facets: countFacets(matches, filters),
  };
}

async function showAlso(
  index: OpenIndex,
  typed: string,
  literal: readonly Match[],
  { filters = {}, limit = PAGE }: SearchOptions,
): Promise<AlsoResults> {
  const { matches, ...found } = await findAlso(index, typed, literal);
  const filtered = matches.filter((match) => filterMatches([match], filters).length > 0);
  const results = filtered.slice(0, limit).map(async (match): Promise<AlsoResult> => {
    const terms = match.words.map((word) => ({ typed: word, characters: charactersOf(word) }));
    return { ...(await showDocument(match, { terms })), words: match.words, missing: match.missing };
  });
  const shown = {
    ...found,
    results: leadsFirst(await Promise.all(results)),
    total: filtered.length,
    facets: countFacets(matches, filters),
  };
  const query = readQuery(typed);
  if (literal.length + matches.length > 0 || query.terms.length === 0) return shown;
  return { ...shown, help: await helpWithout(index.volumes, query) };
}

/** Characters before a word at the beginning of a paragraph: 三、居民身份证。 */
const LEAD = 10;

/** Of documents that say it in no title those with a heading or paragraph that begins with it come before the others. */
function leadsFirst(results: readonly AlsoResult[]): AlsoResult[] {
  const leads = ({ hits }: AlsoResult) =>
    hits.some(
      ({ kind, excerpt: { marks, cutBefore } }) => kind === "heading" || (!cutBefore && (marks[0]?.[0] ?? LEAD) < LEAD),
    );
  const passed = (one: AlsoResult) => (one.title.marks.length > 0 || leads(one) ? 0 : 1);
  const groupOf = (one: AlsoResult) => `${one.missing.length > 0} ${one.validity ?? ""}`;
  const sorted: AlsoResult[] = [];
  for (const one of results) {
    let at = sorted.length;
    for (let before = sorted[at - 1]; before; before = sorted[at - 1]) {
      if (groupOf(before) !== groupOf(one) || passed(before) <= passed(one)) break;
      at--;
    }
    sorted.splice(at, 0, one);
  }
  return sorted;
}

async function showDocument(match: Match, query: Query, most = PIECES): Promise<DocumentResult> {
  const [first, ...rest] = await readPieces(match, query, match.pieces.slice(0, most));
  if (!first) throw new SearchError("outdated", "a match without a text");
  const read = [first, ...rest];
  const { id, title, documentNumber, issuer, date, pages } = first.stored;
  const [validity] = facetValues(match, "validity");
  const marked = read.flatMap((piece) => piece.title ?? [])[0];
  const occurrences = match.counts.every((count) => count > 0)
    ? match.counts.reduce((sum, count) => sum + count, 0)
    : undefined;
  return {
    id,
    page: pages[0] ?? "",
    title: marked ?? { text: title, marks: [], cutBefore: false, cutAfter: false },
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
    ...(validity === undefined ? {} : { validity }),
    ...(occurrences === undefined ? {} : { occurrences }),
    hits: sortHits(read.flatMap(({ hits }) => hits)),
    complete: match.pieces.length <= most,
    allHits: async () => sortHits((await readPieces(match, query, match.pieces)).flatMap(({ hits }) => hits)),
  };
}

interface ReadPiece {
  stored: StoredPiece;
  title?: Excerpt;
  hits: RankedHit[];
}

/** Pieces with their hits, in the order of the text. */
async function readPieces({ volume }: Match, query: Query, numbers: readonly number[]): Promise<ReadPiece[]> {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Promise.all(
    sorted.map(async (number) => {
      const stored = await volume.piece(number);
      return { stored, ...listHits(stored, query) };
    }),
  );
}
