import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { newDocument } from "../../src/editor/new-document.ts";
import { suggestName } from "../../src/editor/suggest-name.ts";
import { TEMPLATES, templateBody } from "../../src/editor/templates.ts";
import { FOLDER_NAME } from "../../src/model/file-names.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

describe.each(atLeastOne([...TEMPLATES]))("$name", (template) => {
  const text = newDocument({ 标题: template.title }) + templateBody(template);
  const places = [...text.slice(text.indexOf("\n---\n")).matchAll(/【[^】]*】/gu)].map(([place]) => place);

  test("no place that is to be filled in can be published", () => {
    const file = new VFile({ path: "document.md", value: text });
    checkDocument({ id: "a", file, attachments: [] }, {}, "2026-03-01");
    const told = file.messages
      .filter(({ ruleId }) => ruleId === "unfinished")
      .flatMap(({ actual }) => actual?.match(/【[^】]*】/gu) ?? []);
    expect(places.length).toBeGreaterThan(3);
    expect(told.sort()).toEqual(places.sort());
    expect(file.messages.filter(({ fatal, ruleId }) => fatal && ruleId !== "unfinished").map(String)).toEqual([]);
  });

  test("its name can be an address", () => {
    expect(template.slug).toMatch(FOLDER_NAME);
  });
});

test.each([
  { values: { 标题: "某镇关于秋收的通知", 成文日期: "2023-09-04" }, name: "2023-09-04-tongzhi" },
  {
    values: { 标题: "某镇关于秋收的通知", 成文日期: "2023-09-04", 发文字号: "某政发〔2023〕8号" },
    name: "2023-09-04-no-8",
  },
  { values: { 标题: "某路招标公告" }, name: "2026-03-01-zhaobiao-gonggao" },
  { values: { 发文字号: "某政发〔2023〕8号" }, name: "2026-03-01-gongwen" },
])("a name is there at once: $name", ({ values, name }) => {
  expect(suggestName(values, "2026-03-01", () => false)).toBe(name);
  expect(suggestName(values, "2026-03-01", (one) => one === name || one === `${name}-2`)).toBe(`${name}-3`);
});
