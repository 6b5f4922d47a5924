import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import type { Frontmatter } from "../../src/model/disclosure-schema.ts";
import type { Node, OfficialDocument } from "../../src/model/document.ts";
import { countCharacters, textOf } from "../../src/model/text.ts";
import { collectMeasures, collectProblems, walk } from "../../src/model/walk.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { readLabels } from "./labels.ts";

/** What is expected of a scraped page: tests/fixtures/import/NAME.expected.json. */
interface Expected {
  error?: boolean;
  frontmatter?: Partial<Frontmatter>;
  /** Labels that must not be filled. */
  absent?: (keyof Frontmatter)[];
  /** The titles of the parts. */
  parts?: string[];
  mustContain?: string[];
  mustNotContain?: string[];
  bodyCharacters?: number;
  problems?: number;
  measures?: number;
  /** Whole paragraphs, blanks as they must be. */
  paragraphs?: string[];
  ids?: string[];
}

const FOLDER = "tests/fixtures/import";
const labels = readLabels();

const pages = readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, expectedName(name))));

describe.each(atLeastOne(pages))("%s", (name) => {
  const expected = JSON.parse(readFileSync(path.join(FOLDER, expectedName(name)), "utf8")) as Expected;
  const result = importDocument({ path: name, bytes: readFileSync(path.join(FOLDER, name)) }, labels);

  if (expected.error) {
    test("is refused with a reason and a way out", () => {
      expect(result.document).toBeUndefined();
      expect(result.errors).toHaveLength(1);
      expect(result.errors[0]?.reason).toMatch(/\p{Script=Han}{4}/u);
      expect(result.errors[0]?.note).toMatch(/\p{Script=Han}{4}/u);
    });
    return;
  }

  test("becomes a draft without errors", () => {
    expect(result.errors.map(String)).toEqual([]);
  });
  const file = new VFile({ path: `${name}/document.md`, value: result.document ?? "" });
  const document = parseDocument(file, name);

  test("the draft parses without an error", () => {
    expect(file.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  });
  test("has the fields the page states", () => {
    const absent: readonly string[] = expected.absent ?? [];
    expect(result.values).toMatchObject(expected.frontmatter ?? {});
    expect(Object.keys(result.values ?? {}).filter((key) => absent.includes(key))).toEqual([]);
  });
  test("has the parts", () => {
    if (expected.parts) expect(document.parts.map(titleOf)).toEqual(expected.parts);
  });
  test("keeps the text and nothing else", () => {
    const { mustContain = [], mustNotContain = [] } = expected;
    expect(mustContain.filter((words) => !result.document?.includes(words))).toEqual([]);
    expect(mustNotContain.filter((words) => textOf(document).includes(words))).toEqual([]);
    if (expected.bodyCharacters !== undefined) expect(countCharacters(textOf(document))).toBe(expected.bodyCharacters);
  });
  test("has these paragraphs whole", () => {
    const lines = (result.document ?? "")
      .split("\n")
      .map((line) => line.replace(/^#+ /u, "").replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1"));
    expect((expected.paragraphs ?? []).filter((paragraph) => !lines.includes(paragraph))).toEqual([]);
  });
  test("has the problems, measures and addresses", () => {
    const problems = collectProblems(document);
    const measures = problems.flatMap(({ problem }) => collectMeasures(problem));
    if (expected.problems !== undefined) expect(problems).toHaveLength(expected.problems);
    if (expected.measures !== undefined) expect(measures).toHaveLength(expected.measures);
    const ids = idsOf(document);
    if (expected.ids) expect(ids.filter((id) => expected.ids?.includes(id))).toEqual(expected.ids);
  });
  test("accounts for each character", () => {
    const { body = 0, info = 0, frame = 0, input } = result.balance ?? {};
    expect(body + info + frame).toBe(input);
    expect(body).toBe(countCharacters(textOf(document)));
  });
});

function expectedName(name: string): string {
  return `${name.slice(0, -path.extname(name).length)}.expected.json`;
}

function titleOf({ children }: OfficialDocument["parts"][number]): string {
  return children
    .flatMap((node: Node) => (node.type === "heading" && node.role === "title" ? [node.value] : []))
    .join("");
}

function idsOf(document: OfficialDocument): string[] {
  const ids: string[] = [];
  for (const { children } of document.parts)
    walk(children, (node) => {
      if ("id" in node) ids.push(node.id);
    });
  return ids;
}
