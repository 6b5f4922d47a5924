import type { Serving } from "./serving.ts";
import { EVERYWHERE, FEED_TYPE, TYPES, patternOf, varyingHeaders } from "./serving.ts";

/** Endings that Caddy knows by itself nowhere. */
const UNKNOWN = ["ics", "jsonld", "md", "bin"] as const;

/**
 * A Caddyfile.
 *
 * @param root absolute path of the built site
 */
export function writeCaddy(serving: Serving, root: string): string {
  const { base, moved } = serving;
  const served =
    base === "/"
      ? ""
      : `    handle_path ${base}* {\n        root * ${quoted(root)}\n        file_server { precompressed br gzip }\n    }\n`;
  const varying = varyingHeaders(serving).flatMap(({ name, usual, at }) => {
    const set = (value: string, matcher: string) => `    header ${matcher}${name} ${quoted(value)}`;
    return [
      ...(usual === undefined ? [] : [set(usual, "")]),
      ...at.flatMap(({ places, value }, index) => {
        const matcher = `@${name.toLowerCase().replaceAll("-", "_")}${index}`;
        const pattern = places.map((place) => patternOf(base, place)).join("|");
        return [`    ${matcher} path_regexp ${pattern}`, set(value, `${matcher} `)];
      }),
    ];
  });
  return `${[
    "# 把 :80 改成自己的域名（写域名时 Caddy 自己申请 https 证书）。",
    ":80 {",
    ...(base === "/" ? [`    root * ${quoted(root)}`] : []),
    ...Object.entries(EVERYWHERE).map(([name, value]) => `    header ${name} ${quoted(value)}`),
    ...varying,
    ...UNKNOWN.map((ending) => `    header *.${ending} Content-Type ${quoted(typeOf(ending))}`),
    `    header ${base}feeds/*.xml Content-Type ${quoted(`${FEED_TYPE}; charset=utf-8`)}`,
    ...moved.map(({ from, to }) => `    redir ${from} ${to} 301`),
    ...(base === "/" ? ["    file_server {", "        precompressed br gzip", "    }"] : [served.trimEnd()]),
    "    handle_errors 404 {",
    `        root * ${quoted(root)}`,
    "        rewrite * /404.html",
    "        file_server",
    "    }",
    "}",
  ].join("\n")}\n`;
}

function typeOf(ending: (typeof UNKNOWN)[number]): string {
  const type = TYPES[ending] ?? "";
  return ending === "bin" ? type : `${type}; charset=utf-8`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}
