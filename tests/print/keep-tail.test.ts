import { describe, expect, test } from "vitest";
import { planBoard } from "../../src/print/board.ts";
import { keepTail } from "../../src/print/keep-tail.ts";
import { blocksToHtml } from "../../src/print/page-html.ts";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { PAPERS, SCREENS } from "../../src/print/paper.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { runsOf, textOfRuns } from "../../src/print/runs.ts";
import { planSlides } from "../../src/print/slides.ts";
import { templateBlocks } from "../../src/print/template-blocks.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { makeDocument } from "../view/make-document.ts";

const tailOf = (text: string) => textOfRuns(keepTail(runsOf(text)).filter(({ tail }) => tail));

describe("the last character of a text", () => {
  test.each([
    ["takes along the one before it", "由镇水利站牵头，于三月底前整改到位。", "到位。"],
    ["and the signs of both", "代表报到、领取材料（镇政府一楼“大”厅）。", "“大”厅）。"],
    ["and a figure", "由镇水利站牵头，整改完成于2023年", "2023年"],
    ["and the number of a file", "采购计划编号：高财采计（2024）000386号", "000386号"],
    ["in the few characters of a slide too", "(2)拒不恢复的，依法处理。", "处理。"],
    ["but no long word", "由镇水利站牵头，整改完成见example.cn/abcdef网", ""],
    ["stands on the only line of a short text", "整改到位。", ""],
    ["is no letter of a word", "由镇水利站牵头，整改完成见附件A4", ""],
  ])("%s", (_name, text, tail) => {
    expect(tailOf(text)).toBe(tail);
    expect(textOfRuns(keepTail(runsOf(text)))).toBe(text);
  });

  test("has it in the copy, in the fields of the document and in running heads too", () => {
    const facts = "标题: 关于做好汛期安全工作的通知\n公开主体: 石壁县人民政府办公室";
    const source = toPrintSource(makeDocument("由镇水利站牵头，于三月底前整改到位。", facts), undefined);
    const [block] = planOfficialCopy(source, String).parts.flat();
    expect(block && "runs" in block && block.runs.at(-1)).toMatchObject({ text: "到位。", tail: true });
    const { blocks, head } = planBoard(source, PAPERS[0] ?? never(), { whole: true }, String);
    expect(head.at(-1)).toMatchObject({ text: "通知", tail: true });
    const stated = blocks.filter(({ type }) => type === "facts");
    expect(JSON.stringify(templateBlocks(stated as PlacedBlock[]))).toContain(
      '"公室","face":"hei","half":false,"break":false,"tail":true',
    );
    expect(blocksToHtml(stated as PlacedBlock[])).toContain('<span class="set-tail">公室</span>');
    expect(
      planSlides(source, SCREENS[0] ?? never(), String)
        .slides.at(-1)
        ?.sheet.head.at(-1),
    ).toMatchObject({ tail: true });
  });

  test("stands on the page of a browser in one piece, with what is before it", () => {
    const runs = runsOf("由镇水利站牵头，于三月底前整改到位。");
    expect(blocksToHtml([{ type: "paragraph", indent: false, part: "text", runs }])).toBe(
      '<p>由镇水利站牵头，于三月底前整改<span class="set-tail">到位。</span></p>',
    );
  });
});

function never(): never {
  throw new Error("There are papers and screens.");
}
