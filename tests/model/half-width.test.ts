import { expect, test } from "vitest";
import { splitByWidth } from "../../src/model/half-width.ts";

/** `‹:›` marks punctuation that stays narrow, `|` a place where a line may end. */
const cases: { name: string; input: string; expected: string }[] = [
  {
    name: "Chinese punctuation typed in ASCII",
    input: "同意,现印发给你们;请落实:好",
    expected: "同意,现印发给你们;请落实:好",
  },
  { name: "brackets around a figure", input: "增速(11.6%)的二分之一", expected: "增速(11.6%)的二分之一" },
  { name: "thousands", input: "收入12,416元,同比", expected: "收入12‹,›416元,同比" },
  { name: "time of day", input: "上午8:30至10:00", expected: "上午8‹:›30至10‹:›00" },
  {
    name: "web address",
    input: "见http://a.gov.cn:80/x?y=1;或来电",
    expected: "见http‹:›//a.gov.cn‹:›80/x‹?›y=1;或来电",
  },
  { name: "the stop after an address is the sentence's", input: "网址:www.a.cn,电话", expected: "网址:|www.a.cn,电话" },
  { name: "mail address", input: "邮箱a.b@c.gov.cn(工作日)", expected: "邮箱a.b@c.gov.cn|(工作日)" },
  { name: "ASCII brackets after ASCII", input: "标准GB(2022)和f(x)", expected: "标准GB‹(›2022‹)›和f‹(›x‹)›" },
  { name: "Chinese inside brackets after a digit", input: "2022(含)年", expected: "2022|(含)年" },
  { name: "English sentence", input: "World Bank, Oxford; see (a)", expected: "World Bank‹,› Oxford‹;› see ‹(›a‹)›" },
  { name: "a comma before a digit lets the line end", input: "较快,2022年", expected: "较快,|2022年" },
  { name: "percent before a comma is Chinese", input: "占12%,15户", expected: "占12%,|15户" },
  { name: "marker brackets", input: "(1)支持", expected: "(1)支持" },
  { name: "nothing to do", input: "各村、部门", expected: "各村、部门" },
];

test.each(cases)("$name", ({ input, expected }) => {
  const drawn = splitByWidth(input)
    .map(({ value, half, breakAfter }) => (half ? `‹${value}›` : value) + (breakAfter ? "|" : ""))
    .join("");
  expect(drawn).toBe(expected);
});

test.each(cases)("$name: keeps every character", ({ input }) => {
  expect(
    splitByWidth(input)
      .map(({ value }) => value)
      .join(""),
  ).toBe(input);
});
