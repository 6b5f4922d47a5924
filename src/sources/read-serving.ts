import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Serving } from "../serving/serving.ts";
import { listSiteFiles } from "./site-files.ts";

/** A page that leads on at once; one that knows more of its places than the server does is asked itself. */
const LEADS_ON = /<meta http-equiv="refresh" content="0; url=(?<to>[^"]*)">/u;
const KNOWS_PLACES = / data-units="/u;
const SHOW = /^documents\/[^/]+\/screen\/[a-z]+\.html$/u;
const SCRIPT = /<script>(?<script>[\s\S]*?)<\/script>/gu;

/**
 * What servers have to be told of a built site, read from the site itself.
 *
 * @param base the path that it stands under, with slashes around it
 */
export function readServing(site: string, base: string): Serving {
  const files = listSiteFiles(site);
  const read = (name: string) => readFileSync(path.join(site, name), "utf8");
  const moved = files
    .filter((name) => name.endsWith("/index.html"))
    .flatMap((name) => {
      const page = read(name);
      const to = KNOWS_PLACES.test(page) ? undefined : LEADS_ON.exec(page)?.groups?.["to"];
      const from = base + encodeURI(name.replace(/index\.html$/u, ""));
      return to === undefined ? [] : [{ from, to: to.replaceAll("&amp;", "&") }];
    });
  const scripts = files
    .filter((name) => SHOW.test(name))
    .flatMap((name) => [...read(name).matchAll(SCRIPT)].map(({ groups }) => groups?.["script"] ?? ""));
  const hashes = new Set(scripts.map((script) => createHash("sha256").update(script).digest("base64")));
  return { base, moved, showScripts: [...hashes].sort() };
}
