/**
 * Shows a page to a developer:
 *
 *     node tests/browser/screenshot.ts URL_OR_PATH OUT.png [--width 375] [--full] [--dark] [--print] [--no-js] [--pdf] [--base /x/]
 *
 * A path is a page of a built site (`dist/documents/ID/`); the site is the nearest folder above with a 404.html in it,
 * otherwise the folder of the page itself. The size of the window is 1280 × 900 unless told.
 */
import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "./launch.ts";
import type { Served } from "./serve.ts";
import { serveFolder } from "./serve.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "900" },
    base: { type: "string", default: "/" },
    "no-js": { type: "boolean", default: false },
    dark: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    pdf: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
  },
});
const [target, output] = positionals;
if (target === undefined || output === undefined) {
  console.error(
    "node tests/browser/screenshot.ts URL_OR_PATH OUT.png [--width 375] [--full] [--dark] [--no-js] [--pdf]",
  );
  process.exit(2);
}

const served = /^https?:/u.test(target) ? undefined : await servePage(target, options.base);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: Number(options.width), height: Number(options.height) },
    colorScheme: options.dark ? "dark" : "light",
    javaScriptEnabled: !options["no-js"],
    deviceScaleFactor: 2,
    locale: "zh-CN",
  });
  page.on("console", (message) => console.error(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => console.error(`page error: ${error.message}`));
  page.on("requestfailed", (request) => console.error(`failed: ${request.url()}`));
  const response = await page.goto(served?.page ?? target, { waitUntil: "load" });
  if (response !== null && !response.ok()) console.error(`status ${response.status()}: ${response.url()}`);
  await page.evaluate("document.fonts.ready");
  if (options.print) await page.emulateMedia({ media: "print" });
  if (options.pdf) await page.pdf({ path: output, preferCSSPageSize: true, printBackground: true });
  else await page.screenshot({ path: output, fullPage: options.full });
} finally {
  await browser.close();
  await served?.close();
}

/** Serves the site that a page belongs to. */
async function servePage(path: string, base: string): Promise<Served & { page: string }> {
  const file = resolve(path);
  if (!existsSync(file)) throw new Error(`There is no ${path}.`);
  const folder = statSync(file).isDirectory() ? file : dirname(file);
  let site = folder;
  while (!existsSync(join(site, "404.html")) && dirname(site) !== site) site = dirname(site);
  if (dirname(site) === site) site = folder;
  const server = await serveFolder(site, { base });
  const inside = relative(site, file).split(sep).map(encodeURIComponent).join("/");
  return { ...server, page: server.url + inside + (file === folder && inside !== "" ? "/" : "") };
}
