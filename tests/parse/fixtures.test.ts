import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runRule } from "../../src/lint/define-rule.ts";
import { RULES } from "../../src/lint/presets.ts";
import type { Node, OfficialDocument } from "../../src/model/document.ts";
import { countCharacters, textOf, withoutBlanks } from "../../src/model/text.ts";
import { collectMeasures, collectProblems, walkUnits } from "../../src/model/walk.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FOLDER = path.join(import.meta.dirname, "../fixtures/documents");

interface Expected {
  parts: { id: string; kind: string }[];
  ids: string[];
  problems: number;
  measures: number;
  labels: { on: string; name: string }[];
  roles: Record<string, string | string[]>;
  errors: number;
  /** Non-blank characters of the official text, counted by another program. */
  characters?: number;
  /** Strings that must stand in the official text as they are. */
  contains?: string[];
}

/** Documents of towns that the parser was not written for; see each expected.json. */
describe.each(
  atLeastOne(
    readdirSync(FOLDER, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name),
  ),
)("%s", (name) => {
  const expected = JSON.parse(readFileSync(path.join(FOLDER, name, "expected.json"), "utf8")) as Expected;
  const file = decodeFile(`${name}/document.md`, readFileSync(path.join(FOLDER, name, "document.md")));
  const source = String(file);
  const document = parseDocument(file, name);

  test("parts and ids", () => {
    expect(document.parts.map(({ id, kind }) => ({ id, kind }))).toEqual(expected.parts);
    expect(
      collect(document, (node) => ("id" in node && node.marker) || node.type === "measure").map(
        (node) => "id" in node && node.id,
      ),
    ).toEqual(expected.ids);
  });

  test("problems, measures, labels", () => {
    const problems = collectProblems(document);
    expect(problems).toHaveLength(expected.problems);
    expect(problems.flatMap(({ problem }) => collectMeasures(problem))).toHaveLength(expected.measures);
    expect(labelsOf(document)).toEqual(expected.labels);
  });

  test("roles", () => {
    const lost = Object.entries(expected.roles).flatMap(([role, value]) => {
      const nodes = collect(document, (node) => node.type === "paragraph" && node.role === role);
      const found = nodes.map((node) => withoutBlanks(textOf(node)));
      return [value].flat().filter((one) => !found.includes(withoutBlanks(one)));
    });
    expect(lost).toEqual([]);
  });

  test("no false error, every character kept", () => {
    for (const rule of RULES.filter(({ id }) => /-number$|-id$/u.test(id)))
      runRule(rule, { document, file, vocabularies: {}, attachments: [], today: "" });
    expect(file.messages.filter((message) => message.fatal).map(String)).toHaveLength(expected.errors);
    expect(withoutBlanks(textOf(document))).toBe(withoutBlanks(sourceText(source)));
    if (expected.characters !== undefined) expect(countCharacters(textOf(document))).toBe(expected.characters);
    const text = withoutBlanks(textOf(document));
    expect((expected.contains ?? []).filter((words) => !text.includes(withoutBlanks(words)))).toEqual([]);
  });
});

function collect(document: OfficialDocument, select: (node: Node) => unknown): Node[] {
  const found: Node[] = [];
  for (const part of document.parts)
    walkUnits(part.children, (node) => {
      if (select(node)) found.push(node);
    });
  return found;
}

function labelsOf(document: OfficialDocument): Expected["labels"] {
  const labels: Expected["labels"] = [];
  for (const part of document.parts)
    walkUnits(part.children, (node, ancestors) => {
      if (node.type !== "labelled") return;
      const owner = ancestors.findLast((one) => "id" in one);
      labels.push({ on: owner && "id" in owner ? owner.id : part.id, name: node.name });
    });
  return labels;
}
