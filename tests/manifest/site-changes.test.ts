import { expect, test } from "vitest";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { siteChanges } from "../../src/manifest/site-changes.ts";

/** A manifest of documents with their revisions, and of files whose hash is written behind their names. */
function makeManifest(documents: Record<string, number>, files: Record<string, string>): Manifest {
  return {
    earlier: [],
    documents: Object.fromEntries(Object.entries(documents).map(([id, revision]) => [id, { revision }])),
    files: new Map(Object.entries(files).map(([name, sha256]) => [name, { sha256, size: 1 }])),
  };
}

const before = makeManifest(
  { same: 1, revised: 1, touched: 1, gone: 1 },
  {
    "index.html": "a",
    "documents/same/index.html": "a",
    "documents/revised/index.html": "a",
    "documents/touched/index.html": "a",
    "documents/gone/index.html": "a",
  },
);
const after = makeManifest(
  { same: 1, revised: 2, touched: 1, fresh: 1 },
  {
    "index.html": "b",
    "documents/same/index.html": "a",
    "documents/revised/index.html": "b",
    "documents/touched/index.html": "a",
    "documents/touched/print/a4.pdf": "a",
    "documents/fresh/index.html": "a",
  },
);

test("each document is told by what becomes of it", () => {
  expect(siteChanges(before, after)).toEqual({
    added: ["fresh"],
    revised: ["revised"],
    changed: ["touched"],
    removed: ["gone"],
    edited: [],
    sent: 4,
    gone: 1,
  });
});

test("of a first site all is new, and of the same one nothing", () => {
  expect(siteChanges(undefined, after)).toMatchObject({ added: Object.keys(after.documents).sort(), sent: 6, gone: 0 });
  expect(siteChanges(after, after)).toMatchObject({ added: [], revised: [], changed: [], removed: [], sent: 0 });
});

test("a document whose text or attachment is another was edited, one whose pages are was not", () => {
  const files = {
    "documents/text/document.md": "a",
    "documents/list/attachments/a.csv": "a",
    "documents/pages/index.html": "a",
  };
  const ids = { text: 1, list: 1, pages: 1 };
  const now = Object.fromEntries(Object.keys(files).map((name) => [name, "b"]));
  expect(siteChanges(makeManifest(ids, files), makeManifest(ids, now))).toMatchObject({
    edited: ["list", "text"],
    changed: ["list", "pages", "text"],
  });
});
