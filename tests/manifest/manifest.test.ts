import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { backdatedSince } from "../../src/manifest/backdated.ts";
import { compareFiles, describeDifferences } from "../../src/manifest/compare-files.ts";
import type { Registered } from "../../src/manifest/manifest.ts";
import {
  addRegistered,
  nextManifest,
  readManifest,
  withdrawnSince,
  writeManifest,
} from "../../src/manifest/manifest.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const print = (text: string) => ({ sha256: hashOf(text), size: text.length });
const files = new Map([
  ["index.html", print("home")],
  ["data/a.csv", print("a")],
]);
const documents = { "2022-jia": { revision: 2, published: "2022-07-01" }, "2023-yi": { revision: 1 } };

describe("manifest.json", () => {
  test("is read as it was written", () => {
    const earlier = [{ date: "2026-01-02", sha256: hashOf("before"), added: ["2022-jia"] }];
    const read = readManifest(writeManifest({ earlier, documents, files }));
    expect(read).toEqual({ earlier, documents, files });
  });

  test("names what was withdrawn, where anything was", () => {
    const withdrawn = ["2021-bing"];
    const text = writeManifest({ earlier: [], documents, withdrawn, files });
    expect(readManifest(text)).toEqual({ earlier: [], documents, withdrawn, files });
    const former = { documents: { "2021-bing": { revision: 1 }, "2022-jia": { revision: 1 } } };
    expect(withdrawnSince(former, [undefined, readManifest(text)])).toEqual(withdrawn);
    expect(withdrawnSince({ documents }, [readManifest(text)])).toEqual([]);
  });

  test("is the same text in whatever order files and documents come", () => {
    const turned = {
      documents: Object.fromEntries(Object.entries(documents).reverse()),
      files: new Map([...files].reverse()),
    };
    expect(writeManifest({ earlier: [], ...turned })).toBe(writeManifest({ earlier: [], documents, files }));
    expect(writeManifest({ earlier: [], documents: {}, files })).toBe(
      `{
  "format": "gongkailan-manifest-1",
  "earlier": [],
  "documents": {},
  "files": {
    "data/a.csv": {"size":1,"sha256":"${hashOf("a")}"},
    "index.html": {"size":4,"sha256":"${hashOf("home")}"}
  }
}
`,
    );
  });

  test.each([
    "",
    "{}",
    "[]",
    '{"format":"x"}',
    writeManifest({ earlier: [], documents, files }).replace(hashOf("a"), "a"),
  ])("%j is none", (text) => {
    expect(readManifest(text)).toBeUndefined();
  });
});

describe("the chain", () => {
  const first = nextManifest({ documents, files }, [], hashOf);
  const register = addRegistered([], { documents }, { date: "2026-01-02", sha256: hashOf(first) });

  test("has the hash and the new documents of each manifest that was published", () => {
    expect(register).toEqual([{ date: "2026-01-02", sha256: hashOf(first), added: ["2022-jia", "2023-yi"] }]);
    const more = { ...documents, "2024-bing": { revision: 1 } };
    const second = nextManifest({ documents: more, files }, register, hashOf);
    expect(readManifest(second)?.earlier).toEqual(register);
    expect(addRegistered(register, { documents: more }, { date: "2026-02-03", sha256: hashOf(second) })[1]).toEqual({
      date: "2026-02-03",
      sha256: hashOf(second),
      added: ["2024-bing"],
    });
  });

  test("the same site has the same manifest after it was registered, and is registered once", () => {
    expect(nextManifest({ documents, files }, register, hashOf)).toBe(first);
    expect(addRegistered(register, { documents }, { date: "2026-05-05", sha256: hashOf(first) })).toBe(register);
  });
});

describe("a document that says it was public before", () => {
  const earlier: Registered[] = [
    { date: "2026-01-02", sha256: "", added: ["a"] },
    { date: "2026-03-04", sha256: "", added: ["b"] },
  ];

  test.each<[string, string, string | undefined, string | undefined]>([
    ["of the first manifest: nobody can know", "a", "1999-01-01", undefined],
    ["between the manifests", "b", "2026-01-03", undefined],
    ["on the day of the one before", "b", "2026-01-02 08:00", undefined],
    ["before the one before", "b", "2026-01-01 17:30", "2026-01-02"],
    ["new, and dated after the last", "c", "2026-03-05", undefined],
    ["new, and dated before the last", "c", "2026-03-03", "2026-03-04"],
    ["without a day", "c", undefined, undefined],
  ])("%s", (_, id, published, since) => {
    expect(backdatedSince(earlier, id, published)).toBe(since);
  });

  test("there is no manifest yet", () => {
    expect(backdatedSince([], "c", "1999-01-01")).toBeUndefined();
  });
});

test("every difference between two lists is told", () => {
  const actual = new Map([
    ["index.html", print("hoMe")],
    ["hidden.html", print("x")],
  ]);
  expect(describeDifferences(compareFiles(files, actual))).toEqual([
    "改动  index.html",
    "缺少  data/a.csv",
    "多出  hidden.html",
  ]);
  expect(describeDifferences(compareFiles(files, files))).toEqual([]);
  expect(compareFiles(files, new Map([...files, ["index.html", { ...print("home"), size: 5 }]])).changed).toEqual([
    "index.html",
  ]);
});
