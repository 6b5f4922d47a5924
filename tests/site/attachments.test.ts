import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serveFolder } from "../browser/serve.ts";
import { elementsOf } from "../browser/site-pages.ts";
import { runNode } from "../runner/run-node.ts";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

/** A document that offers these files. */
const offering = (names: readonly string[]) =>
  `---\n标题: 甲\n附件:\n${names.map((name) => `  - 名称: 名单\n    文件: ${JSON.stringify(name)}\n`).join("")}---\n\n# 甲\n\n请看附件。\n`;

const NAMES = ["名单 1（一）.csv", "a&b+c=d;e@f!g'h~i.csv", "Caf\u00e9[1]{2}^`.csv", "㐀𠮷．ＣＳＶ.csv"];

test("files whose names have signs of addresses in them are published, and their links lead to them", async () => {
  const content = contentWith({ "2023-05-04-a": offering(NAMES) });
  mkdirSync(join(content, "documents/2023-05-04-a/attachments"));
  for (const [at, name] of NAMES.entries())
    writeFileSync(join(content, "documents/2023-05-04-a/attachments", name), `第${at}个`);
  const out = join(temporaryFolder(), "dist");
  const { status, output } = runBuild(["--content", content, "--out", out, "--base", "/zwgk/"]);
  expect(status, output).toBe(0);
  const site = await serveFolder(out, { base: "/zwgk/" });
  const links = elementsOf(readFileSync(join(out, "documents/2023-05-04-a/index.html"), "utf8")).flatMap(
    ({ properties: { href } }) => (typeof href === "string" && href.includes("/attachments/") ? [href] : []),
  );
  const served = await Promise.all(links.map(async (link) => (await fetch(new URL(link, site.url))).text()));
  await site.close();
  expect(served).toEqual(NAMES.map((_name, at) => `第${at}个`));
});

test("a link among the attachments stops check and build, and nothing of what it leads to is published", () => {
  const content = contentWith({ "2023-05-04-a": offering(["secret.csv"]) });
  const outside = join(temporaryFolder(), "secret.csv");
  writeFileSync(outside, "内部");
  mkdirSync(join(content, "documents/2023-05-04-a/attachments"));
  symlinkSync(outside, join(content, "documents/2023-05-04-a/attachments/secret.csv"));
  const out = join(temporaryFolder(), "dist");
  const checked = runNode(["scripts/check.ts", "--content", content]);
  const built = runBuild(["--content", content, "--out", out]);
  expect([checked.status, built.status, existsSync(out)]).toEqual([1, 1, false]);
  expect(built.output).toContain(
    "attachments/secret.csv:1:1: 错误 这是一个链接（快捷方式），不是文件本身 [content-link]",
  );
  expect(checked.stdout).toContain("[content-link]");
});
