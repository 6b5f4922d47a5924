import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { findExpected } from "../search/audit/expected.ts";
import type { AuditCase } from "../search/audit/run-audit.ts";
import { auditBox, auditSearch, prepareAudit } from "../search/audit/run-audit.ts";
import { newScore, scoreAnswer } from "../search/audit/score.ts";
import type { SearchPage } from "../search/audit/search-page.ts";
import { openSearchPage } from "../search/audit/search-page.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const SEED = "documents/2022-06-15-zhenggai-fangan/";

/** Queries of each kind about the documents of other towns; `npm run search:audit` asks for all there are. */
const MOST = 250;

let search: SearchPage;
let audit: AuditCase;

beforeAll(async () => {
  audit = prepareAudit(builtSite(), 1, MOST);
  search = await openSearchPage(builtSite());
});
afterAll(() => search.close());

describe("the search of the built site", () => {
  test("finds every string of its documents in every place, and nothing else", async () => {
    for (const [name, { queries, faults }] of atLeastOne(await auditSearch(search, audit))) {
      expect(faults, name).toEqual([]);
      expect(queries, name).toBeGreaterThan(100);
    }
  });

  test("finds every distinct string of the seed, among the documents of other towns", async () => {
    const kinds = await auditSearch(search, prepareAudit(builtSite(), 1, Infinity, SEED));
    for (const [name, { faults }] of atLeastOne(kinds)) expect(faults, name).toEqual([]);
    const asked = [...kinds].map(([name, { queries }]) => [name, queries] as const);
    // As many distinct strings as a reading of the source by hand has, and more with the 公开信息.
    for (const [name, queries] of atLeastOne(asked.filter(([kind]) => /^[346] /u.test(kind))))
      expect(queries, name).toBeGreaterThan(5000);
  });

  test("so does its box", async () => {
    expect(await auditBox(search, audit, 44)).toMatchObject({ queries: 44, faults: [] });
  });

  test("a first question loads tens of kilobytes", async () => {
    const { bytes } = await search.time(["监测对象"]);
    expect(bytes).toBeGreaterThan(5000);
    // What was asked for file by file comes in fewer and larger ones.
    expect(bytes + search.script).toBeLessThan(100_000);
  });
});

describe("the audit sees", () => {
  const [query, page] = ["龙头企业", SEED];
  const places = () => [...(findExpected(query, audit.texts).documents.get(page)?.wanted ?? [])];
  const own = (anchor: string) => `${page}#${anchor}`;

  test.each([
    { name: "a document that is missing", documents: () => [] },
    {
      name: "a document too many",
      documents: () => [answer(places().map(own)), { ...answer([]), page: "documents/regulation/" }],
    },
    { name: "a place that is missing", documents: () => [answer(places().slice(1).map(own))] },
    { name: "a place too many", documents: () => [answer([...places(), "s3"].map(own))] },
    { name: "a place that is not there", documents: () => [answer(places().map((anchor) => `${page}p1/#${anchor}`))] },
    { name: "wrong words marked", documents: () => [{ ...answer(places().map(own)), marks: ["龙头"] }] },
  ])("$name", ({ documents }) => {
    const score = newScore();
    const found = documents();
    scoreAnswer(score, query, findExpected(query, audit.texts), { total: found.length, documents: found }, audit.ids);
    expect(score.faults).toHaveLength(1);
  });

  test("that all is well", () => {
    const score = newScore();
    const found = [answer(places().map(own))];
    scoreAnswer(score, query, findExpected(query, audit.texts), { total: 1, documents: found }, audit.ids);
    expect(score).toMatchObject({ wanted: 1, given: 1, right: 1, faults: [] });
  });

  function answer(all: string[]) {
    return { page, places: all, marks: [query] };
  }
});
