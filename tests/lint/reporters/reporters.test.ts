import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { countMessages } from "../../../src/lint/messages.ts";
import { reportGithub } from "../../../src/lint/reporters/github.ts";
import { reportJson } from "../../../src/lint/reporters/json.ts";
import { reportErrors, reportText } from "../../../src/lint/reporters/text.ts";
import { declareMessage } from "../../../src/parse/declare-message.ts";
import { reportError, reportNotice } from "../../../src/parse/report.ts";

const words = { title: "题", why: "因", fix: "看看", untested: "只在这个测试里有" };
const late = declareMessage({ id: "late", ...words });
const early = declareMessage({ id: "early", ...words });
const seen = declareMessage({ id: "seen", ...words });

/** Two files; the second has a message of each kind, told in another order than they stand. */
function makeFiles(): VFile[] {
  const file = new VFile({ path: "content/documents/a,b:c/document.md", value: "一\n二\n三" });
  const place = { start: { line: 3, column: 1, offset: 4 }, end: { line: 3, column: 2, offset: 5 } };
  reportError(file, late, "100%不对\n两行", { place, note: "改：对", actual: "三", expected: ["四"] });
  reportNotice(file, early, "看一眼", { place: { line: 1, column: 2 } });
  reportNotice(file, seen, "看过了（已确认：是，李某）", { place: { line: 2, column: 1 } }).fatal = undefined;
  return [new VFile({ path: "content/site.yaml", value: "" }), file];
}

const files = makeFiles();
const clean = [new VFile({ path: "content/site.yaml", value: "" })];

test("messages are counted by kind", () => {
  expect(countMessages(files)).toEqual({ errors: 1, notices: 1, confirmed: 1 });
});

describe("text", () => {
  test("tells errors alone where only these are asked for", () => {
    expect(reportErrors(files)).toBe(
      "content/documents/a,b:c/document.md:3:1: 错误 100%不对\n两行 [late]\n  改法：改：对",
    );
    expect(reportErrors(clean)).toBe("");
  });

  test("tells errors and 提醒 by place, counts what is confirmed", () => {
    expect(reportText(files)).toBe(
      [
        "content/documents/a,b:c/document.md:1:2: 提醒 看一眼 [early]",
        "  改法：看看",
        "content/documents/a,b:c/document.md:3:1: 错误 100%不对\n两行 [late]",
        "  改法：改：对",
        "共 1 个错误，1 个提醒，另有 1 条已确认。",
      ].join("\n"),
    );
  });

  test.each([
    ["nothing", clean, "没有错误，也没有提醒。"],
    ["only what is confirmed", makeFiles().map(onlyConfirmed), "没有错误，也没有提醒，另有 1 条已确认。"],
  ])("%s", (_name, list, expected) => {
    expect(reportText(list)).toBe(expected);
  });
});

test("json has every message, its severity and both ends of its place", () => {
  const path = "content/documents/a,b:c/document.md";
  const open = { endLine: null, endColumn: null, actual: null, expected: null };
  expect(JSON.parse(reportJson(files))).toEqual([
    { file: path, line: 1, column: 2, ...open, severity: "notice", rule: "early", message: "看一眼", fix: "看看" },
    {
      ...{ file: path, line: 2, column: 1, ...open, severity: "confirmed", rule: "seen" },
      ...{ message: "看过了（已确认：是，李某）", fix: "看看" },
    },
    {
      ...{ file: path, line: 3, column: 1, endLine: 3, endColumn: 2, severity: "error", rule: "late" },
      ...{ message: "100%不对\n两行", fix: "改：对", actual: "三", expected: ["四"] },
    },
  ]);
  expect(JSON.parse(reportJson(clean))).toEqual([]);
});

test("github escapes what would end a command or a property", () => {
  expect(reportGithub(files).split("\n")).toEqual([
    "::warning file=content/documents/a%2Cb%3Ac/document.md,line=1,col=2,title=提醒 [early]::看一眼%0A改法：看看",
    "::error file=content/documents/a%2Cb%3Ac/document.md,line=3,col=1,title=错误 [late]::100%25不对%0A两行%0A改法：改：对",
  ]);
  expect(reportGithub(clean)).toBe("");
});

function onlyConfirmed(file: VFile): VFile {
  file.messages = file.messages.filter(({ fatal }) => fatal === undefined);
  return file;
}
