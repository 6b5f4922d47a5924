import { mkdirSync, readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PrintCache } from "../../src/typeset/print-cache.ts";
import { temporaryFolder } from "../site/run-build.ts";
import { makeDocument } from "../view/make-document.ts";

const URL = "https://www.example.gov.cn/";
const NOW = Date.UTC(2024, 0, 1);
const FILES = [{ name: "official.pdf", pages: 1, bytes: 3 }];

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
  const open = (url = URL, now = NOW) => new PrintCache(join(folder, "cache"), content, url, now);
  open().keep(document, out, FILES);
  return { folder, content, attachments, document, open };
}

describe("files of an earlier build", () => {
  test("are taken for the very same document", () => {
    const { folder, document, open } = filled();
    expect(open().take(document, join(folder, "again"))).toEqual(FILES);
    expect(readFileSync(join(folder, "again/documents/2022-plan/print/official.pdf"), "utf8")).toBe("pdf");
  });

  test("are not taken where one character, the address of the site, a picture or a font differs", () => {
    const { folder, content, attachments, document, open } = filled();
    const take = (cache = open(), other = document) => cache.take(other, join(folder, "again"));
    expect(take(open(), { ...makeDocument("今日停电。"), path: document.path })).toBeUndefined();
    expect(take(open("https://other.gov.cn/"))).toBeUndefined();
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
