import { VFile } from "vfile";
import { expect, test } from "vitest";
import { reportText } from "../../src/lint/reporters/text.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import type { PaperFault } from "../../src/proof/paper/prove-paper.ts";
import { reportWrongPaper } from "../../src/sources/wrong-paper.ts";
import { makeDocument } from "../view/make-document.ts";

const ONE = makeDocument("各村：\n\n| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |\n| 乙村 | 4 |");
const at = (words: string) => [...(withoutBlanks(textOf(ONE)).split(words)[0] ?? "")].length;

function told(fault: Partial<PaperFault>, document = ONE): string {
  const file = new VFile({ path: "2022-plan/document.md" });
  const whole: PaperFault = { page: 2, sheet: "问题6", kind: "words", before: "", expected: "", actual: "", ...fault };
  reportWrongPaper(document, file, "print/board-a4.pdf", [whole]);
  return file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`).join("\n");
}

test("a fault is told with the file, the page, the sheet, the row of the table and its place in the source", () => {
  expect(told({ unit: "document", index: at("乙村"), before: "甲村3", expected: "乙村4", actual: "4" })).toBe(
    "10:1 文件 print/board-a4.pdf 第 2 页（问题6），表格第 3 行与原文不一致（“甲村3”之后），应为“乙村4”，实际是“4”",
  );
  expect(told({ kind: "beyond", sheet: "", actual: "甲【村】", unit: "document", index: 0 })).toBe(
    "5:1 文件 print/board-a4.pdf 第 2 页有字印到了纸外：甲【村】",
  );
});

test("of several tables it is told in which", () => {
  const two = makeDocument("| 村 |\n| --- |\n| 甲村 |\n\n见下表。\n\n| 村 |\n| --- |\n| 乙村 |");
  const [before = ""] = withoutBlanks(textOf(two)).split("乙村");
  expect(
    told({ unit: "document", index: [...before].length, before: "村", expected: "乙村", actual: "" }, two),
  ).toContain("，第 2 张表格第 2 行与原文不一致");
});

test.each([
  [{ kind: "pages", expected: "2", actual: "3" }, "：应有 2 页，实际是 3 页"],
  [{ kind: "furniture", actual: "完" }, "多出了“完”"],
  [{ kind: "furniture", expected: "第1页", actual: "第2页" }, "的页眉、页脚或者表头应有“第1页”，实际是“第2页”"],
  [{ kind: "on-line", actual: "甲【村】" }, "有字出了格子，压在线上：甲【村】"],
  [{ kind: "over", expected: "乙", actual: "甲【村】" }, "有字压住了“乙”：甲【村】"],
] as const)("%o is told at the beginning where nothing of the text is concerned", (fault, words) => {
  expect(told(fault)).toBe(`1:1 文件 print/board-a4.pdf 第 2 页（问题6）${words}`);
});

test("the mend is told", () => {
  const file = new VFile({ path: "2022-plan/document.md" });
  reportWrongPaper(ONE, file, "print/board-a4.pdf", [
    { page: 1, sheet: "", kind: "pages", before: "", expected: "1", actual: "2" },
  ]);
  expect(reportText([file])).toContain("[paper-differs]\n  改法：这是软件的错");
});
