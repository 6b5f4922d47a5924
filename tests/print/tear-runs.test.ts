import { expect, test } from "vitest";
import { runsOf, textOfRuns } from "../../src/print/runs.ts";
import { tearRuns } from "../../src/print/tear-runs.ts";

const torn = (text: string, width: number) =>
  tearRuns(runsOf(text), width)
    .filter((run) => run.torn)
    .map((run) => run.text)
    .join("");

test("only words that are wider than a line are torn, and no character is lost", () => {
  const text = "单元号430921101001GB00001F00010001，坐落石榴村（邮箱abc@example.gov.cn）。";
  expect(torn(text, 40)).toBe("");
  expect(torn(text, 14)).toBe("430921101001GB00001F00010001，");
  expect(torn(text, 8)).toContain("abc@example.gov.cn");
  for (const width of [40, 14, 8, 3]) expect(textOfRuns(tearRuns(runsOf(text), width))).toBe(text);
});
