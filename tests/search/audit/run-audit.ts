import type { BuiltText } from "./built-texts.ts";
import { readBuiltTexts } from "./built-texts.ts";
import { findExpected } from "./expected.ts";
import type { QueryKind } from "./queries.ts";
import { makeQueries } from "./queries.ts";
import { randomFrom } from "./random.ts";
import type { Score } from "./score.ts";
import { newScore, scoreAnswer, scoreDocuments } from "./score.ts";
import type { SearchPage } from "./search-page.ts";

/** Everything an audit asks of one built site. */
export interface AuditCase {
  texts: BuiltText[];
  ids: Map<string, Set<string>>;
  kinds: QueryKind[];
}

/**
 * @param folder of the built site
 * @param most how many queries of each kind
 * @param page address of the one document whose strings are asked; those of all where not given
 */
export function prepareAudit(folder: string, seed: number, most = Infinity, page?: string): AuditCase {
  const { texts, ids } = readBuiltTexts(folder);
  const asked = texts.filter((text) => page === undefined || text.page === page);
  return { texts, ids, kinds: makeQueries(asked, randomFrom(seed), most) };
}

/** How many queries the browser is asked at a time. */
const BATCH = 500;

/** Asks the site's own search everything, with every document and every hit. */
export async function auditSearch(search: SearchPage, { texts, ids, kinds }: AuditCase): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const { name, queries } of kinds) {
    const score = newScore();
    for (let from = 0; from < queries.length; from += BATCH) {
      const batch = queries.slice(from, from + BATCH);
      const answers = await search.ask(batch, Infinity);
      for (const [at, query] of batch.entries()) {
        const answer = answers[at] ?? { total: 0, documents: [] };
        scoreAnswer(score, query, findExpected(query, texts), answer, ids);
      }
    }
    scores.set(name, score);
  }
  return scores;
}

/** Types a sample of the queries into the search box of the site. */
export async function auditBox(search: SearchPage, { texts, ids, kinds }: AuditCase, count: number): Promise<Score> {
  const score = newScore();
  const queries = spreadOver(kinds, count);
  const answers = await search.type(queries);
  for (const [at, query] of queries.entries())
    scoreAnswer(score, query, findExpected(query, texts), answers[at] ?? { total: 0, documents: [] }, ids, true);
  return score;
}

/** Asks another search, of which only the documents are compared. */
export async function auditDocuments(
  ask: (queries: readonly string[]) => Promise<string[][]>,
  { texts, kinds }: AuditCase,
  count: number,
): Promise<Score> {
  const score = newScore();
  const queries = spreadOver(kinds, count);
  const answers = await ask(queries);
  for (const [at, query] of queries.entries())
    scoreDocuments(score, query, findExpected(query, texts), answers[at] ?? []);
  return score;
}

/** So many queries, as many of one kind as of another. */
function spreadOver(kinds: readonly QueryKind[], count: number): string[] {
  const each = Math.ceil(count / Math.max(1, kinds.length));
  return kinds.flatMap(({ queries }) => queries.slice(0, each)).slice(0, count);
}
