import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitsOf } from "../../src/permanence/published.ts";
import { compressUnits, expandUnits } from "../../src/permanence/unit-list.ts";
import { PLAN, makeDocument } from "../view/make-document.ts";

describe("compressUnits", () => {
  test.each([
    ["nothing", [], ""],
    ["a range", ["s3", "s1", "s2", "main"], "main s1..3"],
    ["a gap", ["p1", "p2", "p4"], "p1..2 p4"],
    ["the same inside", ["p1", "p1-m1", "p1-m2", "p2", "p2-m1", "p2-m2", "p3"], "p1..2(m1..2) p3"],
    ["only a beginning", ["d1-2", "d1-3", "d2"], "[d1](2..3) d2"],
    ["printed twice", ["p1", "p1~2", "p2", "p10"], "p1 p1~2 p2 p10"],
    ["a part", ["annex1", "annex1-s1", "annex1-s2", "annex2", "annex2-s1", "annex2-s2"], "annex1..2(s1..2)"],
  ])("%s", (_name, ids, line) => {
    expect(compressUnits(ids)).toBe(line);
    expect(compressUnits([...ids].reverse())).toBe(line);
    expect(new Set(expandUnits(line))).toEqual(new Set(ids));
  });

  test("whatever the ids, they are got back", () => {
    const segment = fc.tuple(
      fc.constantFrom("s", "p", "m", "annex", "main", "", "k"),
      fc.nat(12),
      fc.constantFrom("", "~2"),
    );
    const name = segment.map(
      ([letters, number, again]) => `${letters}${number === 0 && letters !== "" ? "" : number}${again}`,
    );
    const id = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("-"));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 40 }), (ids) => {
        const line = compressUnits(ids);
        expect(new Set(expandUnits(line))).toEqual(new Set(ids));
        expect(compressUnits(expandUnits(line) ?? [])).toBe(line);
      }),
    );
  });

  test("a document has one short line", () => {
    const units = unitsOf(makeDocument(PLAN));
    expect(compressUnits(units)).toBe("c1..2 main notice p1(k1..2 m0) p2(m1..2) p3(m0) s1..2 s3(1..2)");
  });
});

test.each(["s1..", "s1(", "s1(m1", "s1)", "[s1", "s1]", "s1  s2", "s1.s2", "s1 (m1)"])(
  "expandUnits refuses %j",
  (line) => {
    expect(expandUnits(line)).toBeUndefined();
  },
);
