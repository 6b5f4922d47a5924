import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

const draft = (name: string, source: string) => importDocument({ path: name, bytes: Buffer.from(source) }, labels);

test.each([
  ["one line", " "],
  ["lines", "\n"],
])("2 MB of text in %s", (_, gap) => {
  const result = draft("a.txt", `${TITLE}\n${`${TEXT}${gap}`.repeat(30_000)}`);
  expect(result.errors).toEqual([]);
  expect(result.balance?.body).toBe(TITLE.length + TEXT.length * 30_000);
});

test("a table of 2,000 rows", () => {
  const row = (index: number) => `<tr><td>${index}</td><td>张*</td><td>东村</td></tr>`;
  const table = `<table>${Array.from({ length: 2000 }, (_, index) => row(index)).join("")}</table>`;
  const page = `<html><body><h1>${TITLE}</h1><div id="zoom"><p>${TEXT}</p>${table}</div></body></html>`;
  const result = draft("a.html", page);
  // The line of a head that it has not, and a line of strokes.
  expect(result.document?.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(2002);
});

test("elements nested without end are refused", () => {
  expect(draft("a.html", `${"<div>".repeat(100_000)}${TEXT}`).errors[0]?.reason).toBe("网页的结构嵌套太深，读不了");
});
