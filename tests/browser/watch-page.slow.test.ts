import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "fast-png";
import { expect, test } from "vitest";
import { launchBrowser } from "./launch.ts";
import { serveFolder } from "./serve.ts";
import { faultsOf, watchPage } from "./watch-page.ts";

const FAULTY = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8">
  <title>甲</title>
  <link rel="icon" href="data:,">
  <script src="faulty.js"></script>
  <script src="gone.js"></script>
  <script src="https://other.example/x.js"></script>
  <input onpaste="return false">
  <textarea></textarea>
  <img src="square.png" width="40" height="20">
  <img src="square.png" width="20" height="20">
  <img src="square.png" width="90" height="90">
</html>`;

const SCRIPT = `
console.log("said");
navigator.geolocation.getCurrentPosition(() => {});
Notification.requestPermission();
new XMLHttpRequest().open("GET", "/", false);
addEventListener("load", () => { throw new Error("thrown"); });
`;

test("what goes wrong on a page is told, each thing once, and nothing of what is right", async () => {
  const folder = await mkdtemp(join(tmpdir(), "watch-page-"));
  const square = { width: 30, height: 30, channels: 1 as const, depth: 8 as const, data: new Uint8Array(900) };
  await Promise.all([
    writeFile(join(folder, "index.html"), FAULTY),
    writeFile(join(folder, "faulty.js"), SCRIPT),
    writeFile(join(folder, "square.png"), encode(square)),
  ]);
  const [browser, site] = await Promise.all([launchBrowser(), serveFolder(folder)]);
  try {
    const page = await browser.newPage();
    const wrong = await watchPage(page, site.url);
    await page.goto(site.url, { waitUntil: "load" });
    expect(wrong.map((one) => one.replaceAll(site.url, "/").slice(0, 90)).sort()).toEqual([
      "/ console: Failed to load resource: net::ERR_NAME_NOT_RESOLVED",
      "/ console: Failed to load resource: the server responded with a status of 404 (Not Found)",
      "/ console: asks for notifications",
      "/ console: asks for the place",
      "/ console: said",
      "/ error: thrown",
      "/ failed: /gone.js",
      "/ failed: https://other.example/x.js",
      "/ foreign: https://other.example/x.js",
      expect.stringMatching(/^\/ issue: DeprecationIssue /u),
    ]);
    expect(await faultsOf(page)).toEqual([
      `refuses what is pasted: <input onpaste="return false">`,
      `out of shape: <img src="square.png" width="40" height="20">`,
      `coarse: <img src="square.png" width="40" height="20">`,
      `coarse: <img src="square.png" width="90" height="90">`,
    ]);
  } finally {
    await Promise.all([browser.close(), site.close(), rm(folder, { recursive: true })]);
  }
});
