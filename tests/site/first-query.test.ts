import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import { oneSite } from "../browser/one-site.ts";
import { askFirst } from "../search/bench/first-query.ts";

const site = oneSite();
const browser = oneBrowser();

/** As it is sent: packed by the server, or by us. */
function sizeOf(name: string): number {
  const file = join(builtSite(), name.endsWith("/") ? `${name}index.html` : name);
  return name.endsWith(".bin") ? statSync(file).size : gzipSync(readFileSync(file)).length;
}

test.each(["低保", "危房", "整改", "石榴村", "乡村振兴"])(
  "%s costs a phone that was never here eight files, page and program among them",
  async (question) => {
    const { files } = await askFirst(browser(), site().url, question);
    expect(files.map((file) => file.split(".").at(-1))).toEqual(expect.arrayContaining(["css", "js", "bin"]));
    expect(files.length, files.join("\n")).toBeLessThanOrEqual(8);
    // An index of 10,000 pages adds 70 kB to its entry: npm run bench.
    expect(files.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThan(120_000);
  },
);
