import type { Excerpt, PlaceRange } from "./excerpt.ts";
import { makeExcerpt, wholeExcerpt } from "./excerpt.ts";
import type { BlockKind, StoredPiece } from "./format.ts";
import type { Query } from "./query.ts";
import type { PieceBlock, PieceText } from "./read-piece.ts";
import { placesOf, readPiece } from "./read-piece.ts";

/** A hit in one block of a document. */
export interface Hit {
  kind: BlockKind;
  /** Id of the unit on its page, empty for the beginning of the page. */
  anchor: string;
  /** Address of the page below the site, without the anchor. */
  page: string;
  /** How the unit is cited, `问题6措施(3)`; the label of a row of the 公开信息; whose a row of a table is. */
  citation?: string;
  excerpt: Excerpt;
}

/** The hits of one piece of text; those in the title of the document apart. */
export interface PieceHits {
  title?: Excerpt;
  hits: RankedHit[];
}

export interface RankedHit extends Hit {
  /** Smaller is better: more of the query, then the more telling kind of text. */
  rank: number;
}

const KIND_RANK: Record<BlockKind, number> = {
  title: 0,
  heading: 1,
  problem: 2,
  measure: 3,
  item: 3,
  text: 3,
  table: 3,
  disclosure: 4,
  attachment: 4,
  label: 5,
};

/** What of a range was searched: the number of its term, -1 for all of the query in one. */
interface FoundRange extends PlaceRange {
  term: number;
}

/** Every hit of a query in a piece, in the order of the text. */
export function listHits(stored: StoredPiece, query: Query): PieceHits {
  const text = readPiece(stored);
  const groups = groupByBlock(findRanges(text, query), text);
  const found: PieceHits = { hits: [] };
  for (const [block, ranges] of groups) {
    if (block.kind === "title") {
      found.title = wholeExcerpt(block, ranges);
      continue;
    }
    const citation = stored.citations[block.anchor];
    found.hits.push({
      kind: block.kind,
      anchor: block.anchor,
      page: block.page,
      ...(citation === undefined ? {} : { citation }),
      excerpt: makeExcerpt(
        block,
        text.blocks.filter(({ line }) => line === block.line),
        ranges,
      ),
      rank: rankOf(block, ranges, query),
    });
  }
  return found;
}

/** Hits in the order they are shown: the best first, those of one rank as the text has them. */
export function sortHits(hits: readonly RankedHit[]): Hit[] {
  return [...hits].sort((a, b) => a.rank - b.rank).map(({ rank: _rank, ...hit }) => hit);
}

function findRanges(text: PieceText, { terms, joined }: Query): FoundRange[] {
  const rangesOf = (characters: readonly string[], term: number): FoundRange[] =>
    placesOf(characters, text).map((from) => ({ from, to: from + characters.length, term }));
  const ranges = terms.flatMap(({ characters }, term) => rangesOf(characters, term));
  const all = joined ? rangesOf(joined.characters, -1) : [];
  return [...ranges, ...all].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Ranges by the block they begin in; the cells of a row are one. */
function groupByBlock(ranges: readonly FoundRange[], text: PieceText): Map<PieceBlock, FoundRange[]> {
  const groups = new Map<PieceBlock, FoundRange[]>();
  const rows = new Map<number, PieceBlock>();
  let at = 0;
  for (const range of ranges) {
    while ((text.blocks[at + 1]?.from ?? Infinity) <= range.from) at++;
    const block = text.blocks[at];
    if (!block) continue;
    const isRow = block.kind === "table" || block.kind === "disclosure";
    const owner = isRow ? (rows.get(block.line) ?? block) : block;
    if (isRow) rows.set(block.line, owner);
    groups.set(owner, [...(groups.get(owner) ?? []), range]);
  }
  return groups;
}

function rankOf(block: PieceBlock, ranges: readonly FoundRange[], { terms }: Query): number {
  const found = new Set(ranges.map(({ term }) => term));
  const missing = found.has(-1) ? 0 : 1 + terms.length - found.size;
  return missing * 10 + KIND_RANK[block.kind];
}
