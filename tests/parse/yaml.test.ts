import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";

import { readYaml } from "../../src/parse/yaml.ts";
import { runs } from "../runner/seed.ts";

function read(source: string) {
  const file = new VFile({ path: "x.yaml", value: source });
  const reading = readYaml(file);
  return {
    reading,
    messages: file.messages.map(
      (one) => `${one.line}:${one.column} ${one.fatal ? "错误" : "提醒"} ${one.reason} [${one.ruleId}]`,
    ),
    notes: file.messages.map((one) => one.note),
  };
}

describe("values", () => {
  const cases = [
    {
      name: "strings stay as typed",
      input: "a: 0123\nb: 2022-06-15 10:00\nc: no\nd: ~\ne: 1e3\n",
      expected: { a: "0123", b: "2022-06-15 10:00", c: "no", d: "~", e: "1e3" },
    },
    { name: "an empty value is an empty string", input: "网址:\n", expected: { 网址: "" } },
    {
      name: "lists of pairs",
      input: "- 名称: 扶贫\n  别名: [甲, 乙]\n",
      expected: [{ 名称: "扶贫", 别名: ["甲", "乙"] }],
    },
    {
      name: "a byte order mark and CRLF",
      input: "\ufeff标题: 甲\r\n来源: 乙\r\n",
      expected: { 标题: "甲", 来源: "乙" },
    },
    { name: "keys keep their order", input: "b: 1\na: 2\n10: 3\n", expected: { 10: "3", b: "1", a: "2" } },
    {
      name: "several lines behind |",
      input: "公开范围说明: |\n  第一行\n  第二行\n",
      expected: { 公开范围说明: "第一行\n第二行\n" },
    },
    { name: "only comments", input: "# 说明\n", expected: null },
    {
      name: "an own __proto__ is just a key",
      input: "__proto__: x\n",
      expected: Object.fromEntries([["__proto__", "x"]]),
    },
  ];
  test.each(cases)("$name", ({ input, expected }) => {
    const { reading, messages } = read(input);
    expect(messages).toEqual([]);
    expect(reading?.value).toEqual(expected);
  });
});

describe("mistakes", () => {
  const cases: { name: string; input: string; expected: string[]; readable?: boolean }[] = [
    {
      name: "Chinese colons, each line",
      input: "标题：甲\n所属领域：乙\n公开内容:丙\n公开主体: 丁\n",
      expected: [
        "1:1 错误 “标题”后面的冒号是中文冒号 [yaml-syntax]",
        "2:1 错误 “所属领域”后面的冒号是中文冒号 [yaml-syntax]",
        "3:1 错误 “公开内容:”后面缺少一个空格 [yaml-syntax]",
      ],
    },
    {
      name: "one line with a Chinese colon",
      input: "标题：甲\n",
      expected: ["1:1 错误 “标题”后面的冒号是中文冒号 [yaml-syntax]"],
    },
    {
      name: "a line without a pair",
      input: "a: 1\n乙\nc: 3\n",
      expected: ["2:1 错误 这一行不是“键: 值” [yaml-syntax]"],
    },
    {
      name: "a colon and blank in the value",
      input: "标题: 关于“清源: 2022”的通知\n",
      expected: ["1:5 错误 值里又有“: ”，会被当作另一个键 [yaml-syntax]"],
    },
    { name: "a tab", input: "a:\n\tb: 1\n", expected: ["2:1 错误 行首用了制表符（Tab） [yaml-syntax]"] },
    {
      name: "an open double quote",
      input: 'a: 1\nb: "x\nc: 1\n',
      expected: ['2:4 错误 这里的“"”没有与它配对的“"” [yaml-syntax]'],
    },
    { name: "an open single quote", input: "b: 'x\n", expected: ["1:4 错误 这里的“'”没有与它配对的“'” [yaml-syntax]"] },
    {
      name: "an open bracket",
      input: "a: 1\nb: [1\nc: 2\n",
      expected: ["2:4 错误 这里的“[”没有与它配对的“]” [yaml-syntax]"],
    },
    { name: "an open brace", input: "b: {c: 1\n", expected: ["1:4 错误 这里的“{”没有与它配对的“}” [yaml-syntax]"] },
    {
      name: "a line pushed in",
      input: "a: 1\n b: 2\n",
      expected: ["2:2 错误 这一行的行首多了空格，会被当作上一行的内容 [yaml-syntax]"],
    },
    {
      name: "uneven lines",
      input: "a:\n  b: 1\n c: 2\n",
      expected: ["3:1 错误 这一行的缩进与同级的行不一致 [yaml-syntax]"],
    },
    {
      name: "a list item without a blank",
      input: "a:\n- b\n-c\n",
      expected: ["3:1 错误 这一行不是“键: 值” [yaml-syntax]"],
    },
    {
      name: "a list on the line of its key",
      input: "a: - b\n",
      expected: ["1:4 错误 列表的第一项与键写在了同一行 [yaml-syntax]"],
    },
    {
      name: "text behind a quote",
      input: 'a: "甲"乙\n',
      expected: ["1:7 错误 值到前面已经结束，这里又有文字 [yaml-syntax]"],
    },
    {
      name: "a sign at the start",
      input: "a: @甲\n",
      expected: ["1:4 错误 值的第一个字是 YAML 的特殊符号 [yaml-syntax]"],
    },
    { name: "an escape", input: 'a: "\\甲"\n', expected: ["1:5 错误 英文双引号里的“\\”写法不对 [yaml-syntax]"] },
    {
      name: "two documents",
      input: "a: 1\n---\nb: 2\n",
      expected: ["2:1 错误 “---”或“...”把内容分成了两份 [yaml-syntax]"],
    },
    { name: "a comma too many", input: "a: [1,,2]\n", expected: ["1:7 错误 括号里多了一个逗号 [yaml-syntax]"] },
    { name: "a bracket too many", input: "a: ]\n", expected: ["1:4 错误 多了一个右括号 [yaml-syntax]"] },
    { name: "a pipe with text", input: "a: |甲\n", expected: ["1:5 错误 “|”或“>”后面多了文字 [yaml-syntax]"] },
    { name: "a list as key", input: "? [x]\n: 1\n", expected: ["1:3 错误 冒号前面只能是一个词 [yaml-syntax]"] },
    {
      name: "a lone star",
      input: "a: *\n",
      expected: ["1:4 错误 值里的“&”“*”“!”会被当作 YAML 的特殊符号 [yaml-syntax]"],
    },
    {
      name: "a key twice",
      input: "a: 1\nb: 2\na: 3\n",
      expected: ["3:1 错误 “a”写了两次，第一次在第 1 行 [yaml-duplicate-key]"],
      readable: true,
    },
    {
      name: "a key twice, deeper",
      input: "a:\n  - b: 1\n    b: 2\n",
      expected: ["3:5 错误 “b”写了两次，第一次在第 2 行 [yaml-duplicate-key]"],
      readable: true,
    },
    {
      name: "an anchor and its alias",
      input: "a: &x 1\nb: *x\n",
      expected: [
        "1:4 错误 “&x”会被当作 YAML 的特殊符号，不是文字 [yaml-reference]",
        "2:4 错误 “*x”会被当作 YAML 的特殊符号，不是文字 [yaml-reference]",
      ],
      readable: true,
    },
    {
      name: "a tag",
      input: "a: !!js/function x\n",
      expected: ["1:4 错误 “!!js/function”会被当作 YAML 的特殊符号，不是文字 [yaml-reference]"],
      readable: true,
    },
    {
      name: "text lost to a comment",
      input: "a: 关于 #3 楼的通知\n",
      expected: ["1:7 提醒 “#3 楼的通知”会被当作注释，不算在内容里 [yaml-comment]"],
      readable: true,
    },
    {
      name: "several kinds at once",
      input: "a: 1\na: 2\nc: !x y\n",
      expected: [
        "2:1 错误 “a”写了两次，第一次在第 1 行 [yaml-duplicate-key]",
        "3:4 错误 “!x”会被当作 YAML 的特殊符号，不是文字 [yaml-reference]",
      ],
      readable: true,
    },
  ];
  test.each(cases)("$name", ({ input, expected, readable = false }) => {
    const { reading, messages, notes } = read(input);
    expect(messages.toSorted()).toEqual(expected.toSorted());
    expect(reading !== undefined).toBe(readable);
    expect(notes.filter((note) => !/\S/u.test(note ?? ""))).toEqual([]);
  });
});

test("a comment after an empty value is a comment", () => {
  expect(read("网址: # 完整地址\n").messages).toEqual([]);
});

describe("positions", () => {
  const source = "---\n标题: 甲乙\n来源:\n公开层级:\n  - 层级: 县级\n    说明: |\n      一\n      二\n---\n正文\n";
  const file = new VFile({ path: "document.md", value: source });
  const yaml = readYaml(file, { start: 4, end: source.indexOf("---", 4) });
  const cases: { name: string; path: (string | number)[]; what?: "key" | "value"; expected: string }[] = [
    { name: "a value", path: ["标题"], expected: "2:5-2:7" },
    { name: "a key", path: ["标题"], what: "key", expected: "2:1-2:3" },
    { name: "an empty value is found at its key", path: ["来源"], expected: "3:1-3:3" },
    { name: "a value in a list", path: ["公开层级", 0, "层级"], expected: "5:9-5:11" },
    { name: "a value of several lines ends before its line end", path: ["公开层级", 0, "说明"], expected: "6:9-8:8" },
    {
      name: "a missing path is found at what is around it",
      path: ["公开层级", 0, "公开渠道和载体"],
      expected: "5:5-8:8",
    },
    { name: "a path below a value is found at the value", path: ["标题", "x"], expected: "2:5-2:7" },
    { name: "no path", path: [], expected: "2:1-8:8" },
  ];
  test.each(cases)("$name", ({ path, what, expected }) => {
    const position = yaml?.positionOf(path, what);
    expect(`${position?.start.line}:${position?.start.column}-${position?.end.line}:${position?.end.column}`).toBe(
      expected,
    );
    expect(source.slice(position?.start.offset, position?.end.offset)).not.toMatch(/\s$/u);
  });
});

test("whatever is typed, it is read or explained, at a place in the file", () => {
  const pieces = [
    "甲",
    ":",
    "：",
    " ",
    "\n",
    "- ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "#",
    "&a",
    "*a",
    "!",
    "|",
    "\t",
    "---",
    "%",
    "?",
    "\ufeff",
  ];
  const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((found) => found.join(""));
  fc.assert(
    fc.property(typed, (value) => {
      const file = new VFile({ path: "x.yaml", value });
      const reading = readYaml(file);
      expect(reading !== undefined || file.messages.length > 0).toBe(true);
      const bad = file.messages.filter(({ note, place }) => {
        const [start, end] = place && "start" in place ? [place.start.offset ?? -1, place.end.offset ?? -1] : [-1, -1];
        return !/\S/u.test(note ?? "") || start < 0 || end < start || end > value.length;
      });
      expect(bad.map(String)).toEqual([]);
    }),
    { numRuns: runs(2000) },
  );
});
