import type { Identifier } from "@mdn/browser-compat-data";
import type { Page } from "playwright-core";
import type { Declaration } from "postcss";
import { parse } from "postcss";
import { compatOf, statementsOf, versionIn } from "../../.config/compat.ts";

/**
 * Makes a page as blind as a Chrome that is this old, before it is opened: style sheets lose what it does not know, and
 * scripts the functions, interfaces and properties that came later, by the data of MDN. Syntax is not touched.
 */
export async function asOldChrome(page: Page, version: number): Promise<void> {
  await page.route("**/*.css", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: asOldChromeReads(await response.text(), version) });
  });
  await page.addInitScript((later: string[][]) => {
    for (const [owner = "", name = ""] of later) {
      const found = Reflect.get(window, owner) as { prototype?: object } | undefined;
      if (name === "") Reflect.deleteProperty(window, owner);
      else if (found) [found, found.prototype].forEach((one) => one && Reflect.deleteProperty(one, name));
    }
  }, listLater(version));
}

/** What came after this version: `[owner, member]`, or `[global]`. */
function listLater(version: number): string[][] {
  const owners = { ...compatOf(["javascript", "builtins"]), ...compatOf(["api"]) } as Record<string, Identifier>;
  return Object.entries(owners).flatMap(([owner, members]): string[][] => {
    // Without globalThis the page cannot be asked anything.
    if (owner === "__compat" || owner === "globalThis") return [];
    if ((versionOf(members) ?? 0) > version) return [[owner]];
    return Object.entries(members).flatMap(([member, place]) =>
      member !== "__compat" && (versionOf(place as Identifier) ?? 0) > version
        ? [[owner, member.replace(/_static$/u, "")]]
        : [],
    );
  });
}

const UNITS = /(?:^|[\s,(*/+-])-?[\d.]+(?<unit>[a-z]+)/giu;
/** Units that came with Chrome 69 or before. */
const OLD_UNITS = /^(?:px|em|rem|pt|mm|cm|ch|vw|vh|vmin|vmax|fr|deg|ms|s|dppx)$/u;

/**
 * A style sheet as a Chrome reads it that is this old: without the rules and declarations that it does not know, by the data
 * of MDN. What it cannot tell: what depends on other declarations (`gap` in flex boxes, which came with Chrome 84).
 */
export function asOldChromeReads(css: string, version: number): string {
  const root = parse(css);
  const isKnown = (path: readonly string[]) => (versionOf(compatOf(path)) ?? 0) <= version;
  root.walkAtRules((rule) => {
    if (rule.name === "supports") {
      if (isSupported(rule.params, version)) rule.replaceWith(rule.nodes ?? []);
      else rule.remove();
    } else if (!isKnown(["css", "at-rules", rule.name])) rule.remove();
    else if (rule.name === "media" && !mediaKnown(rule.params, version)) rule.remove();
  });
  root.walkRules((rule) => {
    const names = [...rule.selector.matchAll(/::?(?<name>-?[a-z-]+)/gu)].map(({ groups }) => groups?.["name"] ?? "");
    if (names.some((name) => !name.startsWith("-webkit-") && !isKnown(["css", "selectors", name]))) rule.remove();
    else if (rule.nodes.some(({ type }) => type === "rule")) throw rule.error("This rule is nested.");
  });
  root.walkDecls((declaration) => {
    if (!isDeclarationKnown(declaration, isKnown)) declaration.remove();
  });
  return root.toString();
}

function isDeclarationKnown(
  { prop, value: written }: Declaration,
  isKnown: (path: readonly string[]) => boolean,
): boolean {
  const value = written.replace(/url\([^)]*\)|"[^"]*"|'[^']*'/gu, "");
  if (!prop.startsWith("--") && !isKnown(["css", "properties", prop])) return false;
  const words = value.match(/(?<![\w-])-?[a-z][a-z-]*/gu) ?? [];
  const isOfProperty = (word: string) => prop.startsWith("--") || isKnown(["css", "properties", prop, word]);
  const isFunction = (word: string) => new RegExp(String.raw`(?<![\w-])${word}\(`, "u").test(value);
  const isOld = (word: string) =>
    isOfProperty(word) &&
    (!isFunction(word) || (isKnown(["css", "types", word]) && isKnown(["css", "types", "color", word])));
  const units = [...value.matchAll(UNITS)].map(({ groups }) => groups?.["unit"] ?? "");
  return words.every(isOld) && units.every((unit) => OLD_UNITS.test(unit));
}

/** The conditions of this site: `(property: value)`, `not (property: value)`. */
function isSupported(params: string, version: number): boolean {
  const {
    not,
    prop = "",
    value = "",
  } = /^(?<not>not )?\((?<prop>[\w-]+):\s*(?<value>.+)\)$/u.exec(params)?.groups ?? {};
  if (prop === "") throw new Error(`@supports ${params} is not understood.`);
  const rule = parse(`a{${prop}:${value}}`);
  let isKnown = true;
  rule.walkDecls((declaration) => {
    isKnown = isDeclarationKnown(declaration, (path) => (versionOf(compatOf(path)) ?? 0) <= version);
  });
  return isKnown === (not === undefined);
}

function mediaKnown(params: string, version: number): boolean {
  if (/[<>]/u.test(params)) return version >= 104;
  return [...params.matchAll(/\((?:min-|max-)?(?<name>[a-z-]+)/gu)].every(
    ({ groups }) => (versionOf(compatOf(["css", "at-rules", "media", groups?.["name"] ?? ""])) ?? 0) <= version,
  );
}

/** The first Chrome that has it under its own name, Infinity where none has, undefined where the data does not know it. */
function versionOf(place: Identifier | undefined): number | undefined {
  const statements = statementsOf(place);
  const plain = statements.filter((one) => !one.flags && !one.prefix && !one.alternative_name);
  return statements.length === 0 ? undefined : Math.min(...plain.map(versionIn), Infinity);
}
