import { expect, test } from "vitest";
import { maskedNames } from "../../src/search/masked.ts";
import { readQuestion } from "../../src/search/question.ts";
import { splitWords } from "../../src/search/split-words.ts";
import { readValues } from "../../src/search/values.ts";

test.each([
  ["怎么申请低保", ["how"], "申请低保"],
  ["医保什么时候交", ["time"], "医保 交"],
  ["残疾补贴多少", ["amount"], "残疾补贴"],
  ["低保电话是多少", ["who"], "低保"],
  ["办低保找谁", ["who"], "办低保"],
  ["公租房在哪里申请？", ["where"], "公租房"],
  ["低保要什么材料", ["papers"], "低保"],
  ["能不能放鞭炮", ["may"], "放鞭炮"],
  ["建房审批要几天", ["time"], "建房审批"],
  ["石榴村", [], "石榴村"],
])("%s asks for %j", (typed, intents, rest) => {
  expect(readQuestion(typed)).toMatchObject({ intents, rest });
});

const known = new Set(["低保", "残疾补贴"]);
test.each([
  ["申请低保", ["申请~", "低保"]],
  ["石榴村残疾补贴", ["石榴村", "残疾补贴"]],
  ["我的危方", ["危方"]],
  ["申请", ["申请"]],
])("%s is the words %j, the weak ones told", (typed, words) => {
  expect(splitWords(typed, known).map((word) => word.typed + (word.weak ? "~" : ""))).toEqual(words);
});

test.each([
  ["2022/6/15", "2022年6月15日", 20220615, 20220615],
  ["2022.06.15", "2022年6月15日", 20220615, 20220615],
  ["二〇二二年六月十五日", "2022年6月15日", 20220615, 20220615],
  ["2022年6月", "2022年6月", 20220600, 20220631],
  ["二〇二二年六月", "2022年6月", 20220600, 20220631],
  ["2022-2024年", undefined, 20220000, 20241231],
  ["2023年以后", undefined, 20230000, 99991231],
])("%s is a value", (typed, form, from, to) => {
  const { values, rest } = readValues(typed);
  expect([values.length, values[0]?.forms[0], values[0]?.days, rest]).toEqual([1, form, { from, to }, ""]);
});

test.each(["青政发2022 22号", "青政发[2022]第22号", "青政发（2022）22号", "青政发２０２２年２２号"])(
  "%s is a 发文字号",
  (typed) => {
    expect(readValues(typed).values.map(({ forms }) => forms)).toEqual([
      ["青政发〔2022〕22号", "青政发〔2022〕第22号"],
    ]);
  },
);

test("a number that is no date stays as it was typed", () => {
  for (const typed of ["2022年13月", "0737-5550101", "1.2万元", "去年", "35.5米"])
    expect(readValues(typed).values).toEqual([]);
});

test("a name is looked for as documents hide it; other words are not", () => {
  expect(maskedNames([..."王福"])).toContain("王＊福");
  expect(maskedNames([..."王小福"])).toEqual(expect.arrayContaining(["王某福", "王＊＊", "王小＊"]));
  expect([maskedNames([..."低保"]), maskedNames(["王"]), maskedNames([..."王氏宗族"])]).toEqual([[], [], []]);
});

test("a year beside other words is that of the document too; alone it is a string", () => {
  expect(readValues("2023低保")).toMatchObject({ values: [{ days: { from: 20230000, to: 20231231 } }], rest: "低保" });
  expect(readValues("2023").values).toEqual([]);
});
