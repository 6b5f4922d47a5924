/**
 * Runs the dev server of a copy of the project until it is told to end: `node run-dev-server.ts FOLDER`, with the copy as
 * working folder. Prints `http://…` once it listens. Everything it keeps stands in the copy, so that neither a build nor
 * the dev server of somebody who works here meets it.
 */
import { realpathSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { dev } from "astro";
import { siteAddress } from "../../scripts/site-address.ts";
import { todayInChina } from "../../scripts/today.ts";
import { handedOver } from "../../src/sources/handed-over.ts";
import { previewContent } from "../../src/sources/preview-content.ts";

const root = process.cwd();
await previewContent(path.join(root, "content"), todayInChina(), console.error);
const server = await dev({
  ...siteAddress(handedOver()?.content.site),
  root,
  cacheDir: path.join(root, ".cache/astro"),
  logLevel: "warn",
  server: { host: "127.0.0.1", port: 0 },
  vite: {
    cacheDir: path.join(root, ".cache/vite"),
    // The packages are a link to the real ones, which are outside.
    server: { fs: { allow: [root, realpathSync(path.join(root, "node_modules"))] } },
  },
});
console.log(`http://127.0.0.1:${server.address.port}`);
// Whoever started it may be killed: then its end of the pipe closes.
process.stdin.on("end", () => void server.stop().then(() => process.exit(0))).resume();
