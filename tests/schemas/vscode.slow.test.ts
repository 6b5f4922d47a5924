import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import ts from "typescript";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { editorFiles } from "../../src/schemas/editor-files.ts";
import { editorSchemas } from "../../src/schemas/editor-schemas.ts";
import type { EditorSchema } from "../../src/schemas/json-schema.ts";
import type { Snippet } from "../../src/schemas/document-snippets.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { reportText } from "../../src/lint/reporters/text.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { frontmatterSchema } from "../../src/model/disclosure-schema.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FOLDER = ".vscode";
const { vocabularies } = readContent(path.resolve("content"));
const schemas = editorSchemas(vocabularies);
const ajv = new Ajv({ strict: false, allErrors: true });
const checks = new Map(schemas.map(({ name, schema }) => [name, ajv.compile(schema)]));

/** What VS Code would mark: none for a file that is well. */
function marksOf(name: string, value: unknown): string[] {
  const check = checks.get(name);
  check?.(value);
  return (check?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The YAML between the fences, as VS Code reads YAML. */
function frontmatterOf(file: string): unknown {
  const text = readFileSync(file, "utf8").replace(/^\ufeff/u, "");
  return parse(/^---[ \t]*\r?\n(.*?)\r?\n---/su.exec(text)?.[1] ?? "");
}

function readJson<Shape>(name: string): Shape {
  const text = readFileSync(path.join(FOLDER, name), "utf8");
  const { config, error } = ts.parseConfigFileTextToJson(name, text) as { config: unknown; error?: unknown };
  expect(error).toBeUndefined();
  return config as Shape;
}

test.each(atLeastOne([...editorFiles(vocabularies)]))("%s is what npm run schemas writes", (name, text) => {
  expect(readFileSync(path.join(FOLDER, name), "utf8")).toBe(text);
});

test.each(atLeastOne(schemas.map(({ name, schema }) => [name, schema] as const)))(
  "%s: every field is described in Chinese",
  (_, schema) => {
    expect(undescribed(schema)).toEqual([]);
    expect(schema["title"]).toMatch(/\p{Script=Han}/u);
  },
);

function undescribed({ properties = {}, items, definitions = {} }: EditorSchema): string[] {
  const own = Object.entries(properties).filter(([, { description }]) => !/\p{Script=Han}/u.test(description ?? ""));
  const below = [...Object.values(properties), ...Object.values(definitions), ...(items ? [items] : [])];
  return [...own.map(([name]) => name), ...below.flatMap(undescribed)];
}

describe("files that are well are accepted", () => {
  const documents = globSync(["content/documents/*/document.md", "tests/fixtures/documents/*/document.md"]);
  test.each(atLeastOne(documents))("%s", (file) => {
    expect(marksOf("document", frontmatterOf(file))).toEqual([]);
  });

  const others = schemas.flatMap(({ name, files = "nothing" }) =>
    globSync([files, files.replace(/^content.documents/u, "tests/fixtures/documents")]).map(
      (file) => [file, name] as const,
    ),
  );
  test.each(atLeastOne(others))("%s", (file, name) => {
    expect(marksOf(name, parse(readFileSync(file, "utf8")))).toEqual([]);
  });
});

test.each([
  ["document", "标题: 甲\n公开时间: 2022-06-15", [" must NOT have additional properties"]],
  ["document", "公开方式: 主动公开", [" must have required property '标题'"]],
  ["document", "标题: 甲\n成文日期: 2022-02-30", [expect.stringContaining("/成文日期 must match pattern")]],
  ["document", "标题: 甲\n成文日期: 2022年6月15日", [expect.stringContaining("/成文日期 must match pattern")]],
  ["document", "标题: 甲\n发布日期: 2022-06-20 24:00", [expect.stringContaining("/发布日期 must match pattern")]],
  ["document", "标题: 甲\n发布日期: 2022-06-20 09:30\n成文日期:\n公开层级:\n  - 层级: 县级\n    公开渠道和载体: 政府网站", []],
  ["document", "标题: 甲\n公开层级: 县级", ["/公开层级 must be array,null"]],
  ["site", "网站名称: 甲\n标识码: 1", [" must NOT have additional properties"]],
  ["vocabulary", "词条:\n  - 别名: [甲]", ["/词条/0 must have required property '名称'"]],
  ["vocabulary", "开放: 对\n词条: []", ["/开放 must be equal to one of the allowed values"]],
  ["acknowledgements", "- 规则: item-number\n  原文: 甲\n  理由: 乙\n  确认: 丙", ["/0 must have required property '确认人'", "/0 must NOT have additional properties"]],
  ["personal-data-waivers", "- 规则: personal-bank-card\n  原文: 甲\n  理由: 乙\n  批准人: 丙\n  有效期至: 长期", [expect.stringContaining("/0/有效期至 must match pattern")]],
  ["revisions", "- 版本: 1\n- 版本: 2\n  日期: 2022-06-20\n  状态: 作废", ["/1/状态 must be equal to one of the allowed values"]],
  ["redirects", "- 从: /documents/a/\n  撤回:\n    日期: 2022-06-20\n    理由: 甲", []],
  ["annotations", "责任:\n  - 位置: p1\n    原文: 甲\n    谁: 乙", ["/责任/0 must NOT have additional properties"]],
  ["proposals", "进展:\n  - 位置: p1\n    原文: 已完成\n    状态: 已完成\n    公文: 甲\n    问题: p1\n    理由: 乙", []],
  ["proposals", "责任:\n  - 位置: p1\n    原文: 甲", ["/责任/0 must have required property '理由'"]],
])("%s: %s", (name, yaml, marks) => {
  expect(marksOf(name, parse(yaml))).toEqual(marks);
}); // prettier-ignore

test("each schema is set for its files, and each of them is there", () => {
  const { "yaml.schemas": set } = readJson<{ "yaml.schemas": Record<string, string> }>("settings.json");
  const wanted = schemas.flatMap(({ name, files }) => (files ? [[`./.vscode/schemas/${name}.json`, files]] : []));
  expect(set).toEqual(Object.fromEntries(wanted));
  expect(readJson<{ recommendations: string[] }>("extensions.json").recommendations).toContain("redhat.vscode-yaml");
});

describe("the task", () => {
  interface Matcher {
    severity: "error" | "warning";
    pattern: { regexp: string };
    background: { beginsPattern: string; endsPattern: string };
  }
  const { tasks } = readJson<{ tasks: { problemMatcher: Matcher[] }[] }>("tasks.json");
  const matchers = tasks[0]?.problemMatcher ?? [];
  const file = new VFile({
    path: "content/documents/甲/document.md",
    value: "---\n标题: 甲\n---\n\n一、好\n\n三、坏[2022]\n\nA.乙。",
  });
  checkDocument({ id: "甲", file, attachments: [] }, vocabularies);
  const lines = reportText([file]).split("\n");

  test.each([
    ["error", "错误", "7", "1", "section-number"],
    ["warning", "提醒", "9", "1", "unknown-level"],
  ])("takes each %s of the report to its place", (severity, word, line, column, rule) => {
    const { regexp = "" } = matchers.find((one) => one.severity === severity)?.pattern ?? {};
    const found = lines.flatMap((one) => new RegExp(regexp).exec(one)?.slice(1) ?? []);
    expect(found.length / 5).toBe(lines.filter((one) => one.includes(`: ${word} `)).length);
    const at = found.indexOf(rule);
    expect(found.slice(at - 4, at - 1)).toEqual(["content/documents/甲/document.md", line, column]);
  });

  test("knows where a check begins and ends", () => {
    for (const { background } of atLeastOne(matchers)) {
      const ends = (text: string) => new RegExp(background.endsPattern).test(text);
      expect(lines.map(ends)).toEqual(lines.map((_, at) => at === lines.length - 1));
      expect(ends(reportText([]))).toBe(true);
      expect(readFileSync("scripts/check.ts", "utf8")).toMatch(/重新检查：`/u);
      expect("09:30:00 内容有改动，重新检查：").toMatch(new RegExp(background.beginsPattern));
    }
  });
});

describe("snippets", () => {
  const snippets = readJson<Record<string, Snippet>>("document.code-snippets");

  test("give every field of the 公开信息 and every word of its list", () => {
    const names = Object.keys(snippets);
    expect(names).toEqual(expect.arrayContaining(Object.keys(frontmatterSchema.shape)));
    const known = vocabularies["所属领域"]?.entries.flatMap(({ name, aliases }) => [name, ...aliases]) ?? [];
    expect(names).toEqual(expect.arrayContaining(known.map((word) => `所属领域 ${word}`)));
    expect(names).toContain("公开渠道和载体 社区/企事业单位/村公示栏（电子屏）");
  });

  test.each(atLeastOne(Object.keys(frontmatterSchema.shape)))("%s is what the schema takes", (key) => {
    const body = (snippets[key]?.body ?? [])
      .join("\n")
      .replaceAll(/\$\d+/gu, key.endsWith("日期") ? "2022-06-15" : key === "制作文件" ? "公示栏" : "甲");
    expect(marksOf("document", { 标题: "甲", ...(parse(body) as object) })).toEqual([]);
  });
});
