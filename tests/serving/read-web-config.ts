import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { Element, Root, RootContent } from "xast";
import { fromXml } from "xast-util-from-xml";
import type { Ask } from "./answer.ts";

/** Types that IIS has of its own; to add one again without taking it away is an error 500.19 of the whole site. */
const OWN_TYPES = ["bin", "css", "csv", "docx", "html", "ico", "ics", "jpg", "js", "json", "pdf", "png", "svg", "txt"];
/** What stands in applicationHost.config of every IIS. */
const OWN_HEADERS = ["X-Powered-By"];
const OWN_ERRORS = ["401", "403", "404", "405", "406", "412", "500", "501", "502"];

/**
 * Reads a web.config as IIS does, as far as our own ones go, and answers by it. Throws for what IIS refuses, an entry that is
 * there twice, and for what this reader does not know.
 *
 * @param site the folder that it stands in @param base the path that IIS has the folder under
 */
export function readWebConfig(text: string, site: string, base: string): Ask {
  const root = fromXml(text);
  const top = only(root, "configuration");
  const server = only(top, "system.webServer");
  const at = childrenOf(top, "location").map(
    (one) => [one.attributes["path"] ?? "", typesOf(only(one, "system.webServer"))] as const,
  );
  const types = typesOf(server, OWN_TYPES);
  const headers = collection(only(only(server, "httpProtocol"), "customHeaders"), "name", OWN_HEADERS);
  const notFound = collection(only(server, "httpErrors"), "statusCode", OWN_ERRORS).get("404");
  const [index] = childrenOf(only(only(server, "defaultDocument"), "files"), "add").map(
    (one) => one.attributes["value"] ?? "",
  );
  const moved = readMoved(only(server, "rewrite"));
  const outbound = childrenOf(only(only(server, "rewrite"), "outboundRules"), "rule").map(readOutbound);
  unique(outbound.map(({ name }) => name));
  return (address) => {
    const path = decodeURI(address.replace(/[?#].*$/u, ""));
    const to = moved(path);
    const inside = path.startsWith(base) ? path.slice(base.length) : "..";
    const file = posix.join(inside, inside === "" || inside.endsWith("/") ? (index ?? "") : "");
    const isThere = !file.startsWith("..") && existsSync(join(site, file)) && statSync(join(site, file)).isFile();
    if (!isThere && notFound?.attributes["responseMode"] !== "File")
      throw new Error("The page of 404 would come with 200.");
    const name = isThere ? file : (notFound?.attributes["path"] ?? "");
    const ending = posix.extname(name).slice(1);
    const type = at.find(([place]) => name.startsWith(`${place}/`))?.[1].get(ending) ?? types.get(ending);
    const said = new Map([...headers].map(([key, one]) => [key.toLowerCase(), one.attributes["value"] ?? ""]));
    for (const rule of outbound) if (rule.pattern.test(address)) said.set(rule.header, rule.value);
    if (type !== undefined) said.set("content-type", type.attributes["mimeType"] ?? "");
    if (to !== undefined) said.set("location", to);
    const status = to !== undefined ? 301 : isThere ? 200 : 404;
    return Promise.resolve({ status, headers: Object.fromEntries(said), body: readFileSync(join(site, name)) });
  };
}

function typesOf(server: Element, own: readonly string[] = ["xml"]): Map<string, Element> {
  const types = collection(
    only(server, "staticContent"),
    "fileExtension",
    own.map((ending) => `.${ending}`),
  );
  return new Map([...types].map(([ending, type]) => [ending.slice(1), type]));
}

/** Where old addresses lead: one rule that asks one map. */
function readMoved(rewrite: Element): (path: string) => string | undefined {
  const map = only(only(rewrite, "rewriteMaps"), "rewriteMap");
  const entries = collection(map, "key", []);
  const rule = only(only(rewrite, "rules"), "rule");
  const [condition, action] = [only(only(rule, "conditions"), "add"), only(rule, "action")];
  if (condition.attributes["input"] !== `{${map.attributes["name"] ?? ""}:{PATH_INFO}}`)
    throw new Error("Another input.");
  if (action.attributes["type"] !== "Redirect" || action.attributes["redirectType"] !== "Permanent")
    throw new Error("No 301.");
  const match = new RegExp(only(rule, "match").attributes["url"] ?? "", "u");
  return (path) => (match.test(path) ? entries.get(path)?.attributes["value"] : undefined) ?? undefined;
}

function readOutbound(rule: Element) {
  const variable = only(rule, "match").attributes["serverVariable"] ?? "";
  const condition = only(only(rule, "conditions"), "add");
  if (condition.attributes["input"] !== "{REQUEST_URI}") throw new Error("Another input.");
  return {
    name: rule.attributes["name"] ?? "",
    header: variable
      .replace(/^RESPONSE_/u, "")
      .replaceAll("_", "-")
      .toLowerCase(),
    pattern: new RegExp(condition.attributes["pattern"] ?? "", "u"),
    value: only(rule, "action").attributes["value"] ?? "",
  };
}

/** A collection of IIS by its key: `remove` takes one away, to add one that is there is an error. */
function collection(parent: Element, key: string, own: readonly string[]): Map<string, Element> {
  const entries = new Map<string, Element>(own.map((name) => [name, parent]));
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const name = child.attributes[key] ?? "";
    if (child.name === "remove") entries.delete(name);
    else if (entries.has(name)) throw new Error(`500.19: ${parent.name} has ${name} twice.`);
    else entries.set(name, child);
  }
  return new Map([...entries].filter(([, one]) => one !== parent));
}

function childrenOf(parent: Element | Root, name: string): Element[] {
  const children: readonly RootContent[] = parent.children;
  return children.filter((one) => one.type === "element").filter((one) => one.name === name);
}

function only(parent: Element | Root, name: string): Element {
  const [child, more] = childrenOf(parent, name);
  if (!child || more) throw new Error(`Not one <${name}>.`);
  return child;
}

function unique(names: readonly string[]): void {
  if (new Set(names).size !== names.length) throw new Error("500.19: two rules of one name.");
}
