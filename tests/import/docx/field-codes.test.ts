import { describe, expect, test } from "vitest";
import { createOpenFields } from "../../../src/import/docx/field-codes.ts";

/** What to do at the end of a field with this code. */
function endOf(code: string, result?: "shown" | "empty", dirty = false) {
  const fields = createOpenFields();
  fields.begin(5, dirty);
  fields.addCode(code);
  if (result) fields.separate();
  if (result === "shown") fields.show();
  return fields.end();
}

describe("at its end a field", () => {
  test.each([
    ["shows its result", "REF a", "shown", undefined],
    ["shows a number in a circle by its code", String.raw`EQ \o\ac(○,12)`, "empty", { words: "⑫" }],
    ["shows a symbol by its code", String.raw`SYMBOL 252 \f "Wingdings"`, "empty", { words: "✓" }],
    ["shows what is not in the file", "PAGE", undefined, { unknown: "PAGE" }],
    ["shows what its code says and is not known", "AUTONUM", "empty", { unknown: "AUTONUM" }],
    ["shows a date that changes", String.raw`DATE \@ "yyyy"`, "shown", { changing: String.raw`DATE \@ "yyyy"`, at: 5 }],
    ["shows nothing", "BOOKMARK", "empty", undefined],
  ] as const)("%s", (_, code, result, end) => expect(endOf(code, result)).toEqual(end)); // prettier-ignore

  test("that is to be worked out anew shows what is not in the file, unless its result was shown", () => {
    expect(endOf("REF a", "empty", true)).toEqual({ unknown: "REF a" });
    expect(endOf("REF a", "shown", true)).toBeUndefined();
  });
});

test("words in a code are not shown, those of a table of contents are known as such", () => {
  const fields = createOpenFields();
  fields.begin(0);
  expect(fields.inCode()).toBe(true);
  fields.addCode(" TOC ");
  fields.separate();
  expect([fields.inCode(), fields.inContents()]).toEqual([false, true]);
  fields.begin(0);
  expect(fields.inCode()).toBe(true);
  expect(fields.end()).toBeUndefined();
  fields.end();
  expect(fields.inContents()).toBe(false);
});
