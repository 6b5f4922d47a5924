import type { OfficialDocument } from "../../src/model/document.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { renderDocument } from "../../src/view/document-text.ts";

/** The official text of a document's page under `/zwgk/`, in the frame that OfficialText.astro puts around it. */
export function officialText(document: OfficialDocument): string {
  const { parts } = renderDocument(document, addressesUnder("/zwgk/"));
  const sections = parts.map(
    ({ id, kind, citeTitle, html }) =>
      `<section id="${id}" class="part part-${kind}" data-cite-title="${citeTitle}">${html}</section>`,
  );
  return `<div class="official-text" data-verbatim="document">${sections.join("")}</div>`;
}
