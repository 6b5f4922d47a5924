import { expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { slugOf, spellOut } from "../../src/view/slug.ts";

test.each([
  { base: "/", home: "/" },
  { base: "", home: "/" },
  { base: "/zwgk", home: "/zwgk/" },
  { base: "/xxgk/qszz/", home: "/xxgk/qszz/" },
])("everything stands under $base", ({ base, home }) => {
  const addresses = addressesUnder(base);
  expect(addresses.home).toBe(home);
  expect(addresses.unit("2022-plan", "p6-m3")).toBe(`${home}documents/2022-plan/#p6-m3`);
  expect(addresses.problem("2022-plan", "c2-p1")).toBe(`${home}documents/2022-plan/c2-p1/`);
  expect(addresses.attachment("2022-plan", "位置 图.png")).toBe(
    `${home}documents/2022-plan/attachments/%E4%BD%8D%E7%BD%AE%20%E5%9B%BE.png`,
  );
  expect(addresses.cataloguePage("")).toBe(`${home}catalogue/`);
  expect(addresses.cataloguePage("year/2022/2")).toBe(`${home}catalogue/year/2022/2/`);
});

test.each([
  { value: "扶贫", slug: "3bmmcn2", spelt: "u6276-u8d2b" },
  { value: "2022", slug: "2022", spelt: "2022" },
  { value: "26个试点", slug: "kmj2pyn", spelt: "26-u4e2a-u8bd5-u70b9" },
  { value: "A/b", slug: "vzd8k92", spelt: "u0041-u002f-u0062" },
  { value: "𠮷", slug: "9k66wne", spelt: "u20bb7" },
])("$value has the path segment $slug, and was spelt out before", ({ value, slug, spelt }) => {
  expect(slugOf(value)).toBe(slug);
  expect(spellOut(value)).toBe(spelt);
});

test("of 20,000 names no two have one path segment", () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `${String.fromCodePoint(0x4e00 + at)}镇人民政府`);
  expect(new Set(names.map(slugOf)).size).toBe(names.length);
});

test("a name spelt out is never longer than that of a file, and long values have different ones", () => {
  const whole = "甲".repeat(42);
  expect(spellOut(whole)).toBe(Array.from({ length: 42 }, () => "u7532").join("-"));
  const [one, other] = [spellOut(`${whole}乙镇人民政府`), spellOut(`${whole}丙镇人民政府`)];
  for (const slug of [one, other]) {
    expect(`${slug}.xml`.length).toBeLessThanOrEqual(255);
    expect(slug).toMatch(/^u7532(?:-u7532)+-x[0-9a-f]{8}$/u);
  }
  expect(other).not.toBe(one);
});
