import { expect, test } from "vitest";
import type { DocumentFacts } from "../../src/editor/document-state.ts";
import { staleColumns } from "../../src/editor/stale-columns.ts";
import { reviewState } from "../../src/model/review.ts";

const PLAIN: DocumentFacts = {
  id: "a",
  shelf: "documents",
  title: "甲",
  number: "",
  domain: "救灾",
  formedOn: "",
  publishedOn: "",
  timeLimit: "",
  validity: "",
  repealedOn: "",
  isPublished: true,
  isRevised: false,
  approvedUntil: [],
  review: reviewState([], "", undefined),
};

const told = (documents: readonly Partial<DocumentFacts>[], today: string) =>
  staleColumns(
    documents.map((facts) => ({ ...PLAIN, ...facts })),
    today,
  ).map(({ words }) => words);

const TWO = [{ publishedOn: "2026-01-01 09:00" }, { formedOn: "2025-08-01" }];

test.each([
  { documents: TWO, today: "2026-06-20", words: [] },
  { documents: TWO, today: "2026-06-21", words: ["栏目“救灾”再过 10 天就半年没有新公开了，最近一件是 2026-01-01"] },
  { documents: TWO, today: "2026-07-05", words: ["栏目“救灾”半年没有新公开了，最近一件是 2026-01-01"] },
  { documents: TWO.slice(1), today: "2026-07-05", words: [] },
  { documents: TWO.map((one) => ({ ...one, domain: "" })), today: "2026-07-05", words: [] },
  { documents: [...TWO, { publishedOn: "2026-06-01" }], today: "2026-07-05", words: [] },
  {
    documents: [...TWO, { publishedOn: "2026-06-01", isPublished: false }],
    today: "2026-07-05",
    words: ["栏目“救灾”半年没有新公开了，最近一件是 2026-01-01"],
  },
  {
    documents: [...TWO, { publishedOn: "2026-06-01", validity: "已废止" }],
    today: "2026-07-05",
    words: ["栏目“救灾”半年没有新公开了，最近一件是 2026-01-01"],
  },
  { documents: [{ publishedOn: "坏" }, { publishedOn: "" }], today: "2026-07-05", words: [] },
])("$words on $today", ({ documents, today, words }) => {
  expect(told(documents, today)).toEqual(words);
});
