import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/sources/check-content.ts";
import { makeAllFiles } from "../browser/make-all-files.ts";
import { SEED, runs } from "../runner/seed.ts";
import { randomFrom } from "../search/audit/random.ts";
import { contentWith, runBuild, temporaryFolder } from "../site/run-build.ts";
import { damage } from "./damaged-input.ts";

/** Documents of all kinds and sizes, tables among them. */
const SOURCES = [...globSync("tests/fixtures/{documents,tables}/*/document.md")]
  .sort()
  .map((file) => readFileSync(file))
  .filter((bytes) => bytes.length < 9000);
const COUNT = runs(240);

test("whatever the check lets pass is built, however a document was damaged", async () => {
  const random = randomFrom(SEED);
  const damaged = Array.from({ length: COUNT }, (_, at) => {
    let bytes: Uint8Array = random.pick(SOURCES);
    for (let times = 1 + random.below(3); times > 0; times--) bytes = damage(bytes, random);
    return [`d${at}`, bytes] as const;
  });
  const content = contentWith(Object.fromEntries(damaged));
  await makeAllFiles(content);
  const { files } = await checkContent(content, "2026-11-27");
  const wrong = files.filter(({ messages }) => messages.some(({ fatal }) => fatal));
  // What is wrong beside documents would stop every build.
  const folders = wrong.map((file) => /documents\/(?<id>[^/]+)\//u.exec(file.path)?.groups?.["id"] ?? file.path);
  for (const id of new Set(folders)) rmSync(join(content, "documents", id), { recursive: true });
  const left = COUNT - new Set(folders).size;
  expect(left).toBeGreaterThan(COUNT / 10);
  const { status, output } = runBuild(["--content", content, "--out", join(temporaryFolder(), "dist"), "--verbose"]);
  expect(status === 0 ? "" : output.replaceAll(/^.* 提醒 .*\n.*\n/gmu, "")).toBe("");
  expect(output).toContain(`已核对 ${left} 件公文`);
});
