import { describe, expect, test } from "vitest";
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import { namesFrom } from "../../src/sources/resolve-names.ts";

/** A word list: its name, and its entries with what else they are called. */
const list = (label: string, entries: Record<string, string[]>): Vocabulary => ({
  label,
  open: true,
  entries: Object.entries(entries).map(([name, aliases]) => ({ name, aliases, below: [] })),
});
const lists = (...all: Vocabulary[]) => Object.fromEntries(all.map((one) => [one.label, one]));

describe("one name for what has several", () => {
  const own = list("公开主体", { 甲镇: ["甲镇人民政府"] });
  const other = list("主体别名", { 甲镇政府: ["甲镇人民政府"], 乙乡人民政府: ["乙乡政府"] });

  test.each([
    { name: "the list called like the field comes first", all: [other, own], value: "甲镇人民政府", expected: "甲镇" },
    { name: "whatever the order of the files", all: [own, other], value: "甲镇人民政府", expected: "甲镇" },
    {
      name: "what it does not know, the other list may",
      all: [own, other],
      value: "乙乡政府",
      expected: "乙乡人民政府",
    },
    { name: "the other list alone", all: [other], value: "甲镇人民政府", expected: "甲镇政府" },
    { name: "a name that no list knows", all: [own, other], value: "丙村村民委员会", expected: "丙村村民委员会" },
    { name: "without lists", all: [], value: "甲镇人民政府", expected: "甲镇人民政府" },
  ])("$name", ({ all, value, expected }) => {
    expect(namesFrom(lists(...all))("issuer", value)).toBe(expected);
  });

  test("each field has lists of its own", () => {
    const resolve = namesFrom(
      lists(
        list("所属领域", { 扶贫: ["脱贫"] }),
        list("公开层级", { "乡、村级": ["脱贫"] }),
        list("责任主体", { 镇乡村振兴办公室: ["脱贫"] }),
      ),
    );
    expect(
      (["domain", "level", "bearer", "issuer", "primaryItem", "secondaryItem"] as const).map((field) =>
        resolve(field, "脱贫"),
      ),
    ).toEqual(["扶贫", "乡、村级", "镇乡村振兴办公室", "脱贫", "脱贫", "脱贫"]);
  });
});
