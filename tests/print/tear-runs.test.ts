import { expect, test } from "vitest";
import { runsOf, textOfRuns } from "../../src/print/runs.ts";
import { tearRuns } from "../../src/print/tear-runs.ts";

const pieces = (text: string, width: number) => tearRuns(runsOf(text), width).map((run) => run.text);

test("only words that are wider than a line are torn, and no character is lost", () => {
  const text = "单元号430921101001GB00001F00010001，坐落石榴村（邮箱abc@example.gov.cn）。";
  expect(pieces(text, 40)).toEqual([text]);
  expect(pieces(text, 14)).toContain("4");
  expect(pieces(text, 14)).toContain("坐落石榴村（邮箱abc@example.gov.cn）。");
  expect(pieces(text, 8)).toContain("@");
  for (const width of [40, 14, 8, 3]) expect(textOfRuns(tearRuns(runsOf(text), width))).toBe(text);
});

test("no line begins with a sign that closes, or with the last letter of a word", () => {
  expect(pieces("见（https://a.example.cn/b）下", 6).slice(-3)).toEqual(["n", "/b）", "下"]);
  expect(pieces("abcdefghijklmnopqrstu", 6).at(-1)).toBe("tu");
  const ends = tearRuns(runsOf("见https://a.example.cn/b）下"), 6).map((run) => run.break);
  expect(ends.slice(-4)).toEqual([true, true, true, false]);
});

test("an address whose words have room, and which has none in a line, may end a line behind each of them", () => {
  const text = "网址https://a.cn/x?from=townsite&id=20240305000012345678。请看。";
  const torn = tearRuns(runsOf(text), 15);
  expect(textOfRuns(torn)).toBe(text);
  expect(torn.filter((run) => run.break).map((run) => run.text)).toEqual(
    expect.arrayContaining(["=", "townsite&id", "20240305000012345678。"]),
  );
});
