import path from "node:path";
import { describe, expect, test } from "vitest";
import { countMessages } from "../../src/lint/messages.ts";
import { readContent } from "../../src/sources/read-content.ts";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/proposals");

/** The documents that proposals are measured with are sound themselves: every quote stands where it says. */
describe("documents annotated by hand", () => {
  test.each([
    ["learned", 29],
    ["kept", 6],
  ])("%s", (folder, count) => {
    const { documents, files } = readContent(path.join(FOLDER, folder));
    expect(countMessages(files).errors).toBe(0);
    expect(documents.filter(({ document }) => document.annotations)).toHaveLength(count);
  });
});
