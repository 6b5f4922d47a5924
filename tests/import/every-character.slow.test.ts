import * as fc from "fast-check";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { importPasted } from "../../src/import/import-pasted.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { runs } from "../runner/seed.ts";
import { readLabels } from "./labels.ts";
import { madeText, madeWebPage, madeWordFile } from "./made-inputs.ts";

const labels = readLabels();
const RUNS = { numRuns: runs(300) };

/** Blanks, what Markdown escapes with, and the signs of a table's cells apart. */
const bare = (words: string) => withoutBlanks(words).replaceAll(/\\|<br>/gu, "");

test.each([
  ["a Word file", madeWordFile],
  ["a web page", madeWebPage],
  ["a text", madeText],
])(
  "every character that a reader of %s sees is in the draft, among the lines that are listed, or in a doubt",
  (_, made) => {
    let drafts = 0;
    fc.assert(
      fc.property(made, ({ path, bytes, seen }) => {
        const { document, errors, frame = [], doubts, notes } = importDocument({ path, bytes }, labels);
        // A page that is taken for a list of files is refused as a whole.
        expect(errors.filter(({ ruleId }) => ruleId !== "import-input").map(String)).toEqual([]);
        if (document === undefined) return;
        drafts++;
        const told = doubts.flatMap(({ reason, note }) => [reason, note ?? ""]);
        const places = [document, ...frame.map(({ words }) => words), ...told, ...notes].map(bare);
        expect(seen.filter((words) => !places.some((place) => place.includes(words)))).toEqual([]);
      }),
      RUNS,
    );
    expect(drafts).toBeGreaterThan(RUNS.numRuns * 0.9);
  },
);

test("every character of a web page that is pasted is in the text or in a doubt", () => {
  fc.assert(
    fc.property(madeWebPage, fc.boolean(), ({ bytes, seen }, whole) => {
      const pasted = importPasted({ html: new TextDecoder().decode(bytes), whole });
      const places = [pasted?.markdown ?? "", ...(pasted?.doubts ?? []).map(({ reason }) => reason)].map(bare);
      expect(seen.filter((words) => !places.some((place) => place.includes(words)))).toEqual([]);
    }),
    RUNS,
  );
});
