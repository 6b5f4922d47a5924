import type { OfficialDocument } from "../model/document.ts";
import type { SearchSource } from "../search/records/search-record.ts";
import { documentValidity } from "../model/revisions.ts";
import { validityWords } from "../ui/revision-words.ts";
import { addressesUnder } from "../view/addresses.ts";
import { listAllCitations, listRowCitations } from "../view/citation.ts";
import { listDate } from "../view/dates.ts";
import { listFacts } from "../view/disclosure-table.ts";
import { genreOf } from "../view/genre.ts";
import type { ResolveName } from "../view/named-field.ts";

const site = addressesUnder("/");

/** A document as the index takes it. Addresses are those below the site, whatever its base. */
export function toSearchSource(document: OfficialDocument, resolve: ResolveName): SearchSource {
  const { disclosure, id } = document;
  const date = listDate(disclosure)?.value;
  const { domain, issuer, primaryItem, secondaryItem } = disclosure;
  const item = primaryItem && resolve("primaryItem", primaryItem);
  const genre = genreOf(disclosure.title);
  const validity = documentValidity(document);
  return {
    document,
    facts: listFacts(disclosure).flatMap((row) =>
      row
        .filter(({ values }) => values.length > 0)
        .map(({ id: anchor, label, values }) => ({ id: anchor, label, values: values.map(({ text }) => text) })),
    ),
    citations: new Map([...listRowCitations(document), ...listAllCitations(document)]),
    page: site.document(id).slice(1),
    problemPage: (problem) => site.problem(id, problem).slice(1),
    ...(date ? { date } : {}),
    facets: {
      ...(domain ? { domain: [resolve("domain", domain)] } : {}),
      ...(issuer ? { issuer: [resolve("issuer", issuer)] } : {}),
      ...(date ? { year: [date.slice(0, 4)] } : {}),
      ...(item
        ? { item: [item, ...(secondaryItem ? [`${item}/${resolve("secondaryItem", secondaryItem)}`] : [])] }
        : {}),
      ...(genre ? { genre: [genre] } : {}),
      ...(validity ? { validity: [validityWords[validity]] } : {}),
    },
  };
}
