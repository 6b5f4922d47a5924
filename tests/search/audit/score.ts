import { charactersOf } from "../../../src/search/pair-words.ts";
import type { Expected, ExpectedPlaces } from "./expected.ts";
import { IN_TITLE } from "./expected.ts";
import type { Answer } from "./search-page.ts";

/** Sums over many queries. */
export interface Score {
  queries: number;
  /** Documents that had to be found, were found, and of those rightly. */
  wanted: number;
  given: number;
  right: number;
  /** Queries whose answer was wrong in any way, with what was wrong. */
  faults: string[];
}

export function newScore(): Score {
  return { queries: 0, wanted: 0, given: 0, right: 0, faults: [] };
}

/** Counts an answer of which only the documents matter. */
export function scoreDocuments(score: Score, query: string, expected: Expected, given: readonly string[]): void {
  const pages = given.filter((page) => !expected.allowed.has(page));
  const wanted = expected.documents.size;
  const right = pages.filter((page) => expected.documents.has(page)).length;
  score.queries++;
  score.wanted += wanted;
  score.given += pages.length;
  score.right += right;
  if (right < wanted || right < pages.length)
    score.faults.push(`${query}: ${right} right of ${pages.length}, ${wanted} wanted`);
}

/**
 * Counts an answer with all its hits: the documents, the places in each, and that every place exists and every mark
 * is one of the words.
 *
 * @param ids the ids on each page
 * @param some whether the answer has only some of the hits of each document
 */
export function scoreAnswer(
  score: Score,
  query: string,
  expected: Expected,
  answer: Answer,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  some = false,
): void {
  const before = score.faults.length;
  scoreDocuments(
    score,
    query,
    expected,
    answer.documents.map(({ page }) => page),
  );
  if (score.faults.length > before) return;
  const fault = answer.documents.flatMap(({ page, places, marks }) => {
    const here = expected.documents.get(page);
    const wrong = here ? wrongPlaces(here, places, ids) : [];
    if (some && places.length === 0) wrong.push("no hit");
    return [...wrong.filter((one) => !some || !one.startsWith(MISSING)), ...wrongMarks(query, marks)];
  })[0];
  if (fault !== undefined) score.faults.push(`${query}: ${fault}`);
}

const MISSING = "no hit in ";

function wrongPlaces(
  { wanted, allowed }: ExpectedPlaces,
  places: readonly string[],
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const split = places.filter((place) => place !== IN_TITLE).map((place) => place.split("#"));
  const anchors = new Set([
    ...split.map(([, anchor]) => anchor ?? ""),
    ...places.filter((place) => place === IN_TITLE),
  ]);
  return [
    ...[...wanted].filter((anchor) => !anchors.has(anchor)).map((anchor) => `${MISSING}${anchor}`),
    ...[...anchors]
      .filter((anchor) => !wanted.has(anchor) && !allowed.has(anchor))
      .map((anchor) => `a wrong hit in ${anchor}`),
    ...split
      .filter(([page = "", anchor = ""]) => anchor !== "" && !ids.get(page)?.has(anchor))
      .map((place) => `no such place: ${place.join("#")}`),
  ];
}

/** A mark is a word of the query, or several that touch. */
function wrongMarks(query: string, marks: readonly string[]): string[] {
  const terms = query.split(/\s+/u).map((term) => charactersOf(term).join(""));
  return marks
    .map((mark) => charactersOf(mark).join(""))
    .filter((mark) => !terms.some((term) => term !== "" && mark.includes(term)))
    .map((mark) => `marks ${mark}`);
}

/** Shares from 0 to 1; 1 where there was nothing to find. */
export function sharesOf({ wanted, given, right }: Score): { recall: number; precision: number } {
  return { recall: wanted === 0 ? 1 : right / wanted, precision: given === 0 ? 1 : right / given };
}
