import { expect, test } from "vitest";
import { planVolumes } from "../../../src/search/records/plan-volumes.ts";

/** `2023:3,2 2022:1` as documents with their pieces, newest first. */
const documents = (years: string) =>
  years.split(" ").flatMap((one) => {
    const [year = "", pieces = ""] = one.split(":");
    return pieces.split(",").map((count) => ({ year, pieces: Number(count) }));
  });

test.each([
  ["nothing but one year", "2023:1,1,1", 10, [3]],
  ["years together as long as they fit", "2023:3,3 2022:2,2 2021:4", 10, [4, 1]],
  ["a year that does not fit any more begins anew", "2023:6 2022:6 2021:4", 10, [1, 2]],
  ["a year too big for one volume in even parts", "2023:5,5,5,5", 10, [2, 2]],
  ["what comes after such a year begins anew", "2023:5,5,5,5 2022:1", 10, [2, 2, 1]],
  ["a document too big for one volume alone", "2023:30,1", 10, [1, 1]],
])("%s", (_, years, most, expected) => {
  expect(planVolumes(documents(years), most)).toEqual(expected);
});

test("no document is lost, and none is no volume", () => {
  expect(planVolumes([], 10)).toEqual([]);
  const many = documents(`2023:${"1,7,2,".repeat(40)}3 2022:9,9 2021:1`);
  expect(planVolumes(many, 25).reduce((sum, count) => sum + count, 0)).toBe(many.length);
});
