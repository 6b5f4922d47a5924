import { describe, expect, test } from "vitest";
import { keepTail } from "../../src/print/keep-tail.ts";
import { blocksToHtml } from "../../src/print/page-html.ts";
import { runsOf, textOfRuns } from "../../src/print/runs.ts";

const tailOf = (text: string) => textOfRuns(keepTail(runsOf(text)).filter(({ tail }) => tail));

describe("the last character of a text", () => {
  test.each([
    ["takes along the one before it", "由镇水利站牵头，于三月底前整改到位。", "到位。"],
    ["and the signs of both", "代表报到、领取材料（镇政府一楼“大”厅）。", "“大”厅）。"],
    ["and a figure", "由镇水利站牵头，整改完成于2023年", "2023年"],
    ["but no long word", "由镇水利站牵头，整改完成见example.cn/abcdef网", ""],
    ["stands on the only line of a short text", "整改到位。", ""],
    ["is no letter of a word", "由镇水利站牵头，整改完成见附件A4", ""],
  ])("%s", (_name, text, tail) => {
    expect(tailOf(text)).toBe(tail);
    expect(textOfRuns(keepTail(runsOf(text)))).toBe(text);
  });

  test("stands on the page of a browser in one piece, with what is before it", () => {
    const runs = runsOf("由镇水利站牵头，于三月底前整改到位。");
    expect(blocksToHtml([{ type: "paragraph", indent: false, part: "text", runs }])).toBe(
      '<p>由镇水利站牵头，于三月底前整改<span class="set-tail">到位。</span></p>',
    );
  });
});
