import type { OfficialDocument } from "../model/document.ts";
import { currentRevision } from "../model/revisions.ts";
import type { PrintSource } from "../print/print-source.ts";
import { addressesUnder } from "../view/addresses.ts";
import { listCitations } from "../view/citation.ts";
import { listDate } from "../view/dates.ts";
import { listStatedDue } from "../view/stated-due.ts";
import { listFacts } from "../view/disclosure-table.ts";

/**
 * A document as its sheets take it.
 *
 * @param url 网址 of site.yaml, with a slash at its end
 */
export function toPrintSource(document: OfficialDocument, url: string | undefined): PrintSource {
  const root = url === undefined ? undefined : new URL(url);
  const site = addressesUnder(root?.pathname ?? "/");
  return {
    document,
    facts: listFacts(document.disclosure).map((row) =>
      row.map(({ label, values }) => ({ label, values: values.map(({ text }) => text) })),
    ),
    citations: new Map(document.parts.flatMap((part) => [...listCitations(part)])),
    date: listDate(document.disclosure)?.value.slice(0, 10),
    address: (unit) => root && new URL(site.short(document.id, currentRevision(document), unit), root).href,
    due: () => listStatedDue(document),
  };
}
