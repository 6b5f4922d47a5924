import type { DefaultTreeAdapterTypes } from "parse5";
import { parse } from "parse5";
import { PlacedText } from "./placed-text.ts";

/** What a page says in words of the source. */
export interface OfficialWords {
  /** Official texts by their names: `document`, or the id of a problem. */
  texts: Map<string, string>;
  /** Stretches of text that are quoted out of their order. */
  quotes: string[];
}

type Attributes = ReadonlyMap<string, string>;

/** What most elements have. */
const NONE: Attributes = new Map();

function attributesOf(list: readonly { name: string; value: string }[]): Attributes {
  return list.length === 0 ? NONE : new Map(list.map(({ name, value }) => [name, value]));
}

/**
 * The official texts of a page: what stands in its `[data-verbatim]` elements, furniture apart. What has the same
 * value of the attribute belongs together. Cells with `[data-place]` are read by their
 * places (see {@link PlacedText}). In `[data-quote]` elements each stretch between furniture is a quotation.
 */
export function readOfficialWords(html: string): OfficialWords {
  const texts = new Map<string, PlacedText>();
  const quotes: string[] = [];
  const add = (value: string, keys: readonly string[], quote: boolean, place?: string): void => {
    for (const key of keys) {
      const text = texts.get(key) ?? new PlacedText();
      texts.set(key, text);
      text.add(value, place);
    }
    if (quote) quotes.push((quotes.pop() ?? "") + value);
  };
  const visit = (node: DefaultTreeAdapterTypes.Node, keys: readonly string[], quote: boolean, place?: string): void => {
    if ("value" in node) add(node.value, keys, quote, place);
    if (!("childNodes" in node)) return;
    const own = "attrs" in node ? attributesOf(node.attrs) : NONE;
    // What is hidden within official text is not read by anybody; a sheet that waits to be chosen is hidden around it.
    if (keys.length > 0 && own.has("hidden")) return;
    if (own.has("data-furniture") || node.nodeName === "script" || node.nodeName === "style") {
      if (quote) quotes.push("");
      return;
    }
    const key = own.get("data-verbatim");
    const within = key !== undefined && !keys.includes(key) ? [...keys, key] : keys;
    const isQuoted = quote || own.has("data-quote");
    if (own.has("data-quote")) quotes.push("");
    for (const child of node.childNodes) visit(child, within, isQuoted, own.get("data-place") ?? place);
  };
  visit(parse(html), [], false);
  return {
    texts: new Map([...texts].map(([key, text]) => [key, String(text)])),
    quotes: quotes.filter((quote) => quote.trim() !== ""),
  };
}

/** See {@link readOfficialWords}. */
export function officialTexts(html: string): Map<string, string> {
  return readOfficialWords(html).texts;
}
