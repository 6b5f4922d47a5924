import { toHtml } from "hast-util-to-html";
import { VFile } from "vfile";
import { describe, expect, test, vi } from "vitest";
import { askFields } from "../../src/editor/ask-fields.ts";
import { editFields } from "../../src/editor/edit-fields.ts";
import { formOf } from "../../src/editor/form.ts";
import { newDocument } from "../../src/editor/new-document.ts";
import { suggestWords } from "../../src/editor/suggestions.ts";
import { catalogueSchema, toCatalogueRecord } from "../../src/export/catalogue-record.ts";
import { catalogueTable } from "../../src/export/catalogue-table.ts";
import { textRows } from "../../src/export/data-table.ts";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import { documentSchema } from "../../src/export/document-schema.ts";
import { listFields } from "../../src/export/field-table.ts";
import { toMarkdownFile } from "../../src/export/markdown-file.ts";
import { importDocument } from "../../src/import/import-document.ts";
import { checkDocument } from "../../src/lint/run.ts";
import type { Field } from "../../src/model/field.ts";
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { editorFiles } from "../../src/schemas/editor-files.ts";
import { listCatalogue, PAGE_COLUMNS } from "../../src/view/catalogue.ts";
import { listFacts } from "../../src/view/disclosure-table.ts";
import { PLACE, documentOf } from "../export/documents.ts";

/** 公开期限, a field that documents of some places state, behind 公开时限 in the table. */
const TERM = vi.hoisted((): Field => ({
  label: "公开期限",
  description: "公开多长时间，照原文抄写",
  kind: "text",
  words: { list: "公开期限" },
  in: ["questions", "head", "completeness"],
  row: 7.5,
  column: { place: 7.5, width: 10 },
}));

// The one place.
vi.mock(import("../../src/model/fields.ts"), async (load) => {
  const { FIELDS } = await load();
  const entries = Object.entries(FIELDS).flatMap(([name, field]): [string, Field][] =>
    name === "timeLimit"
      ? [
          [name, field],
          ["term", TERM],
        ]
      : [[name, field]],
  );
  return { FIELDS: Object.fromEntries(entries) as typeof FIELDS };
});

const SOURCE = "---\n标题: 甲\n公开时限: 长期\n公开期限: 五年\n公开方式: 主动\n---\n\n# 甲\n\n正文。\n";
const document = documentOf(SOURCE);
const words: Vocabulary = {
  label: "公开期限",
  open: false,
  entries: ["五年", "长期"].map((name) => ({ name, aliases: [], below: [] })),
};
const vocabularies = { 公开期限: words };

describe("a field added to the table", () => {
  test("is read, with its place", () => {
    const { disclosure } = document;
    expect(disclosure).toMatchObject({ term: "五年", positions: { term: { start: { line: 4, column: 7 } } } });
  });

  test("is checked: completeness, words", () => {
    const file = new VFile({ path: "document.md", value: SOURCE.replace("五年", "五午") });
    checkDocument({ id: "a-document", file, attachments: [] }, vocabularies);
    const told = file.messages.map(({ ruleId, line, reason }) => `${line} ${reason} [${ruleId}]`);
    expect(told).toContain("4 “公开期限”的“五午”不在词表里 [vocabulary]");
    expect(told.find((one) => one.includes("disclosure-completeness"))).toContain("公开信息写明了 3/16 项");
    const bare = new VFile({ path: "document.md", value: SOURCE.replace(/公开期限: .*\n/u, "") });
    checkDocument({ id: "a-document", file: bare, attachments: [] }, vocabularies);
    expect(bare.messages.find(({ ruleId }) => ruleId === "disclosure-completeness")?.actual).toContain(
      "公开依据、公开期限、公开主体",
    );
  });

  test("is in the form, with its words, and is written in its place", () => {
    const html = toHtml({ type: "root", children: formOf({ 公开期限: "五年" }) });
    expect(html).toMatch(
      /公开时限.*<span class="label">公开期限<\/span>.*value="五年" list="words-公开期限".*公开方式/u,
    );
    expect(suggestWords(vocabularies, document.disclosure, [])).toMatchObject({ 公开期限: ["五年", "长期"] });
    expect(editFields("标题: 甲\n公开时限: 长期\n公开方式: 主动\n", { 公开期限: "五年" })).toBe(
      "标题: 甲\n公开时限: 长期\n公开期限: 五年\n公开方式: 主动\n",
    );
  });

  test("is asked for by npm run new, and written in its place", async () => {
    const asked: string[] = [];
    const answers: Record<string, string> = { 标题: "甲", 公开期限: "五年", 公开方式: "主动" };
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(answers[/^[^（]+/u.exec(question)?.[0] ?? ""] ?? "");
    };
    const values = await askFields({ ask, say: () => undefined }, {}, vocabularies);
    expect(asked).toContain("公开期限（公开多长时间，照原文抄写）：");
    expect(newDocument(values)).toBe("---\n标题: 甲\n公开期限: 五年\n公开方式: 主动\n---\n\n");
  });

  test("is found by the importer under its label, in no word list", () => {
    const page = "关于防汛的通知\n公开期限：五年\n公开方式：主动\n各村：\n　　请做好防汛准备，落实值班制度。\n";
    const labels: Vocabulary = { label: "信息标签", open: false, entries: [] };
    const { document: draft } = importDocument({ path: "a.txt", bytes: new TextEncoder().encode(page) }, labels);
    expect(draft).toContain("公开期限: 五年\n公开方式: 主动\n");
  });

  test("is completed and checked by VS Code", () => {
    const files = editorFiles(vocabularies);
    const schema = JSON.parse(files.get("schemas/document.json") ?? "") as { properties: Record<string, unknown> };
    expect(schema.properties).toMatchObject({
      公开期限: {
        description: TERM.description,
        type: ["string", "number", "boolean", "null"],
        examples: ["五年", "长期"],
      },
    });
    const snippets = JSON.parse(files.get("document.code-snippets") ?? "") as Record<string, { body: string[] }>;
    expect(snippets["公文开头"]?.body.slice(4, 6)).toEqual(["公开时限: $4", "公开期限: $5"]);
    expect(snippets["公开期限"]?.body).toEqual(["公开期限: $1"]);
    expect(snippets["公开期限 五年"]?.body).toEqual(["公开期限: 五年"]);
  });

  test("is on the page, on paper, in the search", () => {
    const rows = listFacts(document.disclosure).map((row) => row.map(({ label }) => label).join(" "));
    expect(rows.slice(6, 9)).toEqual(["公开时限 公开方式", "公开期限", "公开依据"]);
    expect(
      listFacts(document.disclosure)
        .flat()
        .find(({ id }) => id === "info-term")?.values[0]?.text,
    ).toBe("五年");
    expect(toPrintSource(document, undefined).facts.flat()).toContainEqual({ label: "公开期限", values: ["五年"] });
  });

  test("is in the catalogue, on its page and in its files", () => {
    expect(PAGE_COLUMNS.map(({ head }) => head).slice(6, 9)).toEqual(["公开时限", "公开期限", "公开主体"]);
    expect(listCatalogue([document], PLACE.addresses)[0]?.rows[0]?.stated).toMatchObject({ term: { text: "五年" } });
    const [heads = [], cells = []] = textRows(catalogueTable([document], PLACE));
    expect(cells[heads.indexOf("公开期限")]).toBe("五年");
    expect(heads.indexOf("公开期限")).toBe(heads.indexOf("公开时限") + 1);
  });

  test("is in the data, and its schemas say what it is", () => {
    expect(toDocumentRecord(document, PLACE).disclosure).toMatchObject({ timeLimit: "长期", term: "五年" });
    expect(toCatalogueRecord([document], PLACE).documents[0]?.disclosure).toMatchObject({ term: "五年" });
    expect(toMarkdownFile(document, SOURCE)).toBe(SOURCE);
    for (const [schema, path] of [
      [documentSchema(), "disclosure.term"],
      [catalogueSchema(), "documents[].disclosure.term"],
    ] as const)
      expect(listFields(schema)).toContainEqual({ path, description: "公开期限，照原文", always: false });
  });
});
