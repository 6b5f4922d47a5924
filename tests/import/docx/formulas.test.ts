import { describe, expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { readLabels } from "../labels.ts";
import { makeDocx, paragraph, run, title } from "./docx-files.ts";

const labels = readLabels();
const r = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const part = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`;
const f = (num: string, den: string, type = "bar") =>
  part("f", `<m:fPr><m:type m:val="${type}"/></m:fPr>${part("num", num)}${part("den", den)}`);
const rad = (e: string, deg = "") => part("rad", part("deg", deg) + part("e", e));
const sup = (e: string, high: string) => part("sSup", part("e", e) + part("sup", high));
const sub = (e: string, low: string) => part("sSub", part("e", e) + part("sub", low));
const d = (e: string, properties = "") => part("d", `<m:dPr>${properties}</m:dPr>${part("e", e)}`);
const sum = (low: string, high: string, e: string, chr = "∑") =>
  part("nary", `<m:naryPr><m:chr m:val="${chr}"/></m:naryPr>${part("sub", low)}${part("sup", high)}${part("e", e)}`);

function read(formula: string, before = "补助按照", after = "计算。") {
  const math = `${run(before)}<m:oMath>${formula}</m:oMath>${run(after)}`;
  const body = title("关于做好秋收工作的通知") + paragraph(math) + paragraph("2024年9月1日");
  const { document = "", doubts, errors } = importDocument({ path: "a.docx", bytes: makeDocx({ body }) }, labels);
  expect(errors.map(String)).toEqual([]);
  return {
    line: document.split("\n\n")[2],
    told: doubts.filter(({ ruleId }) => ruleId === "formula").map(({ reason }) => reason),
  };
}

describe("a formula on one line", () => {
  test.each([
    ["a half", f(r("1"), r("2")), "1/2"],
    ["sums in a fraction", f(r("a+b"), r("2c")), "(a+b)/(2c)"],
    ["a fraction times", `${f(r("1"), r("2"))}${r("×0.5")}`, "1/2×0.5"],
    ["a fraction before a letter", `${f(r("1"), r("2"))}${r("ab")}`, "(1/2)ab"],
    ["a fraction behind a letter", `${r("a")}${f(r("1"), r("2"))}`, "a(1/2)"],
    ["a fraction in a fraction", f(f(r("1"), r("2")), r("3")), "(1/2)/3"],
    ["brackets", `${d(r("a+b"))}${r("×2")}`, "(a+b)×2"],
    ["brackets of other kinds", d(r("a+b"), `<m:begChr m:val="["/><m:endChr m:val="]"/>`), "[a+b]"],
    ["a root", rad(r("9")), "√9"],
    ["a root of a sum", rad(r("x+1")), "√(x+1)"],
    ["a figure behind a root", `${rad(r("9"))}${r("2")}`, "(√9)2"],
    ["a raised figure", sup(r("10"), r("4")), "10^4"],
    ["a raised sum of a product", sup(r("ab"), r("n+1")), "ab^(n+1)"],
    ["a letter behind a raised one", `${sup(r("x"), r("2"))}${r("y")}`, "(x^2)y"],
    ["a lowered letter", `${sub(r("Q"), r("1"))}${r("+")}${sub(r("Q"), r("2"))}`, "Q_1+Q_2"],
    ["a sum", sum(r("i=1"), r("n"), sub(r("x"), r("i"))), "∑_(i=1)^n(x_i)"],
    ["a function", part("func", part("fName", r("sin")) + part("e", r("x"))), "sin(x)"],
  ])("%s", (_, formula, words) => {
    const { line, told } = read(formula);
    expect(line?.replaceAll("\\", "")).toBe(`补助按照${words}计算。`);
    expect(told).toEqual([`这里有公式，草稿写成了一行文字“${words}”`]);
  }); // prettier-ignore

  test("a raised figure goes to the unit before it, and to nothing else", () => {
    expect(read(sup("", r("2")), "面积50m", "。").line?.replaceAll("\\", "")).toBe("面积50m^2。");
    expect(read(sup("", r("2")), "面积：", "。").line).toBe("面积：\ufffd。");
  });

  test("keeps apart figures that stand beside it", () => {
    expect(read(f(r("1"), r("2")), "补助按照", "5元计算。").line).toBe("补助按照1/2 5元计算。");
  });
});

describe("a formula that would be another one on one line", () => {
  const matrix = part("m", part("mr", part("e", r("1")) + part("e", r("2"))));
  test.each([
    ["a whole number and a half", `${r("2")}${f(r("1"), r("2"))}`, "2 1 2"],
    ["a matrix", matrix, "1 2"],
    ["a choice without a bar", f(r("5"), r("2"), "noBar"), "5 2"],
    ["a third root", rad(r("8"), r("3")), "3 8"],
    ["a mark over a letter", part("acc", part("e", r("x"))), "x"],
    ["a brace on one side", d(matrix, `<m:begChr m:val="{"/><m:endChr m:val=""/>`), "1 2"],
    ["a root with nothing in it", `${r("3")}${rad("")}`, "3"],
  ])("is told with its letters: %s", (_, formula, letters) => {
    expect(read(formula)).toEqual({
      line: "补助按照\ufffd计算。",
      told: [`这里的公式写不成一行文字，草稿里是 \ufffd；公式里有“${letters}”`],
    });
  }); // prettier-ignore

  test("a whole number in the text before a half", () => {
    expect(read(f(r("1"), r("2")), "补助按照2").line).toBe("补助按照2\ufffd计算。");
  });
});
