import { Buffer } from "node:buffer";
import { globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { readAcknowledgements } from "../../src/lint/acknowledgements.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { readSite } from "../../src/parse/site.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { readLabels } from "../import/labels.ts";
import { SEED } from "../runner/seed.ts";
import { randomFrom } from "../search/audit/random.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runNode } from "../runner/run-node.ts";
import { ENDLESS, ENDLESS_YAML, damage } from "./damaged-input.ts";

/** A text of thousands of anything is still read. */
const COUNT = 2000;

const { vocabularies } = readContent(path.resolve("content"));
const labels = readLabels();
const read = (...patterns: string[]) =>
  globSync(patterns)
    .sort()
    .map((file) => ({ file, bytes: readFileSync(file) }));
const documents = read("tests/fixtures/documents/*/document.md").filter(({ bytes }) => bytes.length < 9000);
const imports = read("tests/fixtures/import/*.txt", "tests/fixtures/import/*.html");
const acknowledgements = Buffer.from("- 规则: item-number\n  原文: (3)\n  理由: 原件缺号\n  确认人: 甲\n");

/** Everything that is told is Chinese, has a place and a rule; a file that gave nothing says why. */
function expectTold(file: VFile, result: unknown): void {
  const bad = file.messages.find(
    ({ reason, ruleId, note }) => !ruleId || !/\p{Script=Han}/u.test(reason) || !/\p{Script=Han}/u.test(note ?? ""),
  );
  expect(bad).toBeUndefined();
  if (result === undefined) expect(file.messages.some(({ fatal }) => fatal)).toBe(true);
}

function checkBytes(bytes: Uint8Array): void {
  const file = decodeFile("2022-plan/document.md", bytes);
  const document = checkDocument({ id: "2022-plan", file, attachments: [] }, vocabularies);
  expectTold(file, document);
  if (document) expect(withoutBlanks(textOf(document))).toBe(withoutBlanks(sourceText(String(file))));
}

function importBytes(name: string, bytes: Uint8Array): void {
  const { document, errors } = importDocument({ path: name, bytes }, labels);
  expect(errors.filter(({ ruleId }) => ruleId === "import-proof").map(String)).toEqual([]);
  if (document === undefined) expect(errors[0]?.reason).toMatch(/\p{Script=Han}/u);
}

type Reader = (bytes: Uint8Array, name: string) => void;
const READERS: Readonly<Record<string, Reader>> = {
  "document.md": checkBytes,
  "acknowledgements.yaml": (bytes, name) => {
    const file = decodeFile(name, bytes);
    expectTold(file, readAcknowledgements(file));
  },
  "site.yaml": (bytes, name) => {
    const file = decodeFile(name, bytes);
    expectTold(file, readSite(file));
  },
  "a word list": (bytes, name) => {
    const file = decodeFile(name, bytes);
    expectTold(file, readVocabulary(file));
  },
  "an import": (bytes, name) => {
    importBytes(name, bytes);
  },
};

describe("10,000 damaged files are read or refused in Chinese", () => {
  test.each([
    ["document.md", 5000, documents],
    ["acknowledgements.yaml", 1000, [{ file: "acknowledgements.yaml", bytes: acknowledgements }]],
    ["site.yaml", 1500, read("content/site.yaml")],
    ["a word list", 1500, read("content/vocabulary/*.yaml")],
    ["an import", 1000, imports],
  ])("%s: %d", (reader, count, sources) => {
    const random = randomFrom(SEED);
    for (let left = count; left > 0; left--) {
      const { file, bytes } = random.pick(sources);
      const damaged = damage(bytes, random);
      try {
        READERS[reader]?.(damaged, path.basename(file));
      } catch (error) {
        throw new Error(`seed ${SEED}, ${left} left: ${file}: ${JSON.stringify(damaged.toString("latin1"))}`, {
          cause: error,
        });
      }
    }
  });
});

describe("what goes on without end is read or refused, and nothing hangs", () => {
  const bodies = Object.entries(ENDLESS).map(([name, make]) => [name, make] as const);
  test.each(atLeastOne(bodies))("%s in a text", (_, make) => checkBytes(Buffer.from(`---\n标题: 甲\n---\n\n${make(COUNT)}`)));
  test.each(atLeastOne(bodies))("%s in an import", (_, make) => {
    importBytes("page.txt", Buffer.from(`关于做好工作的通知\n${make(COUNT)}`));
    importBytes("page.html", Buffer.from(`<h1>关于做好工作的通知</h1><p>${make(COUNT)}`));
  });

  const deep = ["div", "table><tr><td", "span", "ul><li", "b"];
  test.each(deep)("<%s> in itself", (tag) => importBytes("page.html", Buffer.from(`<p>各村要落实。${`<${tag}>`.repeat(COUNT)}甲`)));

  test.each(atLeastOne(Object.entries(ENDLESS_YAML)))("%s in YAML", (_, make) => {
    for (const count of [COUNT, 2 * COUNT]) {
      const bytes = Buffer.from(make(count));
      for (const name of ["acknowledgements.yaml", "site.yaml", "a word list"]) READERS[name]?.(bytes, "x.yaml");
      checkBytes(Buffer.from(`---\n${make(count)}\n---\n\n好。`));
    }
  });

  test("a line of 1 MB", () => {
    const line = "各村要认真落实防汛责任,按时报送情况。".repeat(18_000);
    checkBytes(Buffer.from(`---\n标题: 甲\n---\n\n${line}`));
    importBytes("page.txt", Buffer.from(`关于做好工作的通知\n${line}`));
  });
}); // prettier-ignore

test("a content folder of damaged files is told by npm run check, without a stack and without a changed byte", () => {
  const root = mkdtempSync(path.join(tmpdir(), "damaged-"));
  const random = randomFrom(SEED);
  const put = (name: string, bytes: Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), damage(bytes, random));
  };
  const annotations = readFileSync(globSync("content/documents/*/annotations.yaml")[0] ?? "");
  for (let at = 0; at < 60; at++) {
    put(`documents/2022-${at}/document.md`, random.pick(documents).bytes);
    put(`documents/2022-${at}/acknowledgements.yaml`, acknowledgements);
    put(`documents/2022-${at}/annotations.yaml`, annotations.subarray(0, 2000));
    put(`documents/2022-${at}/revisions.yaml`, Buffer.from("- 版本: 1\n- 版本: 2\n  日期: 2022-06-20\n  理由: 甲\n"));
    put(`documents/2022-${at}/personal-data-waivers.yaml`, acknowledgements);
  }
  put("site.yaml", readFileSync("content/site.yaml"));
  put("redirects.yaml", Buffer.from("- 从: /documents/a/\n  到: /documents/b/#p6\n"));
  put("published.yaml", Buffer.from("公文:\n  2022-1: r1=00000000 p1-3\n"));
  for (const { file, bytes } of read("content/vocabulary/*.yaml")) put(`vocabulary/${path.basename(file)}`, bytes);
  const everything = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, "latin1")]);
  const before = everything();
  const { status, stdout, stderr } = runNode(["scripts/check.ts", "--content", root]);
  expect(stderr).toBe("");
  expect(status).toBe(1);
  expect(stdout).toMatch(/共 \d+ 个错误/u);
  expect(stdout).not.toMatch(/^\s+at .*:\d+:\d+\)?$|node:internal|Error:/mu);
  expect(everything()).toEqual(before);
  rmSync(root, { recursive: true });
});
