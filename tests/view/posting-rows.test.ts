import { expect, test } from "vitest";
import type { Posting } from "../../src/model/postings.ts";
import { stillPosted } from "../../src/model/postings.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { listPostings } from "../../src/view/posting-rows.ts";
import { documentOf } from "../export/documents.ts";

const postings: Posting[] = [
  { village: "甲村", place: "公示栏", from: "2024-05-08", to: "2024-05-19", picture: "wall.jpg" },
  { village: "乙村", place: "村口", from: "2024-05-10" },
  { village: "丙村", place: "村口", from: "2024-05-10", to: "2024-05-20" },
];

test("the newest stand first, those of a day as they were written down", () => {
  const rows = listPostings({ ...documentOf("---\n标题: 甲\n---\n\n甲。"), postings }, addressesUnder("/x/"));
  expect(rows.map(({ village }) => village)).toEqual(["乙村", "丙村", "甲村"]);
  expect(rows[2]?.picture).toBe("/x/documents/a-document/attachments/wall.jpg");
});

test("what hangs on a day has not been taken off before it", () => {
  expect(stillPosted(postings, "2024-05-20").map(({ village }) => village)).toEqual(["乙村", "丙村"]);
  expect(stillPosted(postings, "2024-05-19")).toHaveLength(3);
});
