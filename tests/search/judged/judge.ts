import type { Search } from "../../../src/search/search.ts";
import type { JudgedQuery } from "./read-judged.ts";

/** How well a search answers one query. */
export interface Judgement extends JudgedQuery {
  /** The documents that the page shows, from above. */
  shown: string[];
  ndcg: number;
  /** Whether one of the best, or a useful one, is among the first three. */
  success: boolean;
  /** Whether a quotation has the words, where some are wanted. */
  isQuoted?: boolean;
  quotations: string[];
}

const DEEP = 5;
const HIGH = 3;

export async function judgeQueries(search: Search, queries: readonly JudgedQuery[]): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for (const query of queries) {
    const { results, also } = await search.search(query.typed);
    const { results: others, answers } = await also();
    const shown = [...results, ...others].map(({ id }) => id);
    const quotations = answers.map(({ excerpt }) => excerpt.text);
    const top = shown.slice(0, HIGH);
    judgements.push({
      ...query,
      shown,
      quotations,
      ndcg: ndcgOf(shown, query.gains),
      success: top.some((id) => (query.gains.get(id) ?? 0) >= 2),
      ...(query.quoted === undefined ? {} : { isQuoted: quotations.some((text) => text.includes(query.quoted ?? "")) }),
    });
  }
  return judgements;
}

/** Normalised discounted cumulative gain of the first five. */
function ndcgOf(shown: readonly string[], gains: ReadonlyMap<string, number>): number {
  const sum = (list: readonly number[]) =>
    list.slice(0, DEEP).reduce((all, gain, at) => all + (2 ** gain - 1) / Math.log2(at + 2), 0);
  const best = sum([...gains.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : sum(shown.map((id) => gains.get(id) ?? 0)) / best;
}

/** Shares of all judgements, from 0 to 1. */
export function sumUp(judgements: readonly Judgement[]) {
  const share = (list: readonly Judgement[], is: (one: Judgement) => boolean) =>
    list.length === 0 ? 1 : list.filter(is).length / list.length;
  return {
    ndcg: judgements.reduce((sum, { ndcg }) => sum + ndcg, 0) / Math.max(1, judgements.length),
    success: share(judgements, ({ success }) => success),
    nothing: share(judgements, ({ shown }) => shown.length === 0),
    quoted: share(
      judgements.filter(({ isQuoted }) => isQuoted !== undefined),
      ({ isQuoted }) => isQuoted === true,
    ),
  };
}
