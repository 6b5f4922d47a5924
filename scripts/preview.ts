/**
 * npm run preview: the built site on this machine, as a server would send it.
 *
 * Options: --out DIR (dist), --content DIR (content) and --base /path/ as for the build, --port NUMBER, --host ADDRESS.
 * Ends with Ctrl+C.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { preview } from "astro";
import { decodeFile } from "../src/parse/decode.ts";
import { readSite } from "../src/parse/site.ts";
import { explainOptionError } from "./option-error.ts";
import { SERVER_OPTIONS, readServerOptions } from "./server-options.ts";
import { siteAddress } from "./site-address.ts";

const USAGE = "用法：npm run preview -- [--out 文件夹] [--content 文件夹] [--base /路径/] [--port 端口] [--host 地址]";

try {
  const { values } = parseArgs({
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string", default: "dist" },
      ...SERVER_OPTIONS,
    },
  });
  const server = readServerOptions(values);
  const out = path.resolve(values.out);
  if (!existsSync(out)) throw new Error(`还没有“${values.out}”，先运行 npm run build`);
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  await preview({ ...siteAddress(readSettings(values.content), values.base), outDir: out, server });
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

/** site.yaml, where there is one that can be read: only 网址 is asked of it. */
function readSettings(content: string) {
  const file = path.join(content, "site.yaml");
  return existsSync(file) ? readSite(decodeFile(file, readFileSync(file))) : undefined;
}
