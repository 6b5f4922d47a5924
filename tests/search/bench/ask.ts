import type { BuiltText } from "../audit/built-texts.ts";
import { findExpected } from "../audit/expected.ts";
import { makeQueries } from "../audit/queries.ts";
import type { Random } from "../audit/random.ts";
import type { Answer, SearchPage } from "../audit/search-page.ts";

/** A middle and, of nine in ten, the highest; or the highest of all. */
export interface Spread {
  median: number;
  most: number;
}

/** What asking a site a sample of queries took and gave. */
export interface AskedSample {
  /** Bytes of a first query with ten results, script and all. */
  firstBytes: Spread;
  /** Milliseconds of a first query, its files loaded. */
  firstTime: number;
  /** Bytes of eight queries on one page, without the script. */
  sessionBytes: number;
  /** Milliseconds of a query on a page that has searched before. */
  times: Spread;
  recall: number;
  precision: number;
  faults: string[];
}

/** Documents read for each query; how many there are is compared for all. */
const READ = 20;

export async function askSample(search: SearchPage, texts: readonly BuiltText[], random: Random): Promise<AskedSample> {
  const some = random.sample(texts, 400);
  const kinds = makeQueries(some, random, 60);
  const typed = kinds.filter(({ name }) => /^[2346] |两个词|任意/u.test(name)).flatMap(({ queries }) => queries);
  const first = [];
  for (const query of random.sample(typed, 24)) first.push(await search.time([query]));
  const session = await search.time(random.sample(typed, 8));
  const warm = await search.time([...random.sample(typed, 150)]);
  const scores = { wanted: 0, given: 0, right: 0, faults: [] as string[] };
  const queries = kinds.filter(({ name }) => name !== "哪里都没有").flatMap(({ queries: all }) => all);
  const answers = await search.ask(queries, READ);
  for (const [at, query] of queries.entries()) count(scores, query, answers[at], texts);
  return {
    firstBytes: spreadOf(first.map(({ bytes }) => bytes + search.script)),
    firstTime: spreadOf(first.map(({ times }) => times[0] ?? 0)).median,
    sessionBytes: session.bytes,
    times: {
      ...spreadOf(warm.times),
      most: warm.times.sort((a, b) => a - b)[Math.floor(warm.times.length * 0.9)] ?? 0,
    },
    recall: scores.wanted === 0 ? 1 : scores.right / scores.wanted,
    precision: scores.given === 0 ? 1 : scores.right / scores.given,
    faults: scores.faults,
  };
}

function count(
  scores: { wanted: number; given: number; right: number; faults: string[] },
  query: string,
  answer: Answer | undefined,
  texts: readonly BuiltText[],
): void {
  const { documents, allowed } = findExpected(query, texts);
  const total = answer?.total ?? 0;
  const wrong = (answer?.documents ?? []).filter(({ page }) => !documents.has(page) && !allowed.has(page)).length;
  const isRight = wrong === 0 && total >= documents.size && total <= documents.size + allowed.size;
  const tolerated = Math.min(allowed.size, Math.max(0, total - documents.size));
  scores.wanted += documents.size;
  scores.given += total - tolerated;
  scores.right += Math.min(documents.size, total) - wrong;
  if (!isRight) scores.faults.push(`${query}: ${total} found, ${documents.size} wanted, ${wrong} wrong`);
}

function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}
