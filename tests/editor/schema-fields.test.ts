import { describe, expect, test } from "vitest";
import type { FormField } from "../../src/editor/form-fields.ts";
import { FORM_NAMES } from "../../src/editor/form-exchange.ts";
import { fieldOfSchema, wordsOfSchema } from "../../src/editor/schema-fields.ts";
import { editorSchemas } from "../../src/schemas/editor-schemas.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const VOCABULARIES = {
  责任主体: { label: "责任主体", open: true, entries: [{ name: "村委会", aliases: ["村委"], below: [] }] },
};
const schemas = new Map(editorSchemas(VOCABULARIES).map(({ name, schema }) => [name, schema]));
const form = (name: string) => fieldOfSchema(schemas.get(name) ?? {});
const find = (field: FormField, ...labels: string[]): FormField | undefined =>
  labels.reduce<FormField | undefined>((one, label) => one?.fields.find((inner) => inner.label === label), field);

describe("the form of a file has from its schema", () => {
  test.each(atLeastOne(FORM_NAMES))("help for every field of %s, and a kind", (name) => {
    const unexplained = (field: FormField): string[] =>
      field.fields.flatMap((inner) => [...(inner.description === "" ? [inner.label] : []), ...unexplained(inner)]);
    expect(form(name).fields.length).toBeGreaterThan(0);
    expect(unexplained(form(name))).toEqual([]);
  });

  test("what must be stated, days, texts of several lines, choices", () => {
    const waiver = form("personal-data-waivers");
    expect(waiver.kind).toBe("rows");
    expect(find(waiver, "有效期至")).toMatchObject({ required: true, day: true });
    expect(find(waiver, "原文")).toMatchObject({ required: true, long: true });
    expect(find(waiver, "规则")?.choices?.map(({ value }) => value)).toContain("personal-mobile-number");
    expect(find(form("annotations"), "时限", "类别")).toMatchObject({ kind: "line" });
    expect(find(form("annotations"), "时限", "类别")?.choices?.[0]).toEqual({ value: "固定", name: "固定" });
    expect(find(form("annotations"), "时限", "类别")).not.toHaveProperty("required");
    expect(find(form("site"), "公开指南", "公开范围说明")).toMatchObject({ long: "paragraphs" });
  });

  test("fields that belong together, lists, and lists within themselves", () => {
    expect(form("site").kind).toBe("group");
    expect(find(form("redirects"), "撤回")).toMatchObject({ kind: "group" });
    expect(find(form("annotations"), "责任", "主体")).toMatchObject({ kind: "lines", suggests: true });
    expect(find(form("vocabulary"), "词条", "下级")).toMatchObject({ kind: "rows", again: true });
  });
});

test("words are offered by the label of their field, and what a rule means", () => {
  expect(wordsOfSchema(schemas.get("annotations") ?? {})["主体"]).toEqual([
    { value: "村委会", name: "" },
    { value: "村委", name: "" },
  ]);
  const rules = wordsOfSchema(schemas.get("acknowledgements") ?? {})["规则"] ?? [];
  expect(rules.find(({ value }) => value === "problem-number")?.name).toContain("（problem-number）");
});
