import { expect, test } from "vitest";
import { countFilters, readState, writeState } from "../../../src/client/search/search-state.ts";

test.each([
  { address: "?q=%E5%8D%B1%E6%88%BF", state: { typed: "危房", filters: {}, sort: "relevance" } },
  { address: "?q=a+b", state: { typed: "a b", filters: {}, sort: "relevance" } },
  {
    address: "?q=a&domain=%E6%89%B6%E8%B4%AB&year=2022&year=2023&sort=newest",
    state: { typed: "a", filters: { domain: ["扶贫"], year: ["2022", "2023"] }, sort: "newest" },
  },
])("$address", ({ address, state }) => {
  expect(readState(address)).toEqual(state);
  expect(writeState(readState(address))).toBe(address);
});

test("what is not known is passed over, and no question has no address", () => {
  expect(readState("?q=a&colour=red&sort=random&year=&year=2022&year=2022")).toEqual({
    typed: "a",
    filters: { year: ["2022"] },
    sort: "relevance",
  });
  expect(writeState(readState("?q=%20&year=2022"))).toBe("");
  expect(countFilters({ year: ["2022", "2023"], genre: ["通知"] })).toBe(3);
});
