import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { readContent } from "../../src/sources/read-content.ts";
import type { IndexEntry } from "../../src/search/format.ts";
import { readChunk } from "../../src/search/chunk.ts";
import { planVolumes } from "../../src/search/records/plan-volumes.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { indexedFolder, searchIn } from "../search/site-folder.ts";

const fixtures = () => readContent(join(import.meta.dirname, "../fixtures")).documents.map(({ document }) => document);

const hashes = (folder: string) =>
  listSiteFiles(folder).map(
    (file) =>
      `${file} ${createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex")}`,
  );

const readEntry = (folder: string) =>
  JSON.parse(gunzipSync(readFileSync(join(folder, "pagefind/entry.bin"))).toString()) as IndexEntry;

describe("the index of a site", () => {
  test("is the same, byte for byte, in whatever order the documents come", async () => {
    const documents = fixtures();
    const [one, other] = [await indexedFolder(documents), await indexedFolder([...documents].reverse())];
    expect(hashes(other)).toEqual(hashes(one));
  });

  test("has chunks of some 5,000 places: the unofficial setting of Pagefind still acts", async () => {
    const folder = await indexedFolder(fixtures());
    const chunks = listSiteFiles(folder).filter((file) => /words\/\d+\.bin$/u.test(file));
    const sizes = chunks.map((file) => {
      const words = readChunk(gunzipSync(readFileSync(join(folder, file))), []);
      // One word can be more than a chunk; the mark of the end of paragraphs is such a word.
      return Math.min(...[...words.values()].map((places) => places.length)) > 5000
        ? 0
        : [...words.values()].flat().length;
    });
    expect(chunks.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(7000);
  });

  test("holds nothing but its own files", async () => {
    const folder = await indexedFolder([makeDocument(PLAN)]);
    const { volumes, aids } = readEntry(folder);
    const [volume] = volumes;
    const own = ["characters/0.bin", "text/0.bin", "words/0.bin"].map((file) => `${volume?.folder}/${file}`);
    const others = (aids?.files ?? []).map((file) => `${aids?.folder}/${file}`);
    expect(others.map((file) => file.split("/")[1])).toEqual(expect.arrayContaining(["sounds.bin"]));
    expect(listSiteFiles(folder)).toEqual([...own, ...others, "entry.bin"].map((file) => `pagefind/${file}`).sort());
  });

  test("of a site without documents finds nothing", async () => {
    const found = await searchIn(await indexedFolder([])).search("整改");
    expect(found).toMatchObject({ total: 0, results: [] });
    expect(await found.also()).toMatchObject({ results: [], help: { words: [{ typed: "整改", total: 0 }] } });
  });
});

describe("a big site", () => {
  test.each([
    { name: "fits into one", years: "2024 2024 2023 2021", pieces: [1, 1, 1, 1], most: 4, expected: [4] },
    { name: "is cut between years", years: "2024 2024 2023 2021", pieces: [1, 1, 1, 1], most: 3, expected: [3, 1] },
    {
      name: "a year with many is cut in even parts",
      years: "2024 2023 2023 2023 2023 2022",
      pieces: [1, 1, 1, 1, 1, 1],
      most: 2,
      expected: [1, 2, 2, 1],
    },
    { name: "long documents count more", years: "2024 2023 2022", pieces: [5, 5, 1], most: 6, expected: [1, 2] },
    { name: "none", years: "", pieces: [], most: 6, expected: [] },
  ])("$name", ({ years, pieces, most, expected }) => {
    const documents = pieces.map((count, at) => ({ year: years.split(" ")[at] ?? "", pieces: count }));
    expect(planVolumes(documents, most)).toEqual(expected);
  });

  test("in volumes answers as in one", async () => {
    const documents = fixtures();
    const [one, many] = [await indexedFolder(documents), await indexedFolder(documents, 4)];
    expect(readEntry(many).volumes.length).toBeGreaterThan(4);
    for (const query of ["镇", "整改", "整改措施", "乡 政府", "2023年", "哪里都没有的话"]) {
      const [first, second] = await Promise.all(
        [one, many].map((folder) => searchIn(folder).search(query, { limit: 100 })),
      );
      const ids = (found: typeof first) => found?.results.map(({ id }) => id);
      expect(ids(second), query).toEqual(ids(first));
      expect(second?.facets, query).toEqual(first?.facets);
      const also = async (found: typeof first) => {
        const { results, looked, nowhere, help } = (await found?.also()) ?? {};
        return { ids: results?.map(({ id }) => id), looked, nowhere, help };
      };
      expect(await also(second), query).toEqual(await also(first));
    }
  });

  test("a long text is cut in pieces, and a query reads those it needs", async () => {
    const body = Array.from(
      { length: 300 },
      (_, at) => `${at + 1}.问题${at}的说明${"很长的话".repeat(20)}。\n\n整改措施:办法${at}。`,
    ).join("\n\n");
    const folder = await indexedFolder([makeDocument(body)]);
    const [volume] = readEntry(folder).volumes;
    expect(volume?.about?.pieces[0]).toBeGreaterThan(3);
    const search = searchIn(folder);
    const { results } = await search.search("办法257");
    expect(results[0]?.hits).toMatchObject([
      { anchor: "p258-m0", page: "documents/2022-plan/p258/", citation: "问题258整改措施" },
    ]);
    expect(search.read.filter((path) => path.includes("/text/"))).toHaveLength(1);
    const common = (await search.search("整改措施")).results[0];
    expect(common?.complete).toBe(false);
    expect(await common?.allHits()).toHaveLength(300);
    expect(common?.occurrences).toBe(300);
  });
});
