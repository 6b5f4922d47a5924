import { describe, expect, test } from "vitest";
import { decideBreak } from "../../../src/import/paragraphs/breaks.ts";
import type { BreakContext } from "../../../src/import/paragraphs/breaks.ts";
import { extend, openParagraph } from "../../../src/import/paragraphs/open-paragraph.ts";
import type { Segment } from "../../../src/import/region/text-region.ts";
import { segmentsOf } from "../read-pages.ts";

const SCRAPED: BreakContext = { width: undefined, indents: false, marked: false, last: new Map([["chinese", 1]]) };
const CUT: BreakContext = { ...SCRAPED, width: 20 };

/** What happens between two segments, and what is told of it. */
function between(before: string, after: string, gap: Segment["gap"], context: BreakContext = SCRAPED): string {
  const [first] = segmentsOf([before]);
  const [next] = segmentsOf([after], gap);
  if (!first || !next) throw new Error("no segments");
  const { move, doubt } = decideBreak(openParagraph(first), next, context);
  return doubt ? `${move}, ${doubt.told.id}` : move;
}

describe("at a blank of a scraped line", () => {
  test.each([
    ["a sentence ends", "各村要抢抓农时，确保颗粒归仓。", "按时报送进度。", "new"],
    ["a number begins", "各村要抢抓农时：", "一、加强值守", "new"],
    [
      "the next number begins without a stop before",
      "一、各村要抢抓农时，确保颗粒归仓，按时报送进度，不得拖延，不得瞒报",
      "二、按时报送",
      "new, no-stop",
    ],
    ["another number stands in a sentence", "各村要抢抓农时，确保完成上级下达的", "5、下半年任务", "join, joined"],
    ["only a number stands before", "第一章", "总则", "space"],
    ["only a number stands before", "一、", "总体要求", "join"],
    ["a title line ends", "一、总体要求", "各村要抢抓农时，确保颗粒归仓。", "new"],
    ["a title line is broken", "一、高标准农田建设项目的总体目标和要求", "与原则", "join, joined"],
    ["a comma stands before", "各村要抢抓农时，", "确保颗粒归仓。", "join"],
    ["a mark that closes comes next", "各村要抢抓农时", "，确保颗粒归仓。", "join"],
    ["a bracket is open", "各村（含社区", "和农场）要落实。", "join"],
    ["a label begins", "各村要抢抓农时，确保颗粒归仓", "责任单位：镇政府", "new"],
    ["figures meet", "各村要报送进度，共计完成2022", "30户", "space, joined"],
    ["Latin words meet", "各村要用好这个系统，报送秋收进度，请登录 Office", "Word 报送", "space"],
  ])("%s", (_, before, after, move) => expect(between(before, after, "blank")).toBe(move));
});

describe("at a line end", () => {
  test.each([
    ["where lines are whole paragraphs", "各村要抢抓农时", "确保颗粒归仓", SCRAPED, "new"],
    ["where lines are cut and this one is full", "各村要抢抓农时确保颗粒", "归仓", CUT, "join"],
    ["where lines are cut and this one is not full", "各村要抢抓", "农时", CUT, "new"],
    ["after a stop that fills the line", "各村要抢抓农时颗粒。", "确保归仓", CUT, "join, joined"],
    ["after a comma", "各村要抢抓农时，", "确保颗粒归仓", SCRAPED, "join"],
  ])("%s", (_, before, after, context, move) => expect(between(before, after, "line", context)).toBe(move));
});

describe("at an empty line", () => {
  test.each([
    ["a paragraph ends", "各村要抢抓农时", "确保颗粒归仓", "new"],
    ["but not after a comma, which is told", "各村要抢抓农时，", "确保颗粒归仓", "join, joined"],
    [
      "even inside brackets where a sentence begins",
      "各村（含社区",
      "各村要抢抓农时，确保颗粒归仓，按时报送进度。",
      "new, split",
    ],
  ])("%s", (_, before, after, move) => expect(between(before, after, "block")).toBe(move));
});

test("where the input marks its paragraphs none are joined, and one that breaks off is told", () => {
  const marked = { ...SCRAPED, marked: true };
  expect(between("各村要抢抓农时", "确保颗粒归仓", "block", marked)).toBe("new");
  expect(between("各村要抢抓农时，", "确保颗粒归仓", "block", marked)).toBe("new, split");
  expect(between("各村要抢抓农时，", "一、确保颗粒归仓", "block", marked)).toBe("new");
});

test("an open paragraph keeps what it begins with, ends with and has open", () => {
  const [first, second] = segmentsOf(["一、总体", "要求（试行"]);
  if (!first || !second) throw new Error("no segments");
  const open = openParagraph(first);
  expect(open).toMatchObject({ titleLine: true, bareMarker: false, prose: false, depth: 0, lastWidth: 8 });
  extend(open, second, "");
  expect(open).toMatchObject({ tail: "一、总体要求（试行", length: 9, depth: 1, titleLine: true, endsSentence: false });
  expect(open.opening.marker?.text).toBe("一、");
  expect(open.pieces.map(({ glue, signs }) => glue + signs.text)).toEqual(["一、总体", "要求（试行"]);
});
