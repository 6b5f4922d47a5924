import type { PieceWith } from "./find-term.ts";
import { findTerm } from "./find-term.ts";
import type { OpenVolume } from "./index-reader.ts";
import type { Query } from "./query.ts";

/** A document that has every term of a query. */
export interface Match {
  volume: OpenVolume;
  /** Number of the document in its volume. */
  document: number;
  /** For each term how often it stands in the document; 0 where that is not known, as of single characters. */
  counts: number[];
  /** The pieces that have any of the terms, the ones with most of them first. */
  pieces: number[];
  /** How many of the terms stand in the title. */
  inTitle: number;
  /** Whether all of the query stands in the document in one, where it has blanks. */
  inOne: boolean;
}

/** The documents that have every term, volume by volume, newest first. */
export async function findMatches(volumes: readonly OpenVolume[], query: Query): Promise<Match[]> {
  if (query.terms.length === 0) return [];
  const matches = await Promise.all(volumes.map((volume) => matchVolume(volume, query)));
  return matches.flat();
}

/** How a term stands in one document. */
export interface InDocument {
  count: number;
  pieces: number[];
  inTitle: boolean;
}

/** The documents of a volume that have a term, by their numbers. */
export type FoundTerm = ReadonlyMap<number, InDocument>;

export async function findTermByDocument(volume: OpenVolume, characters: readonly string[]): Promise<FoundTerm> {
  return byDocument(await findTerm(volume, characters), volume, characters.length);
}

async function matchVolume(volume: OpenVolume, { terms, joined }: Query): Promise<Match[]> {
  const found: FoundTerm[] = [];
  for (const { characters } of terms) {
    found.push(await findTermByDocument(volume, characters));
    if (found[found.length - 1]?.size === 0) return [];
  }
  const [first, ...others] = [...found].sort((a, b) => a.size - b.size);
  const common = [...(first?.keys() ?? [])].filter((document) => others.every((one) => one.has(document)));
  const whole = common.length > 0 && joined ? await findTerm(volume, joined.characters) : undefined;
  const inOne = new Set(whole?.map(({ piece }) => volume.documentOf[piece]));
  return common
    .sort((a, b) => a - b)
    .map((document) => {
      const parts = found.flatMap((one) => one.get(document) ?? []);
      return {
        volume,
        document,
        counts: parts.map(({ count }) => count),
        pieces: orderPieces(parts),
        inTitle: parts.filter(({ inTitle }) => inTitle).length,
        inOne: inOne.has(document),
      };
    });
}

function byDocument(found: readonly PieceWith[], volume: OpenVolume, length: number): Map<number, InDocument> {
  const documents = new Map<number, InDocument>();
  for (const { piece, count, first } of found) {
    const document = volume.documentOf[piece] ?? 0;
    const known = documents.get(document);
    if (known) {
      known.count += count;
      known.pieces.push(piece);
      continue;
    }
    const titleEnd = piece === volume.firstPiece[document] && count > 0 ? (volume.about.titleLength[document] ?? 0) : 0;
    documents.set(document, { count, pieces: [piece], inTitle: first + length <= titleEnd });
  }
  return documents;
}

/** The pieces with the most terms first. */
export function orderPieces(parts: readonly InDocument[]): number[] {
  const terms = new Map<number, number>();
  for (const piece of parts.flatMap(({ pieces }) => pieces)) terms.set(piece, (terms.get(piece) ?? 0) + 1);
  return [...terms].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([piece]) => piece);
}
