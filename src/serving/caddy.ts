import type { Serving } from "./serving.ts";
import { EVERYWHERE, FEED_TYPE, TYPES, patternOf, typeOf, varyingHeaders } from "./serving.ts";

/**
 * A Caddyfile.
 *
 * @param root absolute path of the built site
 */
export function writeCaddy(serving: Serving, root: string): string {
  const { base, moved } = serving;
  const files = [`root * ${quoted(root)}`, "file_server {", "    precompressed br gzip", "}"];
  const served = base === "/" ? files : [`handle_path ${base}* {`, ...files.map(indented), "}"];
  const varying = varyingHeaders(serving).flatMap(({ name, usual, at }) => {
    const set = (value: string, matcher: string) => `header ${matcher}${name} ${quoted(value)}`;
    return [
      ...(usual === undefined ? [] : [set(usual, "")]),
      ...at.flatMap(({ places, value }, index) => {
        const matcher = `@${name.toLowerCase().replaceAll("-", "_")}${index}`;
        const pattern = places.map((place) => patternOf(base, place)).join("|");
        return [`${matcher} path_regexp ${pattern}`, set(value, `${matcher} `)];
      }),
    ];
  });
  return `${[
    "# 把 :80 改成自己的域名（写域名时 Caddy 自己申请 https 证书）。",
    ":80 {",
    // In the order in which they stand: by itself Caddy puts what holds everywhere last.
    "    route {",
    ...[
      ...Object.entries(EVERYWHERE).map(([name, value]) => `header ${name} ${quoted(value)}`),
      ...varying,
      // What Caddy knows by itself it has from the system.
      ...Object.keys(TYPES).flatMap((ending) => [
        `@${ending} path *.${ending}`,
        `header @${ending} Content-Type ${quoted(typeOf(ending))}`,
      ]),
      `@feeds path ${base}feeds/*.xml`,
      `header @feeds Content-Type ${quoted(`${FEED_TYPE}; charset=utf-8`)}`,
      ...moved.map(({ from, to }) => `redir ${from} ${to} 301`),
      ...served,
    ].map((line) => indented(indented(line))),
    "    }",
    // Releases before 2.8 know no statuses behind handle_errors.
    "    handle_errors {",
    '        @missing expression "{err.status_code} == 404"',
    "        handle @missing {",
    `            root * ${quoted(root)}`,
    "            rewrite * /404.html",
    '            header Content-Type "text/html; charset=utf-8"',
    '            header Cache-Control "no-cache"',
    "            file_server",
    "        }",
    "    }",
    "}",
  ].join("\n")}\n`;
}

function indented(line: string): string {
  return `    ${line}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}
