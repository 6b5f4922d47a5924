import type { Serving, VaryingHeader } from "./serving.ts";
import { EVERYWHERE, FEED_TYPE, TEXT_TYPES, TYPES, patternOf, varyingHeaders } from "./serving.ts";

/**
 * A configuration of nginx for `conf.d/`.
 *
 * @param root absolute path of the built site
 */
export function writeNginx(serving: Serving, root: string): string {
  const headers = varyingHeaders(serving).map((header) => ({ ...header, variable: variableOf(header) }));
  const { base, moved } = serving;
  const types = Object.entries(TYPES).map(([ending, type]) => `        ${type} ${ending};`);
  const texts = Object.values(TYPES).filter((type) => type.startsWith("text/") && type !== "text/html");
  // A location under a path takes the files by alias, one at the root by root.
  const files = base === "/" ? `root ${quoted(root)};` : `alias ${quoted(`${root}/`)};`;
  return `${[
    "# 放进 /etc/nginx/conf.d/，把 listen 和 server_name 改成自己的；网站的文件每次整个换掉，这里不用改。",
    "map_hash_bucket_size 512;",
    "map_hash_max_size 65536;",
    ...headers.flatMap(({ variable, usual, at }) => [
      `map $uri ${variable} {`,
      `    default ${quoted(usual ?? "")};`,
      ...at.flatMap(({ places, value }) =>
        places.map((place) => `    ${quoted(`~${patternOf(base, place)}`)} ${quoted(value)};`),
      ),
      "}",
    ]),
    "map $uri $gkl_moved {",
    '    default "";',
    ...moved.map(({ from, to }) => `    ${quoted(decodeURI(from))} ${quoted(to)};`),
    "}",
    "server {",
    "    listen 80;",
    "    server_name _;",
    "    charset utf-8;",
    `    charset_types ${[...new Set([...texts, ...TEXT_TYPES, FEED_TYPE])].join(" ")};`,
    "    types {",
    ...types,
    "    }",
    "    default_type application/octet-stream;",
    "    # 网站里已经有压缩好的 .gz；装了 brotli 模块的，去掉下一行的 #。",
    "    gzip_static on;",
    "    # brotli_static on;",
    ...Object.entries(EVERYWHERE).map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`),
    ...headers.map(({ name, variable }) => `    add_header ${name} ${variable} always;`),
    `    error_page 404 ${base}404.html;`,
    `    location ${base} {`,
    `        ${files}`,
    "        index index.html;",
    "        if ($gkl_moved) { return 301 $gkl_moved; }",
    "    }",
    `    location ${base}feeds/ {`,
    `        ${base === "/" ? files : `alias ${quoted(`${root}/feeds/`)};`}`,
    "        types { }",
    `        default_type ${FEED_TYPE};`,
    "    }",
    "}",
  ].join("\n")}\n`;
}

function variableOf({ name }: VaryingHeader): string {
  return `$gkl_${name.toLowerCase().replaceAll("-", "_")}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}
