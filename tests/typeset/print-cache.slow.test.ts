import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileChoice } from "../../src/model/file-choice.ts";
import { PrintCache, hashOf } from "../../src/typeset/print-cache.ts";
import { temporaryFolder } from "../site/run-build.ts";
import { makeDocument } from "../view/make-document.ts";

const URL = "https://www.example.gov.cn/";
const NOW = Date.UTC(2024, 0, 1);
const FILES = [
  { name: "official.pdf", path: "print/official.pdf", pages: 1, bytes: 3, hash: hashOf("pdf") },
  { name: "card.png", path: "card.png", pages: 1, bytes: 3, hash: hashOf("png") },
];

function filled() {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  const attachments = join(content, "documents/2022-plan/attachments");
  mkdirSync(attachments, { recursive: true });
  writeFileSync(join(attachments, "map.png"), "one");
  const document = { ...makeDocument("今日停水。"), path: join(content, "documents/2022-plan/document.md") };
  const out = join(folder, "out");
  mkdirSync(join(out, "documents/2022-plan/print"), { recursive: true });
  writeFileSync(join(out, "documents/2022-plan/print/official.pdf"), "pdf");
  writeFileSync(join(out, "documents/2022-plan/card.png"), "png");
  const open = (url = URL, now = NOW, files?: FileChoice) =>
    new PrintCache(join(folder, "cache"), { content, url, files }, now);
  open().keep(document, out, FILES);
  return { folder, content, attachments, document, open };
}

describe("files of an earlier build", () => {
  test("are taken for the very same document", () => {
    const { folder, document, open } = filled();
    expect(open().take(document, join(folder, "again"))).toEqual(FILES);
    expect(readFileSync(join(folder, "again/documents/2022-plan/print/official.pdf"), "utf8")).toBe("pdf");
  });

  test("are not taken where one character, the address of the site, its 默认制作文件, a picture or a font differs", () => {
    const { folder, content, attachments, document, open } = filled();
    const take = (cache = open(), other = document) => cache.take(other, join(folder, "again"));
    expect(take(open(), { ...makeDocument("今日停电。"), path: document.path })).toBeUndefined();
    expect(take(open("https://other.gov.cn/"))).toBeUndefined();
    expect(take(open(URL, NOW, "电子屏"))).toBeUndefined();
    writeFileSync(join(attachments, "map.png"), "two");
    expect(take()).toBeUndefined();
    writeFileSync(join(attachments, "map.png"), "one");
    expect(take()).toEqual(FILES);
    mkdirSync(join(content, "fonts"));
    writeFileSync(join(content, "fonts/仿宋.ttf"), "font");
    expect(take()).toBeUndefined();
  });

  test("are thrown away after a month without use", () => {
    const { folder, document, open } = filled();
    open().clean();
    expect(open().take(document, join(folder, "again"))).toEqual(FILES);
    const later = (days: number) => open(URL, NOW + days * 86_400_000);
    later(29).clean();
    expect(readdirSync(join(folder, "cache"))).toHaveLength(1);
    later(31).clean();
    expect(readdirSync(join(folder, "cache"))).toEqual([]);
    expect(open().take(document, join(folder, "again"))).toBeUndefined();
  });
});

describe("what is kept is a guess", () => {
  /** Changes what is kept, and whether it is taken all the same; then it is made anew, and taken again. */
  function isTakenAfter(damage: (entry: string, folder: string) => void): boolean {
    const { folder, document, open } = filled();
    const out = join(folder, "again");
    const cache = join(folder, "cache");
    damage(join(cache, readdirSync(cache)[0] ?? ""), folder);
    const taken = open().take(document, out);
    if (taken === undefined) {
      open().keep(document, join(folder, "out"), FILES);
      expect(open().take(document, out)).toEqual(FILES);
    }
    expect(readFileSync(join(out, "documents/2022-plan/print/official.pdf"), "utf8")).toBe("pdf");
    return taken !== undefined;
  }

  test("and true where nothing was changed", () => {
    expect(isTakenAfter(() => undefined)).toBe(true);
  });

  const [pdf, png] = FILES.map(({ hash }) => hash);
  const index = (entry: string, change: (text: string) => string) => {
    const file = join(entry, "files.json");
    writeFileSync(file, change(readFileSync(file, "utf8")));
  };
  test.each<[string, (entry: string, folder: string) => void]>([
    ["a byte of a file is another", (entry) => writeFileSync(join(entry, pdf ?? ""), "pdg")],
    ["a file is cut", (entry) => writeFileSync(join(entry, pdf ?? ""), "pd")],
    ["a file is empty", (entry) => writeFileSync(join(entry, pdf ?? ""), "")],
    ["a file is gone", (entry) => rmSync(join(entry, pdf ?? ""))],
    [
      "two files have changed places",
      (entry) => {
        renameSync(join(entry, pdf ?? ""), join(entry, "x"));
        renameSync(join(entry, png ?? ""), join(entry, pdf ?? ""));
        renameSync(join(entry, "x"), join(entry, png ?? ""));
      },
    ],
    ["the list is broken", (entry) => index(entry, (text) => text.slice(0, -5))],
    ["the list is empty", (entry) => index(entry, () => "")],
    ["the list is of another kind", (entry) => index(entry, () => '{"files":7}')],
    ["the list says other pages", (entry) => index(entry, (text) => text.replace('"pages":1', '"pages":2'))],
    ["the list lacks a file", (entry) => index(entry, (text) => text.replace(/,\{"name":"card[^}]*\}/u, ""))],
    ["the list is gone", (entry) => rmSync(join(entry, "files.json"))],
    [
      "it is that of another document",
      (entry, folder) => {
        const other = { ...makeDocument("今日停电。"), path: join(folder, "content/documents/2022-plan/document.md") };
        const cache = new PrintCache(join(folder, "cache"), { content: join(folder, "content"), url: URL }, NOW);
        cache.keep(other, join(folder, "out"), FILES);
        const [moved = ""] = readdirSync(join(folder, "cache")).filter((name) => !entry.endsWith(name));
        rmSync(entry, { recursive: true });
        cpSync(join(folder, "cache", moved), entry, { recursive: true });
      },
    ],
    [
      "it is a file",
      (entry) => {
        rmSync(entry, { recursive: true });
        writeFileSync(entry, "");
      },
    ],
  ])("and made anew where %s", (_, damage) => {
    expect(isTakenAfter(damage)).toBe(false);
  });

  test("and a cache that cannot be written stops nothing", () => {
    const { folder, document, open } = filled();
    rmSync(join(folder, "cache"), { recursive: true });
    writeFileSync(join(folder, "cache"), "");
    open().keep(document, join(folder, "out"), FILES);
    open().clean();
    expect(open().take(document, join(folder, "again"))).toBeUndefined();
  });
});
