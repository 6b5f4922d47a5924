/**
 * npm run server -- nginx|caddy: prints how a server has to serve the built site: types, headers, policy, old addresses, what
 * is packed. IIS and hosts of static pages read it in the folder of the site (`web.config`, `_headers`, `_redirects`).
 *
 * Options: --out DIR (the built site), --content DIR, --base /path/ (from 网址 in site.yaml), --root DIR (where the site will
 * stand on the server; --out without it).
 */
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { writeCaddy } from "../src/serving/caddy.ts";
import { writeNginx } from "../src/serving/nginx.ts";
import { readContent } from "../src/sources/read-content.ts";
import { readServing } from "../src/sources/read-serving.ts";
import { addressesUnder } from "../src/view/addresses.ts";
import { explainOptionError } from "./option-error.ts";
import { requireSite, siteAddress } from "./site-address.ts";

const USAGE =
  "用法：npm run --silent server -- nginx|caddy [--out 网站文件夹] [--root 服务器上的文件夹] [--base /路径/] [--content 文件夹] > 文件";
const WRITERS = { nginx: writeNginx, caddy: writeCaddy };

try {
  main();
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string", default: "dist" },
      root: { type: "string" },
      base: { type: "string" },
    },
  });
  const [kind = "", more] = positionals;
  if (!isKind(kind) || more !== undefined)
    throw new Error("写明是哪一种服务器：nginx 或 caddy（IIS 用网站里的 web.config）");
  const out = path.resolve(values.out);
  requireSite(values.out);
  const { base = "/" } = siteAddress(readContent(path.resolve(values.content)).site, values.base);
  const serving = readServing(out, addressesUnder(base).home);
  process.stdout.write(WRITERS[kind](serving, values.root ?? out));
}

function isKind(kind: string): kind is keyof typeof WRITERS {
  return Object.hasOwn(WRITERS, kind);
}
