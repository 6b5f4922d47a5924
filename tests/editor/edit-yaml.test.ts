import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { editYaml, readYamlValue } from "../../src/editor/edit-yaml.ts";
import type { FieldValue } from "../../src/editor/field-value.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const LIST = [
  "# 照原件",
  "- 规则: problem-number   # 缺号",
  "  原文: '3.'",
  "  理由: 原件缺第 2 项",
  "",
  "# 下一条",
  "- 规则: run-on",
  "  原文: 甲",
  "  理由: |-",
  "    第一段",
  "",
  "    第二段",
  "",
].join("\r\n");
const [FIRST, SECOND] = readYamlValue(LIST) as readonly Record<string, string>[] as [
  Record<string, string>,
  Record<string, string>,
];

/** Lines that one text has and the other has not. */
function changedLines(before: string, after: string | undefined): { gone: string[]; came: string[] } {
  const [old, made] = [before.split(/\r?\n/u), (after ?? "").split(/\r?\n/u)];
  return { gone: old.filter((line) => !made.includes(line)), came: made.filter((line) => !old.includes(line)) };
}

describe("a list", () => {
  test("that says the same stays byte for byte, whatever blanks are typed around its values", () => {
    expect(editYaml(LIST, [{ ...FIRST, 原文: " 3. " }, SECOND])).toBe(LIST);
  });

  test("changes one line for one value, keeps its quotes, comments and line ends", () => {
    const edited = editYaml(LIST, [{ ...FIRST, 原文: "4." }, SECOND]);
    expect(edited).toBe(LIST.replace("'3.'", "'4.'"));
  });

  test("gets an entry behind the others, and loses one with nothing else", () => {
    const more = editYaml(LIST, [FIRST, SECOND, { 规则: "run-on", 原文: "乙", 理由: "如此" }]);
    expect(more).toBe(`${LIST}- 规则: run-on\r\n  原文: 乙\r\n  理由: 如此\r\n`);
    expect(changedLines(LIST, editYaml(LIST, [SECOND]))).toEqual({
      gone: ["- 规则: problem-number   # 缺号", "  原文: '3.'", "  理由: 原件缺第 2 项"],
      came: [],
    });
  });

  test("with a text of several lines that changes has only those written anew", () => {
    const edited = editYaml(LIST, [FIRST, { ...SECOND, 理由: "第一段\n\n第三段" }]);
    expect(changedLines(LIST, edited)).toEqual({ gone: ["    第二段"], came: ["    第三段"] });
  });

  test("that is not there yet is begun, and goes where nothing is left of it", () => {
    const entry = { 规则: "run-on", 原文: "甲" };
    expect(editYaml("", [entry])).toBe("- 规则: run-on\n  原文: 甲\n");
    expect(editYaml("[]\n", [entry])).toBe("- 规则: run-on\n  原文: 甲\n");
    expect(editYaml("- 规则: a", [{ 规则: "a" }, { 规则: "b" }])).toBe("- 规则: a\n- 规则: b\n");
    expect(editYaml("- 规则: run-on\n  原文: 甲\n", [])).toBe("");
  });
});

describe("keys", () => {
  const SITE =
    "网站名称: 甲\n\n# 完整的网址\n网址:\n主办单位: 某镇 # 全称\n公开指南:\n  机构名称:\n  # 不写手机\n  联系电话: 1\n";
  const value = readYamlValue(SITE) as Record<string, FieldValue>;

  test("that wait to be filled in stay, also those that are emptied", () => {
    const guide = { 机构名称: "党政办", 联系电话: "", 传真号码: "" };
    const edited = editYaml(SITE, { ...value, 主办单位: "", 网站标识码: "", 公开指南: guide }, true);
    expect(edited).toBe(
      SITE.replace("主办单位: 某镇 # 全称", "主办单位: # 全称")
        .replace("机构名称:", "机构名称: 党政办")
        .replace("联系电话: 1", "联系电话:"),
    );
  });

  test("that are new stand behind the one that comes before them", () => {
    const edited = editYaml(SITE, { 网站名称: "甲", 网址: "", 网站标识码: "5100000001", ...value }, true);
    expect(edited).toBe(SITE.replace("网址:\n", '网址:\n网站标识码: "5100000001"\n'));
  });

  test("that are emptied elsewhere go", () => {
    expect(editYaml("甲: 1\n乙: 2\n", { 甲: "", 乙: "2" })).toBe("乙: 2\n");
  });
});

test("items in another order go with their lines, quotes and what is remarked above them", () => {
  const yaml = '# 头\r\n- a: "1" # 甲\r\n  b: 甲\r\n# 二\r\n- a: 2\r\n- a: 3\r\n';
  expect(editYaml(yaml, [{ a: "2" }, { a: "3" }, { a: "1", b: "甲" }])).toBe(
    '# 头\r\n# 二\r\n- a: 2\r\n- a: 3\r\n- a: "1" # 甲\r\n  b: 甲\r\n',
  );
});

test("a list in brackets stays one", () => {
  const yaml = "词条:\n  - 名称: 甲\n    别名: [乙, 丙]\n  - {名称: 丁}\n";
  const words = (aliases: string[], last: string) => ({ 词条: [{ 名称: "甲", 别名: aliases }, { 名称: last }] });
  expect(editYaml(yaml, words(["乙", "戊"], "丁"))).toBe(yaml.replace("丙", "戊"));
  expect(editYaml(yaml, words(["乙", "丙"], "己"))).toBe(yaml.replace("丁", "己"));
});

test.each(["a: *b", "a: &b 1", "a: !!str 1", "a: 1\na: 2", "a: [1", "? a\n: b\n? c"])(
  "%j is edited by hand",
  (yaml) => {
    const edited = editYaml(yaml, { a: "x", c: "y" });
    if (edited !== undefined) expect(readYamlValue(edited)).toEqual({ a: "x", c: "y" });
    else expect(edited).toBeUndefined();
  },
);

test("each file of the content that has a form keeps every byte when nothing is changed in it", () => {
  const root = path.resolve("content");
  const names = [
    "site.yaml",
    ...readdirSync(path.join(root, "vocabulary")).map((name) => `vocabulary/${name}`),
    "documents/2022-06-15-zhenggai-fangan/annotations.yaml",
  ];
  for (const name of atLeastOne(names)) {
    const yaml = readFileSync(path.join(root, name), "utf8");
    expect(editYaml(yaml, readYamlValue(yaml) ?? "", name === "site.yaml")).toBe(yaml);
  }
});
