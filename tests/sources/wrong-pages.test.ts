import { VFile } from "vfile";
import { expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { proveDocument } from "../../src/proof/pages.ts";
import { listPieces, pieceAt } from "../../src/proof/pieces.ts";
import { reportWrongPages } from "../../src/sources/wrong-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { PLAN } from "../view/make-document.ts";

const BODY = `${PLAN}\n\n| 村 | 户数 |\n| --- | --- |\n| 石榴村 | 31 |`;

function read() {
  const file = new VFile({ path: "a/document.md", value: `---\n标题: 甲\n---\n\n${BODY}\n` });
  return { file, document: parseDocument(file, "a") };
}

test("pieces put together are the text, and each stands where it is said to stand", () => {
  const { file, document } = read();
  const pieces = listPieces(document.parts);
  expect(pieces.flatMap(({ characters }) => characters).join("")).toBe(withoutBlanks(textOf(document)));
  const lines = String(file).split("\n");
  for (const { characters, position } of atLeastOne(pieces))
    expect(lines[position.start.line - 1]?.slice(position.start.column - 1)).toContain(characters[0] ?? "");
  expect(pieces.length).toBeGreaterThan(20);
  expect(pieceAt(pieces, 1_000_000)).toBe(pieces.at(-1));
});

test("a page that differs is told at the first character that differs", () => {
  const { file, document } = read();
  const html = (text: string, key: string) => `<div data-verbatim="${key}">${text}</div>`;
  const whole = textOf(document);
  const problem = document.parts.flatMap(({ children }) => listPieces(children));
  expect(problem.length).toBeGreaterThan(0);
  const failures = proveDocument(document, String(file), (page) =>
    page === "documents/a/" ? html(whole.replace("石榴村", "柏树村"), "document") : html("", "p1"),
  );
  reportWrongPages(
    document,
    file,
    failures.filter(({ page }) => ["documents/a/", "documents/a/p2/"].includes(page)).slice(0, 2),
  );
  const row =
    String(file)
      .split("\n")
      .findIndex((line) => line.includes("石榴村")) + 1;
  const second =
    String(file)
      .split("\n")
      .findIndex((line) => line.startsWith("2.")) + 1;
  expect(file.messages.map(({ line, column, fatal, ruleId }) => ({ line, column, fatal, ruleId }))).toEqual([
    { line: row, column: 1, fatal: true, ruleId: "verbatim" },
    { line: second, column: 1, fatal: true, ruleId: "verbatim" },
  ]);
  expect(file.messages[0]?.reason).toContain("网页 documents/a/ 与原文不一致");
  expect(file.messages[0]?.reason).toContain("应为“石榴村31”，实际是“柏树村31”");
});

test("an earlier version, which stands in another file, is told at the top", () => {
  const { file, document } = read();
  reportWrongPages(document, file, [{ page: "documents/a/r1/", index: 3, before: "甲", expected: "乙", actual: "丙" }]);
  expect(file.messages.map(({ line, column }) => `${line}:${column}`)).toEqual(["1:1"]);
});
