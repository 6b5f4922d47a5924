import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { PlacedText } from "./placed-text.ts";

/** What a page says in words of the source. */
export interface OfficialWords {
  /** Official texts by their names: `document`, or the id of a problem. */
  texts: Map<string, string>;
  /** Stretches of text that are quoted out of their order. */
  quotes: string[];
}

/**
 * The official texts of a page: what stands in its `[data-verbatim]` elements, furniture apart. What has the same
 * value of the attribute belongs together. Cells with `[data-place]` are read by their
 * places (see {@link PlacedText}). In `[data-quote]` elements each stretch between furniture is a quotation.
 */
export function readOfficialWords(html: string): OfficialWords {
  const texts = new Map<string, PlacedText>();
  const quotes: string[] = [];
  const visit = (node: Node, keys: readonly string[], quote: boolean, place?: string): void => {
    if (node.type === "text") {
      for (const key of keys) {
        const text = texts.get(key) ?? new PlacedText();
        texts.set(key, text);
        text.add(node.value, place);
      }
      if (quote) quotes.push((quotes.pop() ?? "") + node.value);
    }
    if (!("children" in node)) return;
    // What is hidden within official text is not read by anybody; a sheet that waits to be chosen is hidden around it.
    if (node.type === "element" && keys.length > 0 && node.properties["hidden"] !== undefined) return;
    if (node.type === "element" && isFurniture(node)) {
      if (quote) quotes.push("");
      return;
    }
    const { dataVerbatim: own, dataPlace, dataQuote } = node.type === "element" ? node.properties : {};
    const within = typeof own === "string" && !keys.includes(own) ? [...keys, own] : keys;
    if (dataQuote !== undefined) quotes.push("");
    const isQuoted = quote || dataQuote !== undefined;
    for (const child of node.children)
      visit(child, within, isQuoted, typeof dataPlace === "string" ? dataPlace : place);
  };
  visit(fromHtml(html), [], false);
  return {
    texts: new Map([...texts].map(([key, text]) => [key, String(text)])),
    quotes: quotes.filter((quote) => quote.trim() !== ""),
  };
}

/** See {@link readOfficialWords}. */
export function officialTexts(html: string): Map<string, string> {
  return readOfficialWords(html).texts;
}

type Node = Root | RootContent | ElementContent;

function isFurniture(node: Element): boolean {
  return node.properties["dataFurniture"] !== undefined || node.tagName === "script" || node.tagName === "style";
}
