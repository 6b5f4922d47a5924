/**
 * npm run dev: the site on this machine, following the content while it is edited. An error in the content is told, and
 * what was without errors stays as it was.
 *
 * Options: --content DIR (content), --base /path/ (from 网址 in site.yaml), --port NUMBER, --host ADDRESS. Ends with Ctrl+C.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { dev } from "astro";
import { handedOver } from "../src/sources/handed-over.ts";
import { previewContent } from "../src/sources/preview-content.ts";
import { explainOptionError } from "./option-error.ts";
import { SERVER_OPTIONS, readServerOptions } from "./server-options.ts";
import { siteAddress } from "./site-address.ts";
import { todayInChina } from "./today.ts";

const USAGE = "用法：npm run dev -- [--content 文件夹] [--base /路径/] [--port 端口] [--host 地址]";

try {
  const { values } = parseArgs({
    options: { content: { type: "string", default: "content" }, ...SERVER_OPTIONS },
  });
  const server = readServerOptions(values);
  if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  await previewContent(path.resolve(values.content), todayInChina(), (report) => {
    console.error(report);
  });
  const site = handedOver()?.content.site;
  // Later the last good one stays; at the start there is none, and no page can be without it.
  if (!site) throw new Error("site.yaml 有错误（见上），改好以后再运行 npm run dev");
  await dev({ ...siteAddress(site, values.base), server });
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}
