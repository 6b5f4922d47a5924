import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { editFields, readFields } from "../../src/editor/edit-fields.ts";
import type { FieldChanges, FieldValue } from "../../src/editor/field-value.ts";
import { sameValue } from "../../src/editor/field-value.ts";
import { runs } from "../runner/seed.ts";

const SOURCE = `标题: 甲 # 初稿
空着:
# 说明
公开层级:
  - 层级: 县级
    公开渠道和载体:
      - 政府网站
      - 村公示栏 # 已贴

  # 最后
成文日期: '2022-01-01'  # 印发
主题词: |-
  防汛
  抗旱
`;

const LEVEL = { 层级: "县级", 公开渠道和载体: ["政府网站", "村公示栏"] };

describe("the lines of one field change", () => {
  test.each<{ name: string; changes: FieldChanges; removed: string[]; added: string[] }>([
    {
      name: "a value keeps its quotes, comment and blanks",
      changes: { 成文日期: "2022-02-02" },
      removed: ["成文日期: '2022-01-01'  # 印发"],
      added: ["成文日期: '2022-02-02'  # 印发"],
    },
    {
      name: "a value that needs quotes gets them",
      changes: { 标题: "关于 #3 楼: 通知" },
      removed: ["标题: 甲 # 初稿"],
      added: ['标题: "关于 #3 楼: 通知" # 初稿'],
    },
    { name: "an empty field is filled", changes: { 空着: "乙" }, removed: ["空着:"], added: ["空着: 乙"] },
    {
      name: "a new field stands in the official order",
      changes: { 发文字号: "1号" },
      removed: [],
      added: ["发文字号: 1号"],
    },
    {
      name: "a field that is not stated any more goes away",
      changes: { 成文日期: "" },
      removed: ["成文日期: '2022-01-01'  # 印发"],
      added: [],
    },
    {
      name: "one item of a list",
      changes: { 公开层级: [{ ...LEVEL, 公开渠道和载体: ["政府网站", "社区公示栏"] }] },
      removed: ["      - 村公示栏 # 已贴"],
      added: ["      - 社区公示栏 # 已贴"],
    },
    {
      name: "an item more in front",
      changes: { 公开层级: [{ 层级: "市级" }, LEVEL] },
      removed: [],
      added: ["  - 层级: 市级"],
    },
    {
      name: "an item less, and a row more",
      changes: {
        公开层级: [
          { ...LEVEL, 公开渠道和载体: ["村公示栏"] },
          { 层级: "村级", 公开渠道和载体: ["广播电视"] },
        ],
      },
      removed: ["      - 政府网站"],
      added: ["  - 层级: 村级", "    公开渠道和载体:", "      - 广播电视"],
    },
    {
      name: "text over several lines is written anew",
      changes: { 主题词: "防汛" },
      removed: ["主题词: |-", "  防汛", "  抗旱"],
      added: ["主题词: 防汛"],
    },
    { name: "the same value changes nothing", changes: { 公开层级: [LEVEL], 标题: "甲" }, removed: [], added: [] },
  ])("$name", ({ changes, removed, added }) => {
    for (const end of ["\n", "\r\n"]) {
      const source = SOURCE.replaceAll("\n", end);
      const edited = editFields(source, changes);
      expect(differing(source, edited, end)).toEqual(removed);
      expect(differing(edited, source, end)).toEqual(added);
    }
  });
});

describe("YAML that is edited as text only", () => {
  test.each([
    "标题: [甲",
    "标题: &a 甲\n来源: *a\n",
    "标题: !x 甲\n",
    "{标题: 甲}\n",
    "标题: 甲\n标题: 乙\n",
    "甲\n",
    "? 标题\n: 甲\n",
  ])("%s", (source) => {
    expect(readFields(source)).toBeUndefined();
  });

  test("an empty one is filled", () => {
    expect(readFields("# 说明\n")).toEqual({});
    expect(editFields("# 说明\n", { 标题: "甲", 成文日期: "2022-06-15" })).toBe(
      '# 说明\n标题: 甲\n成文日期: "2022-06-15"\n',
    );
  });
});

/** Lines of one text that are new to the other. */
function differing(text: string, other: string, end: string): string[] {
  return diffArrays(other.split(end), text.split(end)).flatMap(({ added, value }) => (added ? value : []));
}

const words = fc.oneof(
  fc.constantFrom(
    "主动",
    "2022-06-15",
    "a: b",
    "#3",
    " - ",
    "'引'",
    '"',
    "是",
    "no",
    "0123",
    "|",
    "甲，乙",
    "\\n",
    "％",
    "@",
  ),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() === text && !/[\r\n\u0085\u2028\u2029\ufeff]/u.test(text) && text !== ""),
);
const row = fc.record({ 层级: words, 公开渠道和载体: fc.array(words, { minLength: 1, maxLength: 4 }) });
const VALUES = {
  标题: words,
  发文字号: words,
  公开主体: words,
  公开层级: fc.array(row, { minLength: 1, maxLength: 3 }),
  成文日期: words,
  标题断行: fc.array(words, { minLength: 1, maxLength: 4 }),
} as const;
const labels = Object.keys(VALUES) as (keyof typeof VALUES)[];

/** A field as somebody may have written it, with what stands around it. */
const written = (label: keyof typeof VALUES) =>
  fc
    .tuple(
      VALUES[label] as fc.Arbitrary<FieldValue>,
      fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL"),
      fc.constantFrom("", "# 说明\n", "\n", "# 说明\n\n# 又一行\n"),
      fc.boolean(),
      fc.constantFrom(2, 4),
    )
    .map(([value, type, above, isFlow, indent]) => ({
      label,
      above,
      text: stringify(
        { [label]: value },
        {
          lineWidth: 0,
          defaultStringType: type as "PLAIN",
          defaultKeyType: "PLAIN",
          collectionStyle: isFlow ? "flow" : "block",
          indent,
        },
      ).replace(/^\{ (?<pair>.*) \}\n$/su, "$1\n"),
    }));

const files = fc
  .record({
    fields: fc
      .uniqueArray(fc.constantFrom(...labels), { minLength: 1 })
      .chain((chosen) => fc.tuple(...chosen.map(written))),
    end: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ fields, end }) => ({
    fields,
    end,
    source: fields
      .map(({ above, text }) => above + text)
      .join("")
      .replaceAll("\n", end),
  }));

const change = fc.constantFrom(...labels).chain((label) =>
  fc.record({
    label: fc.constant(label),
    value: fc.option(VALUES[label] as fc.Arbitrary<FieldValue>, { nil: null }),
  }),
);

test("of any file, only the lines of the changed field differ, and it says what was typed", () => {
  fc.assert(
    fc.property(files, change, ({ fields, end, source }, { label, value }) => {
      const before = readFields(source);
      fc.pre(before !== undefined);
      const edited = editFields(source, { [label]: value });
      const after = readFields(edited) ?? {};
      for (const name of labels)
        expect(sameValue(after[name] ?? null, name === label ? value : (before?.[name] ?? null))).toBe(true);
      const at = fields.findIndex((field) => field.label === label);
      const text = (list: typeof fields) =>
        list
          .map(({ above, text: own }) => above + own)
          .join("")
          .replaceAll("\n", end);
      if (at < 0) {
        // A new field is only put between the lines that are there.
        const lines = edited.split(end);
        const kept = source.split(end);
        let next = 0;
        for (const line of lines) if (line === kept[next]) next++;
        expect(next).toBe(kept.length);
        return;
      }
      const head = text(fields.slice(0, at)) + (fields[at]?.above ?? "").replaceAll("\n", end);
      const tail = text(fields.slice(at + 1));
      expect(edited.startsWith(head)).toBe(true);
      expect(edited.endsWith(tail)).toBe(true);
      if (end === "\r\n") expect(edited.replaceAll("\r\n", "")).not.toContain("\n");
    }),
    { numRuns: runs(400) },
  );
});
