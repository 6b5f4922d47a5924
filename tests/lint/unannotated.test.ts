import { describe, expect, test } from "vitest";
import { findUnannotated } from "../../src/lint/unannotated.ts";
import type { Annotations } from "../../src/model/annotations.ts";
import { makeDocument } from "../view/make-document.ts";

const document = makeDocument(
  "1.收入增长缓慢。\n\n整改措施:(1)农业办负责走访。(2)到2025年，人均纯收入达到1.2万元。(3)天气晴好。",
);
const NONE: Annotations = { duties: [], times: [], figures: [], rules: [], terms: [], references: [] };
const quoted = (target: string, quote: string) => ({
  target,
  quote,
  position: document.parts[0]?.position ?? missing(),
});
const missing = (): never => {
  throw new Error("The document has no part.");
};
const shown = (annotations?: Annotations) =>
  findUnannotated({ ...document, ...(annotations ? { annotations } : {}) }).map(
    ({ kind, target, sentence }) => `${kind} ${target} ${sentence}`,
  );

describe("sentences that an editor may have overlooked", () => {
  test("are those that look like duties, times or figures", () => {
    expect(shown()).toEqual([
      "duty p1-m1 农业办负责走访。",
      "time p1-m2 到2025年，人均纯收入达到1.2万元。",
      "figure p1-m2 到2025年，人均纯收入达到1.2万元。",
    ]);
  });

  test("are no longer told once they are quoted as what they are", () => {
    expect(
      shown({
        ...NONE,
        duties: [{ ...quoted("p1-m1", "农业办负责走访"), bearers: ["农业办"] }],
        times: [{ ...quoted("p1-m2", "到2025年"), words: "到2025年" }],
      }),
    ).toEqual(["figure p1-m2 到2025年，人均纯收入达到1.2万元。"]);
  });
});
