import { describe, expect, test } from "vitest";
import type { Vocabularies } from "../../src/lint/define-rule.ts";
import { RULES } from "../../src/lint/presets.ts";
import { documentSnippets } from "../../src/schemas/document-snippets.ts";
import { editorFiles } from "../../src/schemas/editor-files.ts";
import { editorSchemas } from "../../src/schemas/editor-schemas.ts";
import { loosenSchema } from "../../src/schemas/json-schema.ts";
import { wordsByField } from "../../src/schemas/vocabulary-words.ts";
import type { VocabularyEntry } from "../../src/model/vocabulary.ts";

const entry = (name: string, aliases: string[] = [], below: VocabularyEntry[] = []): VocabularyEntry => ({
  name,
  aliases,
  below,
});
const VOCABULARIES: Vocabularies = {
  公开方式: { label: "公开方式", open: true, entries: [entry("主动", ["主动公开"]), entry("依申请公开")] },
  事项: {
    label: "事项",
    open: true,
    entries: [
      entry("扶贫", [], [entry("政策文件", [], [entry("其他政策文件")])]),
      entry("社会救助", [], [entry("政策文件", ["文件"])]),
    ],
  },
};

describe("words that are offered", () => {
  const words = wordsByField(VOCABULARIES);

  test("are those of the word lists, each with its other spellings behind it", () => {
    expect(words.get("公开方式")).toEqual(["主动", "主动公开", "依申请公开"]);
  });

  test("of 事项 are those of all 领域, each once", () => {
    expect(words.get("一级事项")).toEqual(["政策文件", "文件"]);
    expect(words.get("二级事项")).toEqual(["其他政策文件"]);
  });

  test("are none where there is no list", () => {
    expect(words.has("层级")).toBe(false);
  });
});

describe("a schema as VS Code reads YAML", () => {
  const plain = {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    required: ["标题"],
    properties: {
      标题: { type: "string" },
      成文日期: { type: "string", pattern: "^(?:\\d{4}-\\d{2}-\\d{2})$" },
      公开方式: { type: "string" },
      类别: { enum: ["文件", "平台"], type: "string" },
      公开层级: { type: "array", items: { type: "object", properties: { 层级: { type: "string" } } } },
    },
  };
  const loose = loosenSchema(plain, wordsByField(VOCABULARIES));

  test("takes a number for a text, and nothing for what may be left out", () => {
    expect(loose.properties?.["标题"]?.type).toEqual(["string", "number", "boolean"]);
    expect(loose.properties?.["公开方式"]?.type).toEqual(["string", "number", "boolean", "null"]);
    expect(loose.properties?.["公开层级"]?.items?.properties?.["层级"]?.type).toContain("null");
  });

  test("takes no number for a day, and says how a day is written", () => {
    expect(loose.properties?.["成文日期"]?.type).toEqual(["string", "null"]);
    expect(loose.properties?.["成文日期"]?.patternErrorMessage).toContain("2022-06-15");
  });

  test("leaves a choice between words as it is", () => {
    expect(loose.properties?.["类别"]).toEqual({ enum: ["文件", "平台"], type: "string" });
  });

  test("offers the words, and does not change what it was made of", () => {
    expect(loose.properties?.["公开方式"]?.examples).toEqual(["主动", "主动公开", "依申请公开"]);
    expect(plain.properties.公开方式).toEqual({ type: "string" });
    expect(loose).not.toHaveProperty("$schema");
  });
});

describe("the schemas of the content", () => {
  const schemas = new Map(editorSchemas(VOCABULARIES).map(({ name, schema }) => [name, schema]));
  const offered = (name: string) =>
    (schemas.get(name)?.items?.properties?.["规则"]?.defaultSnippets as { label: string }[]).map(({ label }) => label);

  test("offer every rule for an acknowledgement, and those about persons for a waiver", () => {
    expect(offered("acknowledgements")).toEqual(RULES.map(({ id }) => id));
    expect(offered("personal-data-waivers").length).toBeGreaterThan(2);
    expect(offered("personal-data-waivers").every((id) => id.startsWith("personal-"))).toBe(true);
  });

  test("take one line as well as a list of channels", () => {
    const levels = schemas.get("document")?.properties?.["公开层级"];
    expect(levels?.items?.properties?.["公开渠道和载体"]?.type).toEqual(["array", "string", "null"]);
  });

  test("stand in a file each, beside the snippets", () => {
    const files = editorFiles(VOCABULARIES);
    expect([...files.keys()]).toEqual([
      ...[...schemas.keys()].map((name) => `schemas/${name}.json`),
      "document.code-snippets",
    ]);
    expect([...files.values()].every((text) => text.endsWith("}\n"))).toBe(true);
  });
});

describe("snippets", () => {
  const document = editorSchemas(VOCABULARIES).find(({ name }) => name === "document");
  const snippets = documentSnippets(document?.schema ?? {});

  test("a whole head has the fields that most documents have, and the title once more above the text", () => {
    const body = snippets["公文开头"]?.body ?? [];
    expect(body.slice(0, 2)).toEqual(["---", "标题: $1"]);
    expect(body.slice(-4)).toEqual(["---", "", "# $1", "", "$0"].slice(-4));
  });

  test("every field has one with room for its value; a list with the lines of one", () => {
    expect(snippets["成文日期"]?.body).toEqual(["成文日期: $1"]);
    expect(snippets["公开层级"]?.body).toEqual(["公开层级:", "  - 层级: $1", "    公开渠道和载体:", "      - $2"]);
  });

  test("every word of a list has one, with nothing in it that VS Code would take for its own", () => {
    expect(snippets["公开方式 依申请公开"]?.body).toEqual(["公开方式: 依申请公开"]);
    const odd = documentSnippets({ properties: { 公开方式: { type: "string", examples: ["1$}\\"] } } });
    expect(odd["公开方式 1$}\\"]?.body).toEqual(["公开方式: 1\\$\\}\\\\"]);
  });

  test("no snippet chooses a word beforehand", () => {
    expect(Object.values(snippets).filter(({ body }) => body.join("").includes("${"))).toEqual([]);
  });
});
