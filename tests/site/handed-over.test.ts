import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runNode } from "../runner/run-node.ts";
import { contentWith, temporaryFolder } from "./run-build.ts";

const ID = "2023-05-04-notice";
const NOTICE = "---\n标题: 防汛通知\n公开主体: 甲镇\n---\n\n# 防汛通知\n\n各村要加强巡查。\n";

/** Reads a content folder, takes it away, and builds the site of what was read. */
const BUILD = `
import { rmSync } from "node:fs";
import { buildSite } from "./scripts/build-site.ts";
import { checkContent } from "./src/sources/check-content.ts";
const [root, out] = process.argv.slice(1);
const content = await checkContent(root, "2026-01-01");
rmSync(root, { recursive: true });
const file = { name: "official.pdf", path: "print/official.pdf", pages: 17, bytes: 3072, hash: "0" };
const print = Promise.resolve({ "${ID}": [file] });
await buildSite({ root, content, print, out, base: "/zwgk" });
`;

test("content is read once: Astro takes all of it from the command that has read it", () => {
  const content = contentWith({ [ID]: NOTICE });
  const out = join(temporaryFolder(), "dist");
  const options = ["--input-type=module", "--eval", BUILD, content, out];
  const { status, stdout, stderr } = runNode(options);
  expect(status, stdout + stderr).toBe(0);
  expect(existsSync(content)).toBe(false);
  const read = (page: string) => readFileSync(join(out, page), "utf8");
  expect(read(`documents/${ID}/index.html`)).toContain("各村要加强巡查。");
  expect(read(`documents/${ID}/print/index.html`)).toContain("17页");
  expect(read(`documents/${ID}/document.md`)).toBe(NOTICE);
  expect(read("catalogue/index.html")).toContain(`href="/zwgk/documents/${ID}/"`);
});
