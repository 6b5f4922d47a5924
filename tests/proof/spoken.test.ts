import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareSpoken } from "../../src/proof/spoken.ts";
import { toSpeech } from "../../src/speech/speak.ts";

test.each([
  ["有41.9%的脱贫人口", "有百分之四十一点九的脱贫人口"],
  ["〔2022〕22号", "二零二二年第二十二号"],
  ["20741元、1.2万元", "二万零七百四十一元、一点二万元"],
  ["2022年06月05日", "二零二二年六月五日"],
  ["2022-06-05 8:00", "二零二二年六月五日，八点"],
  ["电话0737-5221234", "电话零七三七，五二二幺二三四"],
  ["①脱贫户;Ⅳ级;㈠", "第一，脱贫户；四级；一"],
  ["2/3以上,三分之二", "三分之二以上，三分之二"],
  ["1000000000元,100500人,300km²,100m2", "十亿元，十万零五百人，三百平方千米，一百平方米"],
  ["统一20个,百分之五", "统一，二十个，百分之五"],
  ["3,000万", "三千万"],
  ["￥1,200.00", "一千二百元"],
  ["二○二四年,二○○八年", "二零二四年，二零零八年"],
  ["√出勤,○公休,○○公司", "出勤，公休，公司"],
  ["3616010000-XK-001", "三六一六零一零零零零，零零一"],
  ["3万亿元,1205000000元,120030000元", "三万亿元，十二亿零五百万元，一亿二千零三万元"],
  [
    "见https://a.cn/2023/05/13/x.html?id=430921101001GB00",
    toSpeech("见https://a.cn/2023/05/13/x.html?id=430921101001GB00"),
  ],
  ["2023/05/13", "二零二三年五月十三日"],
  ["占100.00%，5.00%", toSpeech("占100.00%，5.00%")],
  ["编号SLZ-2023-05-13-001", toSpeech("编号SLZ-2023-05-13-001")],
  ["17:30:00至20:00:05，00:00-24:00", toSpeech("17:30:00至20:00:05，00:00-24:00")],
])("%s may be said as %s", (official, spoken) => {
  expect(compareSpoken(official, spoken)).toBeUndefined();
});

test.each([
  { name: "a character left out", spoken: "落实防返监测二十户", expected: "贫监测20户", actual: "监测20户" },
  {
    name: "a character put in",
    spoken: "落实好防返贫监测二十户",
    expected: "防返贫监测20户",
    actual: "好防返贫监测20户",
  },
  { name: "another number", spoken: "落实防返贫监测二十一户", expected: "0户", actual: "1户" },
  {
    name: "another order",
    spoken: "防返贫监测落实二十户",
    expected: "落实防返贫监测20户",
    actual: "防返贫监测落实20户",
  },
  { name: "the end left out", spoken: "落实防返贫监测二十", expected: "户", actual: "" },
])("$name is found, with its place", ({ spoken, expected, actual }) => {
  expect(compareSpoken("落实防返贫监测20户", spoken)).toMatchObject({ expected, actual });
});

test("a number of an item may stand before figures, or be a part of them", () => {
  const official = "1.40万元以上的项目\n2．5户\n2.5万元以上的";
  expect(compareSpoken(official, "第一，四十万元以上的项目。第二，五户。二点五万元以上的")).toBeUndefined();
  expect(compareSpoken(official, "第一，四十万元以上的项目。第二，六户。二点五万元以上的")).toMatchObject({
    before: "000元以上的项目2",
  });
});

test("words of the head of a table may be said again before each cell", () => {
  const official = "村 户数\n甲村 12\n乙村 7";
  const spoken = "村，户数。村：甲村；户数：十二。村：乙村；户数：七。";
  expect(compareSpoken(official, spoken, "村户数")).toBeUndefined();
  expect(compareSpoken(official, spoken)).toMatchObject({ before: "村户数" });
});

test("what the readings make of all kinds of writing is proven", () => {
  const texts = [
    "统一20个",
    "2022十佳",
    "第20一",
    "6月1日,3#楼",
    "138****5678",
    "2021-01号地块",
    "50%+10%",
    "0.05,007",
    "5G",
    "二○二四年",
    "○公休",
    "3616010000号",
    "30元/人·年",
  ];
  expect(texts.flatMap((text) => compareSpoken(text, toSpeech(text)) ?? [])).toEqual([]);
});

test("numbers beside masks and signs without sound are proven, however they stand together", () => {
  const pieces = [
    "0",
    "1",
    "10",
    "20",
    "34",
    "3405",
    "十",
    "二十",
    "一",
    "*",
    "**",
    "****",
    "×",
    "××",
    "X",
    " ",
    "·",
    "●●",
    "张",
    "元",
  ];
  const mixed = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(mixed, (text) => {
      expect(compareSpoken(text, toSpeech(text))).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
