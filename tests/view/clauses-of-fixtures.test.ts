import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { unitsOf } from "../../src/permanence/published.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { compressUnits, expandUnits } from "../../src/permanence/unit-list.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { listClauses } from "../../src/view/clauses.ts";
import { compareRevisions, textOfRuns } from "../../src/view/compare-revisions.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FOLDERS = ["../fixtures/documents", "../../content/documents"].map((one) => join(import.meta.dirname, one));
const documents = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((id) => {
    const file = join(folder, id, "document.md");
    return [id, parseDocument(new VFile({ path: file, value: readFileSync(file, "utf8") }), id)] as const;
  }),
);

describe.each(atLeastOne(documents))("%s", (_id, document) => {
  test("its clauses are its text, each key once", () => {
    const clauses = listClauses(document);
    expect(withoutBlanks(clauses.map(({ text }) => text).join(""))).toBe(withoutBlanks(textOf(document)));
    expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length);
  });

  test("its ids are got back from their line, which is shorter", () => {
    const units = unitsOf(document);
    const line = compressUnits(units);
    expect(new Set(expandUnits(line))).toEqual(units);
    expect(line.length).toBeLessThanOrEqual([...units].join(" ").length);
  });

  test("nothing changed against itself, both texts are got back against another", () => {
    expect(new Set(compareRevisions(document, document).map(({ kind }) => kind))).toEqual(new Set(["same"]));
    const [, other = document] = documents.at(-1) ?? [];
    const compared = compareRevisions(document, other);
    const read = (side: "older" | "newer") =>
      withoutBlanks(compared.map(({ runs }) => textOfRuns(runs, side)).join(""));
    expect(read("older")).toBe(withoutBlanks(textOf(document)));
    expect(read("newer")).toBe(withoutBlanks(textOf(other)));
  });
});
