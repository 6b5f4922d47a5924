import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findStrangeWords } from "../../src/proof/every-word.ts";
import { findWrongName } from "../../src/proof/leading-pages.ts";
import { KnownWords } from "../../src/proof/known-words.ts";
import { shownTexts } from "../../src/proof/shown-texts.ts";
import { knownWordsOf, programTexts, withdrawnSentences } from "../../src/sources/every-word.ts";
import { proveTexts } from "../../src/sources/prove-site.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const content = readContent(siteContent());
const known = knownWordsOf(content);
const read = (name: string) => readFileSync(join(builtSite(), name));

test("every file of the site says only words of the content and of the program", () => {
  const files = listSiteFiles(builtSite());
  const strange = atLeastOne(files).flatMap((name) => {
    const found = findStrangeWords(known, name, read(name));
    return found ? [`${name}: ${found.words}`] : [];
  });
  expect(strange).toEqual([]);
});

const titles = new Map(content.documents.map(({ document }) => [document.id, document.disclosure.title]));
const leading = {
  base: "/",
  titleOf: (id: string) => titles.get(id),
  withdrawn: withdrawnSentences(content, "/"),
  read: (name: string) => (existsSync(join(builtSite(), name)) ? strFromU8(read(name)) : undefined),
};

/** A file with another character in place of one of its words. */
function damage(name: string, word: string, other: string): Uint8Array {
  const swap = (bytes: Uint8Array) => strToU8(strFromU8(bytes).replaceAll(word, other));
  const bytes = read(name);
  if (name.endsWith(".bin")) return gzipSync(swap(gunzipSync(bytes)));
  if (!name.endsWith(".xlsx")) return swap(bytes);
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, own]) => [part, swap(own)])));
}

/** Copies of what was read back when it was made: they are proven by their hash. */
const COPIES = /\/screen\/[a-z]+\.(?:html|zip)(?:\/|$)|\.pdf$/u;

/** Whether the proof refuses a file in place of the one that was built. */
function isRefused(name: string, bytes: Uint8Array): boolean {
  if (findStrangeWords(known, name, bytes)) return true;
  if (name.endsWith("/index.html") && findWrongName(strFromU8(bytes), leading) !== undefined) return true;
  const id = /^documents\/(?<id>[^/]+)\//u.exec(name)?.groups?.["id"];
  const own = content.documents.find(({ document }) => document.id === id);
  return own !== undefined && proveTexts(own, (one) => (one === name ? bytes : read(one))).length > 0;
}

describe("one official character that is changed is refused", () => {
  const signs = [
    ...new Set(
      content.documents
        .flatMap(({ document }) => document.disclosure.title.match(/\p{Script=Han}/gu) ?? [])
        .filter((sign) => known.findUnknown(sign) !== undefined),
    ),
  ];
  const texts = content.documents.map(({ source }) => String(source));
  const ours = new KnownWords([], programTexts());
  const isOfficial = (word: string) =>
    ours.findUnknown(word) !== undefined && texts.some((text) => text.includes(word));
  /** A word of the program, or two of them side by side: 的 and 通告. */
  const isOurs = (word: string) => {
    const knows = (part: string) => ours.findUnknown(part) === undefined;
    return Array.from(word).some((_, at) => knows(word.slice(at)) && (at === 0 || knows(word.slice(0, at))));
  };
  const kinds = new Map<string, string[]>();
  for (const name of listSiteFiles(builtSite()).filter((one) => !COPIES.test(one))) {
    const kind = name.replace(/[^/]+/gu, (part) => (/[\d-]|^[a-z]$/u.test(part) ? "*" : part)) + name.split("/").length;
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }

  test("in every kind of file that has official words", () => {
    const missed: string[] = [];
    let tried = 0;
    for (const names of atLeastOne([...kinds.values()]))
      for (const name of names.filter((_, at) => at % 17 === 0).slice(0, 8)) {
        const words = [
          ...new Set([...shownTexts(name, read(name))].flatMap((text) => text.match(/\p{Script=Han}{3,}/gu) ?? [])),
        ];
        const official = words.filter((word) => isOfficial(word));
        for (const word of official.filter((_, at) => at % Math.ceil(official.length / 8) === 0)) {
          // Another character that is common in these texts.
          const at = (tried * 7) % word.length;
          const damaged = word.slice(0, at) + (signs[(tried * 31) % signs.length] ?? "") + word.slice(at + 1);
          const bytes = damage(name, word, damaged);
          // Names of places that a page leads to are proven whole.
          const isName = strFromU8(read(name)).includes('http-equiv="refresh"');
          const isSaid = !isName && (texts.some((text) => text.includes(damaged)) || isOurs(damaged));
          // In a calendar a word can go on in the next line.
          if (isSaid || Buffer.from(bytes).equals(damage(name, word, word))) continue;
          tried++;
          if (!isRefused(name, bytes)) missed.push(`${name}: ${word} → ${damaged}`);
        }
      }
    expect(tried).toBeGreaterThan(500);
    expect(missed).toEqual([]);
  });

  test.each(["catalogue/index.html", "data/catalogue.csv", "data/catalogue.json", "catalogue/year/2022/index.html"])(
    "a day in %s too",
    (name) => {
      const [day = ""] = /2022-06-15/u.exec(strFromU8(read(name))) ?? [];
      expect(day).not.toBe("");
      expect(isRefused(name, damage(name, day, "2022-06-16"))).toBe(true);
    },
  );
});
