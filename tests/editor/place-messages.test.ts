import { describe, expect, test } from "vitest";
import { placeMessages } from "../../src/editor/place-messages.ts";
import type { ToldMessage } from "../../src/lint/messages.ts";

const PATH = "content/documents/a/document.md";
const FILE = `---
标题: 通知
公开层级:
  - 层级: 县级
    公开渠道和载体:
      - 政府网站
      - 公告栏
成文日期: 2023-05-32
---

# 通知

各村：
`;

const message = (line: number, column = 1, more: Partial<ToldMessage> = {}): ToldMessage => ({
  ...{ file: PATH, line, column, endLine: null, endColumn: null, severity: "error", rule: "x", message: "。" },
  ...{ fix: null, actual: null, expected: null, ...more },
});
const place = (line: number, column = 1, text = FILE) => {
  const [placed] = placeMessages([message(line, column)], text, PATH);
  return placed && [placed.field, placed.bodyLine];
};

describe("a message about the 公开信息", () => {
  test.each([
    [2, 5, ["标题"]],
    [8, 7, ["成文日期"]],
    [8, 1, ["成文日期"]],
    [3, 1, ["公开层级"]],
    [4, 5, ["公开层级", 0, "层级"]],
    [5, 5, ["公开层级", 0, "公开渠道和载体"]],
    [4, 9, ["公开层级", 0, "层级"]],
    [6, 9, ["公开层级", 0, "公开渠道和载体", 0]],
    [7, 9, ["公开层级", 0, "公开渠道和载体", 1]],
  ])("at %i:%i belongs to %j", (line, column, field) => {
    expect(place(line, column)).toEqual([field, null]);
  });

  test.each([1, 9])("on the fence in line %i belongs to no field", (line) => {
    expect(place(line)?.[0]).toEqual([]);
  });

  test("is found with line ends of Windows, and behind a byte order mark", () => {
    expect(place(8, 7, FILE.replaceAll("\n", "\r\n"))).toEqual([["成文日期"], null]);
    expect(place(8, 7, `\ufeff${FILE}`)).toEqual([["成文日期"], null]);
  });

  test("that is no YAML belongs to no field", () => {
    expect(place(2, 1, "---\n标题: [\n---\n\n正文\n")?.[1]).toBeNull();
  });
});

describe("a message about the text", () => {
  test("has its line below the 公开信息", () => {
    expect(place(10)).toEqual([[], 1]);
    expect(place(13, 2)).toEqual([[], 4]);
  });

  test("of a file without 公开信息 has the line of the file", () => {
    expect(place(1, 1, "# 通知\n")).toEqual([[], 1]);
    expect(place(3, 1, "# 通知\n\n各村：\n")).toEqual([[], 3]);
  });
});

test("a message about another file has no place in the form; all else of it stays", () => {
  const told = message(3, 2, { file: "content/documents/a/annotations.yaml", fix: "改。" });
  expect(placeMessages([told], FILE, PATH)).toEqual([
    { ...told, field: [], bodyLine: null, confirmable: false, approval: null },
  ]);
});

test("a 提醒 can be confirmed, an error only where its rule says so, and nothing of another file", () => {
  const told = [
    message(9, 1, { severity: "notice", rule: "run-on" }),
    message(9, 1, { severity: "error", rule: "problem-number" }),
    message(9, 1, { severity: "error", rule: "content-link" }),
    message(1, 1, { severity: "notice", file: "content/documents/a/annotations.yaml" }),
  ];
  expect(placeMessages(told, FILE, PATH).map(({ confirmable }) => confirmable)).toEqual([true, true, false, false]);
});

test("an error that somebody answerable may approve says in which file, and no reminder does", () => {
  const approvalOf = (rule: string, severity: "error" | "notice") =>
    placeMessages([message(3, 2, { rule, severity })], FILE, PATH).map(({ approval }) => approval);
  expect(approvalOf("personal-mobile-number", "error")).toEqual(["personal-data-waivers"]);
  expect(approvalOf("publishing-mark", "error")).toEqual(["decisions"]);
  expect(approvalOf("personal-mobile-number", "notice")).toEqual([null]);
  expect(approvalOf("problem-number", "error")).toEqual([null]);
});
