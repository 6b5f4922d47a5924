import { expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { glanceAt } from "../../src/view/at-a-glance.ts";
import { summarizeProblems } from "../../src/view/news.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const addresses = addressesUnder("/");
const glance = (text: string) => {
  const document = makeDocument(text);
  return glanceAt(document, addresses, (name) => name, summarizeProblems(document, addresses));
};

const REGULATION = `# 村规民约

## 一、邻里和睦

不吵架。

## 二、环境卫生

门前三包。

## 三、移风易俗

婚事新办。`;

test("the headings of a text, each with its place", () => {
  const { parts, roles, due } = glance(REGULATION) ?? {};
  expect(parts?.map(({ href, line }) => `${href} ${line.text}`)).toEqual([
    "#s1 一、邻里和睦",
    "#s2 二、环境卫生",
    "#s3 三、移风易俗",
  ]);
  expect([roles, due]).toEqual([[], []]);
});

test("a blank stands behind a number that is a word", () => {
  const { parts } =
    glance("# 办法\n\n## 第一章　总则\n\n甲。\n\n## 第二章　管理\n\n乙。\n\n## 第三章　附则\n\n丙。") ?? {};
  expect(parts?.map(({ line }) => line.text)).toEqual(["第一章　总则", "第二章　管理", "第三章　附则"]);
});

test("the groups of problems with their counts, nothing twice", () => {
  const { parts } = glance(PLAN) ?? {};
  expect(parts?.map(({ href, problems }) => `${href} ${String(problems)}`)).toEqual(["#c1 2", "#c2 1"]);
});

test("who and until when, as labels state it, without the stop of the sentence and a bracket that opened before", () => {
  const text = `# 整改方案

## 一、问题及措施

1. 账目公开不及时。

整改措施：每月公开。（责任单位：镇财政所；整改时限：2023年4月底）。

2. 公厕损坏。

整改措施：及时修复。（责任单位：各村；整改时限：2023年5月10日前）。`;
  const { due } = glance(text) ?? {};
  expect(due?.map(({ line }) => line.text)).toEqual(["2023年4月底", "2023年5月10日前"]);
});

test("a short notice is read faster than what would stand above it", () => {
  expect(glance("# 停水通知\n\n6月1日8时至12时停水。")).toBeUndefined();
});

test("more headings than fit a glance are left to the contents", () => {
  const many = Array.from({ length: 12 }, (_, at) => `## 第${at + 1}条\n\n内容。`).join("\n\n");
  expect(glance(`# 办法\n\n${many}`)).toBeUndefined();
});
