import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Field } from "../../src/model/field.ts";
import { ALL_FIELDS, FIELD_LIST, LABELS } from "../../src/model/field-list.ts";
import { FIELDS } from "../../src/model/fields.ts";

const fields: readonly (Field & { name: string })[] = FIELD_LIST;

describe("the table of fields", () => {
  test("no label stands twice", () => {
    expect([...new Set(fields.map(({ label }) => label))]).toEqual(fields.map(({ label }) => label));
  });

  test("at most two fields stand in a row, and fields of rows alone", () => {
    const rows = Map.groupBy(
      fields.filter((field) => "row" in field),
      (field) => ("row" in field ? field.row : undefined),
    );
    expect(rows.size).toBeGreaterThan(0);
    const crowded = [...rows.values()].filter(
      (row) => row.length > 2 || (row.length > 1 && row.some((one) => "fields" in one)),
    );
    expect(crowded).toEqual([]);
  });

  test("no two columns have one place", () => {
    const places = ALL_FIELDS.flatMap(({ column }) => column?.place ?? []);
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places).size).toBe(places.length);
  });

  test("what chooses a part of a word list is a field", () => {
    const above = ALL_FIELDS.flatMap(({ words }) => (typeof words === "object" ? (words.below ?? []) : []));
    expect(above.length).toBeGreaterThan(0);
    expect(above.filter((name) => !(name in FIELDS))).toEqual([]);
  });
});

/** Labels that are ordinary words too: the title of a page, the mark of an annex, the source of an explanation. */
const ORDINARY = new Set<string>([LABELS.title, LABELS.attachments, LABELS.source]);
const NAMES = [...Object.values(LABELS), FIELDS.levels.fields.channels.label].filter((label) => !ORDINARY.has(label));

/** Where a label may stand besides, and why. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  // The words of the site import nothing; this one names two filters of the search, beside 领域 and 事项.
  "src/ui/search-words.ts": [LABELS.issuer, LABELS.validity],
};

/** The labels that code names: as a whole string, as a key or as a property. Sentences, examples and comments may use them. */
function labelsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/(?<=^|\s)\/\/.*$/gmu, "");
  return NAMES.filter((label) =>
    new RegExp(`(["'\`])${label}\\1|\\.${label}(?!\\p{L})|(?<=[{,(\\[]\\s*)${label}(?=\\s*[:,}\\])])`, "u").test(code),
  );
}

describe("labels stand in the table only", () => {
  test.each([
    ['label: "公开依据"', "a string"],
    ["{ 公开依据: x }", "a key"],
    ["values.公开依据 ?? y", "a property"],
    ["({ 公开依据, 标题 }) => x", "a parameter"],
  ])("%s is seen: %s", (code) => {
    expect(labelsIn(code)).toEqual(["公开依据"]);
  });

  test.each([
    '"没有写明公开依据"',
    '"---\\n标题: 甲\\n公开依据: 乙\\n---"',
    "/** 公开依据, as worded */",
    "x(); // 公开依据",
  ])("%s is for people", (code) => {
    expect(labelsIn(code)).toEqual([]);
  });

  test("in all of src/ and scripts/", () => {
    const files = globSync("{src,scripts}/**/*.{ts,astro}").map((file) => file.replaceAll("\\", "/"));
    const found = Object.fromEntries(
      files
        .map((file) => [file, labelsIn(readFileSync(file, "utf8"))] as const)
        .filter(([, labels]) => labels.length > 0),
    );
    expect(found).toEqual({ "src/model/fields.ts": NAMES, ...ELSEWHERE });
  });
});
