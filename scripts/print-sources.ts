import type { OfficialDocument } from "../src/model/document.ts";
import type { PrintSource } from "../src/print/print-source.ts";
import { addressesUnder } from "../src/view/addresses.ts";
import { listCitations } from "../src/view/citation.ts";
import { listDate } from "../src/view/dates.ts";
import { listFacts } from "../src/view/disclosure-table.ts";

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
    address: (unit) => {
      if (!root) return undefined;
      const page = unit === undefined ? site.document(document.id) : pageOf(unit);
      return new URL(page, root).href;
    },
  };

  function pageOf(unit: string): string {
    return /(?:^|-)p\d+$/u.test(unit) ? site.problem(document.id, unit) : site.unit(document.id, unit);
  }
}
