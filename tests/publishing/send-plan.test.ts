import { expect, test } from "vitest";
import type { FileList } from "../../src/manifest/compare-files.ts";
import { planSend } from "../../src/publishing/send-plan.ts";

const files = (texts: Readonly<Record<string, string>>): FileList =>
  new Map(Object.entries(texts).map(([name, text]) => [name, { sha256: text, size: text.length }]));

test("new files come first, pages behind what they need, deletions at last, and what is the same is not sent", () => {
  const before = files({ "index.html": "1", "s.css": "1", "same.html": "1", "old/index.html": "1" });
  const after = files({ "index.html": "2", "s.css": "2", "same.html": "1", "a/index.html": "1", "a/1.pdf": "1" });
  expect(planSend(before, after, [])).toEqual({
    put: ["a/1.pdf", "a/index.html", "s.css", "index.html"],
    remove: ["old/index.html"],
  });
  expect(planSend(after, after, [])).toEqual({ put: [], remove: [] });
});

test("what a broken run may have changed is sent or taken away, whatever the list there says", () => {
  const list = files({ "index.html": "1", "s.css": "1" });
  expect(planSend(list, list, ["index.html", "x/index.html"])).toEqual({
    put: ["index.html"],
    remove: ["x/index.html"],
  });
});

test.each(["../other.txt", "a/../../b", "/etc/passwd", "a//b", "a\\b", "./a", "a\nb", "manifest.json"])(
  "a list from a server takes nothing else away: %j",
  (name) => {
    expect(planSend(files({ [name]: "1", a: "1" }), files({}), [name]).remove).toEqual(["a"]);
  },
);
