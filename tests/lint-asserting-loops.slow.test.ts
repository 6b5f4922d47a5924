import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { assertingLoops } from "../.config/asserting-loops.ts";

const config: Linter.Config = { ...assertingLoops, files: ["**/*.js"] };
const told = (code: string) => new Linter().verify(code, config).map(({ line, column }) => `${line}:${column}`);

describe("a loop that asserts goes through something", () => {
  test.each([
    "for (const page of ['a', 'b']) expect(page).toBe(1);",
    "const pages = ['a']; for (const page of pages.map(read)) expect(page).toBe(1);",
    "for (const [name, page] of Object.entries({ a: 1 })) expect(page).toBe(name);",
    "for (const page of atLeastOne(pages)) expect(page).toBe(1);",
    "for (const line of text.split('\\n')) expect(line).toBe(1);",
    "test.each([1, 2])('%s', (one) => expect(one).toBe(1));",
    "describe.each(atLeastOne(pages))('%s', (page) => {});",
    "test.each`a | b\n${1} | ${2}`('%s', () => {});",
    // Nothing is asserted in there, although something is called so.
    "for (const page of pages) if (/a/.test(page)) found.push(expected);",
    "function read(page) { return page.text; } for (const page of pages) read(page);",
  ])("%s", (code) => {
    expect(told(code)).toEqual([]);
  });
});

describe("a loop that may go through nothing is told", () => {
  test.each([
    ["for (const page of pages) expect(page).toBe(1);", "1:20"],
    ["for (const page of []) expect(page).toBe(1);", "1:20"],
    ["for (const page of [...pages]) expect(page).toBe(1);", "1:20"],
    ["let pages = ['a']; for (const page of pages) expect(page).toBe(1);", "1:39"],
    ["const pages = all.filter(isPage); for (const page of pages) expect(page).toBe(1);", "1:54"],
    ["for (const page of pages.filter(isPage)) { if (page) { expect.soft(page).toBe(1); } }", "1:20"],
    ["for (const page of pages) expectTold(page);", "1:20"],
    ["function check(page) { expect(page).toBe(1); } for (const page of pages) check(page);", "1:67"],
    ["for (const name in pages) expect(name).toBe(1);", "1:20"],
    ["pages.forEach((page) => expect(page).toBe(1));", "1:1"],
    ["for (const page of pages) test(page, () => {});", "1:20"],
    ["test.each(pages)('%s', (page) => {});", "1:11"],
    ["describe.skip.each(readdirSync('.'))('%s', (page) => {});", "1:20"],
    ["for (const a of [1]) for (const page of pages) expect(page).toBe(1);", "1:41"],
  ])("%s", (code, place) => {
    expect(told(code)).toEqual([place]);
  });
});
