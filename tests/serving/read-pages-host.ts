import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { typeOf } from "../../src/serving/serving.ts";
import type { Ask } from "./answer.ts";

/**
 * Reads `_headers` and `_redirects` as hosts of static pages do, and answers by them. Throws for a line that they do not know.
 *
 * @param site the folder that they stand in @param base the path that it is served under
 */
export function readPagesHost(headersFile: string, redirectsFile: string, site: string, base: string): Ask {
  const rules = readHeaders(headersFile);
  const moved = readRedirects(redirectsFile);
  return (address) => {
    const path = decodeURI(address);
    const to = moved.get(path);
    const inside = path.startsWith(base) ? path.slice(base.length) : "..";
    const file = posix.join(inside, inside === "" || inside.endsWith("/") ? "index.html" : "");
    const isThere = !file.startsWith("..") && existsSync(join(site, file)) && statSync(join(site, file)).isFile();
    const name = isThere ? file : "404.html";
    const headers = new Map<string, string>([["content-type", typeOf(posix.extname(name).slice(1))]]);
    for (const { pattern, set, unset } of rules)
      if (pattern.test(path)) {
        for (const one of unset) headers.delete(one);
        // What is said twice is sent with both values.
        for (const [header, value] of set)
          headers.set(
            header,
            headers.has(header) && header !== "content-type" ? `${headers.get(header) ?? ""}, ${value}` : value,
          );
      }
    if (to !== undefined) headers.set("location", to);
    const status = to !== undefined ? 301 : isThere ? 200 : 404;
    return Promise.resolve({ status, headers: Object.fromEntries(headers), body: readFileSync(join(site, name)) });
  };
}

interface Rule {
  pattern: RegExp;
  set: [string, string][];
  unset: string[];
}

/** An address, and below it, indented, `Name: value`, or `! Name` for one that is taken away. */
function readHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const { address, away, name, value } =
      /^(?:(?<address>\/\S*)| {2}! (?<away>[\w-]+)| {2}(?<name>[\w-]+): (?<value>.+))$/u.exec(line)?.groups ?? {};
    const rule = rules.at(-1);
    if (address !== undefined) rules.push({ pattern: patternOf(address), set: [], unset: [] });
    else if (away !== undefined && rule) rule.unset.push(away.toLowerCase());
    else if (name !== undefined && value !== undefined && rule) rule.set.push([name.toLowerCase(), value]);
    else throw new Error(`_headers: ${line}`);
  }
  return rules;
}

/** `*` stands for anything, `:name` for the name of a folder or file. */
function patternOf(address: string): RegExp {
  const escaped = address.replace(/[.+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replace(/:[a-z]+/gu, "[^/]+")}$`, "u");
}

function readRedirects(text: string): Map<string, string> {
  const lines = text.split("\n").filter((one) => one !== "");
  const entries = lines.map((line): [string, string] => {
    const { from, to } = /^(?<from>\/\S*) (?<to>\/\S*) 301$/u.exec(line)?.groups ?? {};
    if (from === undefined || to === undefined) throw new Error(`_redirects: ${line}`);
    return [decodeURI(from), to];
  });
  if (new Set(entries.map(([from]) => from)).size !== entries.length) throw new Error("_redirects: an address twice.");
  return new Map(entries);
}
