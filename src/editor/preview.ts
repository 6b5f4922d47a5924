import { renderText } from "../markdown/pipeline.ts";
import type { OfficialDocument } from "../model/document.ts";
import { addressesUnder } from "../view/addresses.ts";
import { renderDocument } from "../view/document-text.ts";

/**
 * The text of a document as the site shows it, as HTML.
 *
 * @param base path under which the pictures of documents stand
 * @returns null where there is no text yet
 */
export function previewOf(document: OfficialDocument, base: string): string | null {
  if (document.parts.length === 0) return null;
  const { title, parts } = renderDocument(document, addressesUnder(base));
  const head = title === undefined || title === "" ? "" : `<h1 class="title">${renderText(title)}</h1>`;
  const sections = parts.map(({ kind, html }) => `<section class="part part-${kind}">${html}</section>`);
  return `<div class="official-text">${head}${sections.join("")}</div>`;
}
