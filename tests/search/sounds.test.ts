import { expect, test } from "vitest";
import { firstLetters, readLexicon, readSounds, soundDistance, typedDistance } from "../../src/search/sounds.ts";

const [unsafe, care] = readLexicon(["危房 wei fang", "中暑 zhong shu"]);
const sounds = readSounds({
  wei: "危违",
  fang: "房方",
  fan: "饭",
  zong: "宗",
  su: "俗",
  zhong: "中重",
  chong: "重",
  ni: "你",
  li: "里",
});

test.each([
  ["weifang", 0],
  ["危fang", 0],
  ["wei房", 0],
  ["weif", 1],
  ["wfang", 1],
  ["wf", 2],
  ["weifan", 1],
  ["weifangg", undefined],
  ["wei", undefined],
  ["房", undefined],
])("%s for 危房", (typed, distance) => {
  expect(unsafe && typedDistance(typed, unsafe)).toBe(distance);
});

test("the two letters of zh and sh are one beginning, and one letter is enough", () => {
  expect(["zhsh", "zs", "zhongsh"].map((typed) => care && typedDistance(typed, care))).toEqual([2, 2, 1]);
});

test.each([
  ["危方", 1],
  ["违方", 2],
  ["房危", 1],
  ["危饭", 2],
  ["危你", undefined],
  ["危房屋", undefined],
])("%s sounds like 危房", (typed, distance) => {
  expect(unsafe && soundDistance([...typed], unsafe, sounds)).toBe(distance);
});

test("words are looked for by all that their first or last character may begin with, n and l as one", () => {
  expect(firstLetters([..."重你"], sounds)).toEqual(["z", "c", "n", "l"]);
});
