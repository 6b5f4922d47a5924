import { expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { slugOf } from "../../src/view/slug.ts";

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
  { value: "扶贫", slug: "u6276-u8d2b" },
  { value: "2022", slug: "2022" },
  { value: "26个试点", slug: "26-u4e2a-u8bd5-u70b9" },
  { value: "A/b", slug: "u0041-u002f-u0062" },
  { value: "𠮷", slug: "u20bb7" },
])("$value has the path segment $slug", ({ value, slug }) => {
  expect(slugOf(value)).toBe(slug);
});

test("a path segment is never longer than a file name, and long values have different ones", () => {
  const whole = "甲".repeat(42);
  expect(slugOf(whole)).toBe(Array.from({ length: 42 }, () => "u7532").join("-"));
  const [one, other] = [slugOf(`${whole}乙镇人民政府`), slugOf(`${whole}丙镇人民政府`)];
  for (const slug of [one, other]) {
    expect(`${slug}.xml`.length).toBeLessThanOrEqual(255);
    expect(slug).toMatch(/^u7532(?:-u7532)+-x[0-9a-f]{8}$/u);
  }
  expect(other).not.toBe(one);
});
