import { gunzipSync, strFromU8, unzipSync } from "fflate";

/** Elements within a line: what they part may be one word, and may be two. For that stands a tab. */
const WITHIN_LINE = /^(?:a|abbr|b|bdi|bdo|cite|code|em|i|ins|del|mark|rp|rt|ruby|s|small|span|strong|sub|sup|u|wbr)$/iu;
const PART =
  /<(?<raw>script|style)\b(?<about>[^>]*)>(?<inside>[\s\S]*?)<\/\k<raw>>|<\/?(?<name>[a-z][^\s/>]*)(?<attributes>(?:"[^"]*"|[^">])*)>|(?<text>[^<]+|<)/giu;
const VALUE = /="(?<value>[^"]*)"/gu;
const STRING = /"(?:[^"\\]|\\.)*"/gu;
const REFERENCE = /&(?:#x(?<hex>[0-9a-f]+)|#(?<code>\d+)|(?<name>lt|gt|amp|quot|apos|nbsp));/giu;
const NAMES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };

type Reader = (bytes: Uint8Array) => Iterable<string>;

/** How the texts in a file of each kind are found, whatever is to be seen of them; other kinds have none. */
const READERS: Readonly<Record<string, Reader>> = {
  html: (bytes) => textsOfPage(textOf(bytes)),
  xml: (bytes) => textsOfPage(textOf(bytes)),
  json: (bytes) => stringsOf(textOf(bytes)),
  jsonld: (bytes) => stringsOf(textOf(bytes)),
  csv: linesOf,
  txt: linesOf,
  md: linesOf,
  css: (bytes) => [textOf(bytes)],
  // Lines are folded by an end of line and a blank.
  ics: (bytes) =>
    textOf(bytes)
      .replace(/\r?\n[ \t]/gu, "")
      .split(/\r\n/u),
  xlsx: (bytes) =>
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      /^xl\/.*\.xml$/u.test(name) ? [...textsOfPage(strFromU8(part))] : [],
    ),
};

/** What the search shows; its other files have pairs of characters, as have the starts of their chunks; of 说法 it shows what stands in a text. */
const SEARCH_TEXTS = /^pagefind\/(?:entry|.*\/(?:text\/\d+|volume))\.bin$/u;
const UNSHOWN = /"(?:chunks|characters)":\[[^\]]*\]|"sayings":\[(?:\[[^\]]*\],?)*\]/gu;

/** All texts in a built file, those that nobody sees too: hidden ones, values of attributes, templates, comments. */
export function shownTexts(name: string, bytes: Uint8Array): Iterable<string> {
  if (SEARCH_TEXTS.test(name)) return stringsOf(textOf(gunzipSync(bytes)).replace(UNSHOWN, "0"));
  const kind = /\.(?<kind>[^./]+)$/u.exec(name)?.groups?.["kind"] ?? "";
  return READERS[kind]?.(bytes) ?? [];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function linesOf(bytes: Uint8Array): string[] {
  return textOf(bytes).split(/[\t\r\n]/u);
}

function* textsOfPage(page: string): Generator<string> {
  let line = "";
  // What was told once need not be told again.
  const told = new Set<string>();
  for (const { groups = {} } of page.matchAll(PART)) {
    const { raw, about = "", inside = "", name, attributes = "", text } = groups;
    if (text !== undefined) {
      line += decoded(text);
      continue;
    }
    if (raw !== undefined) yield* about.includes("json") ? stringsOf(inside) : [inside];
    else if (WITHIN_LINE.test(name ?? "")) line += "\t";
    else {
      yield line;
      line = "";
    }
    if (attributes === "" || told.has(attributes)) continue;
    told.add(attributes);
    for (const { groups: own } of attributes.matchAll(VALUE)) yield decoded(own?.["value"] ?? "");
  }
  yield line;
}

/** All strings of a JSON file. */
function* stringsOf(json: string): Generator<string> {
  for (const [string] of json.matchAll(STRING)) yield JSON.parse(string) as string;
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (_, hex?: string, code?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return code === undefined ? (NAMES[name ?? ""] ?? "") : String.fromCodePoint(Number(code));
  });
}
