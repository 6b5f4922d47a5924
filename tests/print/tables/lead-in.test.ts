import { describe, expect, test } from "vitest";
import { planBoard } from "../../../src/print/board.ts";
import { COMPACT_PAPERS, PAPERS, SCREENS } from "../../../src/print/paper.ts";
import type { PlacedBlock } from "../../../src/print/placed-block.ts";
import { runsIn } from "../../../src/print/placed-block.ts";
import { planOfficialCopy } from "../../../src/print/official-copy.ts";
import { textOfRuns } from "../../../src/print/runs.ts";
import { planSheetPages } from "../../../src/print/sheet-pages.ts";
import { planSlides } from "../../../src/print/slides.ts";
import { toPrintSource } from "../../../src/sources/to-print-source.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { makeDocument } from "../../view/make-document.ts";

const asNamed = (name: string) => name;
const ROWS = Array.from({ length: 12 }, (_, at) => `| 柳溪村${at}组 | ${at} | ${at}.5 |`).join("\n");
const TABLE = `| 村组 | 户数 | 面积 |\n| --- | --- | --- |\n${ROWS}`;

/** So many paragraphs, one that leads to a table, and the table. */
function sourceOf(count: number, lead: string) {
  const paragraphs = Array.from(
    { length: count },
    (_, at) => `${"各村要落实防汛责任，".repeat(1 + (at % 4))}按时报送。`,
  );
  return toPrintSource(makeDocument(["# 通知", ...paragraphs, lead, TABLE].join("\n\n"), "标题: 通知"), undefined);
}

const lastWords = (pages: readonly { blocks: readonly PlacedBlock[] }[]) =>
  pages.map(({ blocks: [...blocks] }) => textOfRuns(blocks.slice(-1).flatMap(runsIn)));

describe.each(["各村任务如下：", "各村核定的面积和户数见下表。", "表1 各村任务"])("%s", (lead) => {
  test("stands on the page where its table begins, whatever is above it", () => {
    for (let count = 1; count < 30; count++) {
      const source = sourceOf(count, lead);
      for (const paper of atLeastOne([...PAPERS, ...COMPACT_PAPERS]))
        expect(lastWords(planSheetPages(planBoard(source, paper, { whole: true }, asNamed)))).not.toContain(lead);
      for (const screen of atLeastOne(SCREENS))
        expect(lastWords(planSlides(source, screen, asNamed).slides)).not.toContain(lead);
    }
  });
});

test("the copy ties it to its table; other paragraphs are tied to nothing", () => {
  const { parts } = planOfficialCopy(sourceOf(2, "各村任务如下："), asNamed);
  expect(parts.flat().map((block) => [block.type, "leads" in block && block.leads])).toEqual([
    ["title", false],
    ["paragraph", false],
    ["paragraph", false],
    ["paragraph", true],
    ["table", false],
  ]);
});

const UNMARKED: [title: string, under: string][] = [
  ["二、资金筹措", TABLE],
  ["三、报名办法", "报名人员携带身份证到镇政府办理。"],
  ["3.下列人员免予筹劳：", "(1)现役军人、在校学生；\n\n(2)孕妇。"],
  ["第二章 社会治安", "第三条 村民要自觉维护法律尊严。"],
];

describe.each(UNMARKED)("%s, which nobody marked as a title,", (title, under) => {
  test("stands on the page where what it numbers begins", () => {
    for (let count = 1; count < 30; count++) {
      const lines = Array.from(
        { length: count },
        (_, at) => `${"各村要落实防汛责任，".repeat(1 + (at % 4))}按时报送。`,
      );
      const first = title.startsWith("3.") ? "1.按户出工。\n\n2.以资代劳。" : "";
      const body = ["# 通知", ...lines, ...(first === "" ? [] : [first]), title, under].join("\n\n");
      const source = toPrintSource(makeDocument(body, "标题: 通知"), undefined);
      const said = title.replace(" ", "");
      const ends = (pages: Parameters<typeof lastWords>[0]) =>
        lastWords(pages.slice(0, -1)).map((words) => words.replace(/[ \u3000]/gu, ""));
      for (const paper of atLeastOne([...PAPERS, ...COMPACT_PAPERS]))
        expect(ends(planSheetPages(planBoard(source, paper, { whole: true }, asNamed)))).not.toContain(said);
      for (const screen of atLeastOne(SCREENS))
        expect(ends(planSlides(source, screen, asNamed).slides)).not.toContain(said);
    }
  });

  test("is tied to it in the copy", () => {
    const source = toPrintSource(makeDocument(`# 通知\n\n${title}\n\n${under}`, "标题: 通知"), undefined);
    const blocks = planOfficialCopy(source, asNamed).parts.flat();
    expect(blocks[1]).toMatchObject({ type: "paragraph", leads: true });
    expect(blocks.slice(2).filter((block) => "leads" in block)).toEqual([]);
  });
});
