import type { OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { walkUnits } from "../model/walk.ts";

/**
 * Whether words stand in a document word for word, blanks apart.
 *
 * @param unit id of the unit or part they are quoted from (`p6-m3`, `main`); the whole document without it
 * @returns false also where there is no such unit, and for a quote without characters
 */
export function isQuote(words: string, document: OfficialDocument, unit?: string): boolean {
  const quoted = withoutBlanks(words);
  const text = officialText(document, unit);
  return quoted !== "" && text !== undefined && withoutBlanks(text).includes(quoted);
}

/** The official text of a unit or part by its id; of the whole document for `document` and without an id. */
export function officialText(document: OfficialDocument, unit = "document"): string | undefined {
  if (unit === "document") return textOf(document);
  let text: string | undefined;
  for (const part of document.parts) {
    if (part.id === unit) return textOf(part);
    walkUnits(part.children, (node) => {
      if ("id" in node && node.id === unit) text ??= textOf(node);
    });
  }
  return text;
}
